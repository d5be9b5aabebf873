import { quoteId } from "../../record/format/id.ts";
import { articleDraft, newKey, replacePart, touch } from "../draft.ts";
import { quoteOf } from "./quote.ts";
import type { Run } from "./verb.ts";

export const addQuote: Run<"addQuote"> = (draft, input, path) => {
  const article = articleDraft(draft, input.article, [...path, "article"]);
  const id = newKey(article, "quotes");
  touch(draft, quoteId(article.slug, id), [...path, "quote"]);
  const quote = quoteOf(draft, article, id, input.quote, undefined, [...path, "quote"]);
  replacePart(article, "quotes", id, quote);
};
