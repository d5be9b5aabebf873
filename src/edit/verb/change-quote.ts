import { partOf, replacePart, touch } from "../draft.ts";
import { quoteOf } from "./quote.ts";
import type { Run } from "./verb.ts";

export const changeQuote: Run<"changeQuote"> = (draft, input, path) => {
  const { article, part } = partOf(draft, "quotes", input.id, [...path, "id"]);
  touch(draft, input.id, [...path, "quote"]);
  const quote = quoteOf(draft, article, part.id, input.quote, part, [...path, "quote"]);
  replacePart(article, "quotes", part.id, quote);
};
