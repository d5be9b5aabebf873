import { partOf, replacePart, touch } from "../draft.ts";
import type { Run } from "./verb.ts";

export const removeMention: Run<"removeMention"> = (draft, id, path) => {
  const { article, part } = partOf(draft, "mentions", id, path);
  touch(draft, id, path);
  replacePart(article, "mentions", part.id, undefined);
};
