import { dayRange } from "../../storage/partial-date.ts";
import type { Claim, Quote } from "../format/record.ts";
import type { Locate, Place } from "./place.ts";
import type { Refuse } from "../format/refusal.ts";

export interface CheckedClaim {
  record: Claim;
  evidence: ({ place: Place } | { locator: string })[];
  validFirst: string | null;
  validLast: string | null;
}

export function checkClaim(
  claim: Claim,
  path: string,
  quotes: readonly Quote[],
  locate: Locate,
  refuse: Refuse,
): CheckedClaim {
  const evidence = claim.evidence.flatMap((item, i): CheckedClaim["evidence"] => {
    if ("locator" in item) return [item];
    const place = locate(item.span, `${path}.evidence[${i}].span`);
    return place === undefined ? [] : [{ place }];
  });
  if (claim.quote !== undefined) {
    const quote = quotes.find(({ id }) => id === claim.quote);
    if (quote === undefined) {
      const reason = `The article has no quote ${JSON.stringify(claim.quote)}.`;
      refuse(`${path}.quote`, reason, "Name one of the article's quotes by its id.");
    } else if (!claim.evidence.some((item) => "span" in item && isWithin(item.span, quote.span))) {
      const reason = `None of its evidence lies inside the quote ${JSON.stringify(claim.quote)}.`;
      refuse(`${path}.evidence`, reason, "Give a place inside that quote, or leave `quote` out.");
    }
  }
  const validFirst = (claim.validFrom && dayRange(claim.validFrom)?.first) ?? null;
  const validLast = (claim.validTo && dayRange(claim.validTo)?.last) ?? null;
  if (validFirst !== null && validLast !== null && validFirst > validLast) {
    const reason = `It starts after its end: ${claim.validFrom} to ${claim.validTo}.`;
    refuse(`${path}.validFrom`, reason, "Correct `validFrom` or `validTo`.");
  }
  return { record: claim, evidence, validFirst, validLast };
}

export function isWithin(
  inner: { start: number; end: number },
  outer: { start: number; end: number },
): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
