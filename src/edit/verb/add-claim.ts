import { claimId } from "../../record/format/id.ts";
import { articleDraft, newKey, replacePart, touch } from "../draft.ts";
import { claimOf } from "./claim.ts";
import type { Run } from "./verb.ts";

export const addClaim: Run<"addClaim"> = (draft, input, path) => {
  const article = articleDraft(draft, input.article, [...path, "article"]);
  const id = newKey(article, "claims");
  touch(draft, claimId(article.slug, id), [...path, "claim"]);
  const claim = claimOf(draft, article, id, input.claim, undefined, [...path, "claim"]);
  replacePart(article, "claims", id, claim);
};
