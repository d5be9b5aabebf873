import { articleDraft, touch } from "../draft.ts";
import type { Run } from "./verb.ts";

export const withdrawArticle: Run<"withdrawArticle"> = (draft, name, path) => {
  const article = articleDraft(draft, name, path);
  touch(draft, article.id, path);
  article.now = { ...article.now, status: "RETRACTED" };
};
