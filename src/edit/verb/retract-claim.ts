import { partOf, replacePart, touch } from "../draft.ts";
import type { Run } from "./verb.ts";

/** It stays on record as retracted, which the writer sees to. */
export const retractClaim: Run<"retractClaim"> = (draft, id, path) => {
  const { article, part } = partOf(draft, "claims", id, path);
  touch(draft, id, path);
  replacePart(article, "claims", part.id, undefined);
};
