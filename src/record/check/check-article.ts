import { checkClaim, type CheckedClaim } from "./check-claim.ts";
import { checkQuote, type CheckedQuote } from "./check-quote.ts";
import type { ArticleRecord } from "../format/record.ts";
import { sha256 } from "../../text/sha256.ts";
import { measure } from "../../text/offset.ts";
import { locator, type Ground, type Locate, type Place } from "./place.ts";
import type { Refuse } from "../format/refusal.ts";

export interface CheckedArticle {
  record: ArticleRecord;
  ground: Ground | undefined;
  quotes: CheckedQuote[];
  mentions: { record: ArticleRecord["mentions"][number]; place: Place }[];
  claims: CheckedClaim[];
}

/**
 * Checks all that an article's record says against itself and, where it is held, against its text.
 * Everything that does not hold is refused; the answer is of use only if nothing was.
 */
export function checkArticle(
  record: ArticleRecord,
  heldText: string | undefined,
  refuse: Refuse,
): CheckedArticle {
  refuseTwins(record, refuse);
  const ground = checkVersion(record.version, heldText, refuse);
  const quoted = (start: number, end: number): string | undefined => {
    const around = record.quotes.find(
      ({ span }) =>
        span.start <= start && end <= span.end && span.exact.length === span.end - span.start,
    );
    return around?.span.exact.slice(start - around.span.start, end - around.span.start);
  };
  const nowhere: Locate = (_, path) => {
    // A version that does not hold has been refused already; its places would only repeat that.
    if (record.version !== undefined) return undefined;
    const reason = "A place is given, but no text that it could be in.";
    return void refuse(path, reason, "Give the article's `version`, or leave the place out.");
  };
  const locate = ground === undefined ? nowhere : locator(ground, quoted, refuse);

  const quotes = record.quotes
    .map((quote, i) => checkQuote(quote, `$.quotes[${i}]`, locate, refuse))
    .filter((quote) => quote !== undefined);
  const mentions = record.mentions.flatMap((mention, i) => {
    const place = locate(mention.span, `$.mentions[${i}].span`);
    return place === undefined ? [] : [{ record: mention, place }];
  });
  const claims = record.claims.map((claim, i) =>
    checkClaim(claim, `$.claims[${i}]`, record.quotes, locate, refuse),
  );
  for (const [i, quote] of record.quotes.entries()) {
    if (quote.citedWork !== record.slug) continue;
    const reason = "The article cites itself.";
    refuse(`$.quotes[${i}].citedWork`, reason, "Leave it out: the quote is first-hand.");
  }
  return { record, ground, quotes, mentions, claims };
}

function checkVersion(
  version: ArticleRecord["version"],
  heldText: string | undefined,
  refuse: Refuse,
): Ground | undefined {
  if (version === undefined) return undefined;
  const text = version.text ?? heldText;
  if (text === undefined) {
    const { length, lengthCodePoints } = version;
    if (length === undefined || lengthCodePoints === undefined) {
      const reason = "The text is not held, and its lengths are not given.";
      return void refuse("$.version", reason, "Give `length` and `lengthCodePoints`, or `text`.");
    }
    if (lengthCodePoints > length || length > 2 * lengthCodePoints) {
      const reason = "The text's two lengths contradict each other.";
      return void refuse("$.version.lengthCodePoints", reason, "Count both from the text.");
    }
    return { length, lengthCodePoints };
  }
  if (sha256(text) !== version.sha256) {
    const reason = `The text's SHA-256 is ${sha256(text)}.`;
    return void refuse("$.version.sha256", reason, "Give the text that the record was made from.");
  }
  const { length, lengthCodePoints } = measure(text);
  for (const [name, counted] of Object.entries({ length, lengthCodePoints })) {
    const given = version[name as "length" | "lengthCodePoints"];
    if (given !== undefined && given !== counted) {
      refuse(`$.version.${name}`, `It is ${counted}.`, "Correct it, or leave it out.");
    }
  }
  return { length, lengthCodePoints, text };
}

function refuseTwins(record: ArticleRecord, refuse: Refuse): void {
  for (const list of ["quotes", "mentions", "claims"] as const) {
    const seen = new Map<string, number>();
    for (const [i, { id }] of record[list].entries()) {
      const first = seen.get(id);
      if (first === undefined) seen.set(id, i);
      else
        refuse(`$.${list}[${i}].id`, `$.${list}[${first}] has the same id.`, "Give each its own.");
    }
  }
}
