import type { SuggestedClaim, SuggestedMention } from "../../../src/reading/suggestion.ts";
import type { FoundQuote } from "../../../src/reading/speech/found-quote.ts";
import { fits, overlaps, trim, type Place, type Reference, type References } from "../reference.ts";

type Actors = References["actors"];
type NameOf = (actor: number) => string;

/** A quote is right where the reference has it and its speaker. */
export function isRightQuote(
  article: Reference,
  actors: Actors,
  quote: Pick<FoundQuote, "form" | "span" | "speaker" | "speakerSpan">,
  nameOf: NameOf,
): boolean {
  const hit = article.quotes.find((one) => matches(article.version.text, one, quote));
  if (hit === undefined) return false;
  if (hit.speaker === undefined || quote.speaker === undefined)
    return hit.speaker === quote.speaker;
  const speaker = actors.get(hit.speaker)!;
  if (fits(speaker, nameOf(quote.speaker))) return true;
  const both = hit.speakerSpan !== undefined && quote.speakerSpan !== undefined;
  return !speaker.isNamed && both && overlaps(hit.speakerSpan!, quote.speakerSpan!);
}

function matches(
  text: string,
  one: Reference["quotes"][number],
  { form, span }: { form: string; span: Place },
): boolean {
  if ((one.form === "INDIRECT") !== (form === "INDIRECT")) return false;
  const [a, b] = [trim(text, one.span), trim(text, span)];
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  const all = Math.max(a.end, b.end) - Math.min(a.start, b.start);
  return shared > 0 && (form !== "INDIRECT" || shared / all >= 0.5);
}

export function isRightMention(
  article: Reference,
  actors: Actors,
  { span, actor }: Pick<SuggestedMention, "span" | "actor">,
  nameOf: NameOf,
): boolean {
  return article.mentions.some(
    (one) => overlaps(one.span, span) && fits(actors.get(one.actor)!, nameOf(actor)),
  );
}

export function isRightClaim(
  article: Reference,
  actors: Actors,
  { subject, predicate, object }: SuggestedClaim,
  nameOf: NameOf,
): boolean {
  const is = (slug: string | null, actor: number): boolean =>
    slug !== null && fits(actors.get(slug)!, nameOf(actor));
  return article.claims.some(
    (one) => one.predicate === predicate && is(one.subject, subject) && is(one.object, object),
  );
}
