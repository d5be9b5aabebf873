import { articleDraft, named, replacePart, touch } from "../draft.ts";
import { fault } from "../user-error.ts";
import type { Run } from "./verb.ts";

export const restoreClaim: Run<"restoreClaim"> = (draft, id, path) => {
  const { article: slug } = named(draft, "Claim", id, path);
  const claim = draft.retracted.get(id);
  if (claim === undefined) return fault("INVALID", path, "The claim stands: it is not retracted.");
  const article = articleDraft(draft, slug ?? "", path);
  touch(draft, id, path);
  replacePart(article, "claims", claim.id, claim);
};
