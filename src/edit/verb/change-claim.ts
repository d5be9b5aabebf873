import { partOf, replacePart, touch } from "../draft.ts";
import { claimOf } from "./claim.ts";
import type { Run } from "./verb.ts";

export const changeClaim: Run<"changeClaim"> = (draft, input, path) => {
  const { article, part } = partOf(draft, "claims", input.id, [...path, "id"]);
  touch(draft, input.id, [...path, "claim"]);
  const claim = claimOf(draft, article, part.id, input.claim, part, [...path, "claim"]);
  replacePart(article, "claims", part.id, claim);
};
