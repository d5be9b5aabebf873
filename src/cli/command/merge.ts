import { mergeActors, standingMerges } from "../../record/merge/merge-actors.ts";
import { actorCommand } from "../actor-command.ts";

await actorCommand({
  summary:
    "Judges two actors, each given by slug or id, to be the same: the second stands for both.",
  actors: ["ACTOR", "INTO"],
  details: `The ids, slugs and Wikidata items of either find the second from then on, and it has the quotes, mentions, claims,
relationships, articles and names of both. What is recorded of the first is kept, and \`npm run unmerge -- ACTOR\`
gives it back. No export has merges: \`xargs -n 2 npm run merge --\` gives what --list lists to another store.`,
  judge: (store, [name = "", into = ""]) => mergeActors(store, name, into),
  tell: ({ changed, actor, into }) =>
    changed
      ? `"${actor.slug}" is merged into "${into.slug}", which stands for both.`
      : `"${actor.slug}" is merged into "${into.slug}" already: nothing was changed.`,
  list: async (store) => (await standingMerges(store)).map(({ slug, into }) => `${slug} ${into}`),
});
