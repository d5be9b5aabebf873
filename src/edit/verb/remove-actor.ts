import { named, touch } from "../draft.ts";
import { fault } from "../user-error.ts";
import type { Run } from "./verb.ts";

/** That nothing names it is for the checks to find out. */
export const removeActor: Run<"removeActor"> = (draft, name, path) => {
  const { slug, id, into } = named(draft, "Actor", name, path);
  if (into !== null)
    fault(
      "INVALID",
      path,
      `It is merged into ${JSON.stringify(into)}: \`unmergeActor\` has to come first.`,
    );
  const actor = draft.actors.get(slug ?? "");
  if (actor === undefined) return fault("NOT_FOUND", path, "There is no such actor any more.");
  touch(draft, id, path);
  draft.actors.set(actor.slug, { ...actor, now: undefined });
};
