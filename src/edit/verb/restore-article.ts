import { named, touch } from "../draft.ts";
import { fault } from "../user-error.ts";
import type { Run } from "./verb.ts";

export const restoreArticle: Run<"restoreArticle"> = (draft, name, path) => {
  const { slug } = named(draft, "Article", name, path);
  const article = draft.articles.get(slug ?? "");
  if (article?.now?.status !== "RETRACTED") {
    return fault("INVALID", path, "The article stands: it is not withdrawn.");
  }
  touch(draft, article.id, path);
  article.now = { ...article.now, status: article.statusBefore };
};
