import { fill, slugOf, type ActorSlugs, type ArticleHead } from "./mapped-row.ts";
import { ImportError } from "./import-error.ts";
import type { QuoteMap } from "./mapping.ts";
import type { Row } from "./csv-rows.ts";

const path = "$.articles.quotes";

/** What a row quotes; undefined where it has no words. */
export function quoteOf(
  map: QuoteMap,
  row: Row,
  slugs: ActorSlugs,
  { version }: ArticleHead,
): Record<string, unknown> | undefined {
  const { when: _, speaker, ...values } = map;
  const { exact, prefix, suffix, confidence = "1", ...fields } = fill(values, row, path);
  if (exact === undefined) return undefined;
  return {
    ...fields,
    span: spanOf(version?.text, exact, prefix, suffix),
    ...(speaker !== undefined && { speaker: slugOf(speaker, slugs, "quotes.speaker") }),
    confidence: Number(confidence),
  };
}

/** The one place of a text that has the words, between what stands around them. */
function spanOf(text: string | undefined, exact: string, prefix = "", suffix = "") {
  if (text === undefined) {
    const reason = "The article has no text to find the words in.";
    throw new ImportError(`${path}.exact`, reason, "Give the mapping a `text`.");
  }
  const whole = prefix + exact + suffix;
  const at = text.indexOf(whole);
  const words = JSON.stringify(exact.length > 60 ? `${exact.slice(0, 60)}…` : exact);
  if (at < 0) {
    const around = prefix + suffix === "" ? "" : " between that prefix and suffix";
    const reason = `The text does not have the words ${words}${around}.`;
    throw new ImportError(`${path}.exact`, reason, "Copy them from the text, exactly as printed.");
  }
  if (text.includes(whole, at + 1)) {
    const reason = `The text has the words ${words} more than once.`;
    const remedy = "Let `prefix` or `suffix` say what stands before or after them.";
    throw new ImportError(`${path}.exact`, reason, remedy);
  }
  const start = at + prefix.length;
  return { start, end: start + exact.length, exact };
}
