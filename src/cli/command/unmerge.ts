import { unmergeActor } from "../../record/merge/merge-actors.ts";
import { actorCommand } from "../actor-command.ts";

await actorCommand({
  summary:
    "Takes back that an actor, given by slug or id, is the same as the one that stands for it.",
  actors: ["ACTOR"],
  details: `All that is recorded of it, before the merge or since, is its own again. The judgement stays on record, with the
time it was taken back.`,
  judge: (store, [name = ""]) => unmergeActor(store, name),
  tell: ({ changed, actor, into }) =>
    changed
      ? `"${actor.slug}" is no longer merged into "${into.slug}": each stands for itself.`
      : `"${actor.slug}" stands for itself already: nothing was changed.`,
});
