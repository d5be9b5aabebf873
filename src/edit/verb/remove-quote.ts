import { partOf, replacePart, touch } from "../draft.ts";
import type { Run } from "./verb.ts";

/** Claims that are made in it have to be changed or retracted in the same edit: the checks say so. */
export const removeQuote: Run<"removeQuote"> = (draft, id, path) => {
  const { article, part } = partOf(draft, "quotes", id, path);
  touch(draft, id, path);
  replacePart(article, "quotes", part.id, undefined);
};
