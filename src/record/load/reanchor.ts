import { anchorFolded, type Refound } from "../../text/anchor-folded.ts";
import { anchorIn } from "../../text/anchor.ts";
import { sha256 } from "../../text/sha256.ts";
import { holds } from "../../text/span.ts";
import { changedAttribution } from "../attribution.ts";
import { isWithin } from "../check/check-claim.ts";
import type { ArticleRecord, ListName, Quote, Span } from "../format/record.ts";
import type { Refuse } from "../format/refusal.ts";

export interface Texts {
  now: string;
  earlier: readonly string[];
}

const names = { mentions: "mention", quotes: "quote", claims: "claim" };

/** Whether every place that a line gives fits the text: then the line was made for it. */
export function fits(record: ArticleRecord, list: ListName, text: string): boolean {
  return spansOf(record, list).every((span) => holds(text, span));
}

/**
 * A corrected article's record with its places as they are in the new text. Lists that fit stay as they are,
 * unless they were carried over from the store. What is not found again is refused, by its path.
 */
export function reanchor(
  record: ArticleRecord,
  carried: ReadonlySet<ListName>,
  { now, earlier }: Texts,
  refuse: Refuse,
): ArticleRecord {
  const find = anchorIn(now, earlier);
  const findAlike = anchorFolded(now, earlier);
  const isMoved = (list: ListName): boolean => carried.has(list) || !fits(record, list, now);
  const shifts: { quote: Quote; by: number }[] = [];

  let lost = 0;
  const place = <S extends Span>(span: S, path: string, list: ListName, id: string): S => {
    // Words inside a quote go where the quote goes.
    const around = shifts.filter(
      ({ quote }) => isWithin(span, quote.span) && saysSame(quote.span, span),
    );
    const found = find(
      span,
      around.map(({ by }) => span.start + by),
    );
    if ("start" in found) {
      const { codePoints: _, ...rest } = span;
      const end = found.start + span.end - span.start;
      return { ...rest, start: found.start, end } as S;
    }
    const alike = findAlike(span);
    if (alike !== undefined) return { ...span, ...placed(span, alike, now) };
    lost += 1;
    const isCarried = carried.has(list);
    const where = isCarried ? `The ${names[list]} ${JSON.stringify(id)} of the store: ` : "";
    const remedy = isCarried
      ? `Give \`${list}\` with their places in the new text, or without this one.`
      : "Give its place in the new text, or leave it out.";
    refuse(isCarried ? `$.${list}` : path, `${where}${found.reason}`, remedy);
    return span;
  };

  const quotes = !isMoved("quotes")
    ? record.quotes
    : record.quotes.map((quote, i) => {
        const at = `$.quotes[${i}]`;
        const span = place(quote.span, `${at}.span`, "quotes", quote.id);
        const by = span.start - quote.span.start;
        shifts.push({ quote, by });
        // Other typography may be longer or shorter.
        const alike = span.exact === quote.span.exact ? undefined : findAlike(quote.span);
        const inside = alike?.inside ?? ((offset: number): number => offset + by);
        const segments = quote.segments?.map((own) => ({
          ...own,
          start: inside(own.start),
          end: inside(own.end),
        }));
        return { ...quote, span, ...(segments && { segments }) };
      });
  const attribute = (quote: Quote, i: number): Quote => {
    const { speakerSpan, cueSpan, id } = quote;
    const at = `$.quotes[${i}]`;
    const before = record.quotes[i];
    const lostBefore = lost;
    const moved = {
      ...quote,
      ...(speakerSpan && { speakerSpan: place(speakerSpan, `${at}.speakerSpan`, "quotes", id) }),
      ...(cueSpan && { cueSpan: place(cueSpan, `${at}.cueSpan`, "quotes", id) }),
    };
    const isFound = before !== undefined && lost === lostBefore && holds(now, moved.span);
    const changed = isFound ? changedAttribution(before, moved, earlier, now) : undefined;
    if (changed !== undefined) {
      const isCarried = carried.has("quotes");
      const reason = `What tells who said the quote ${JSON.stringify(id)} has changed: ${cut(changed.was)} is ${cut(changed.is)} now.`;
      const remedy = "Give `quotes` with their speakers and places in the new text.";
      refuse(isCarried ? "$.quotes" : `${at}.speaker`, reason, remedy);
    }
    return moved;
  };
  return {
    ...record,
    quotes: isMoved("quotes") ? quotes.map(attribute) : quotes,
    mentions: !isMoved("mentions")
      ? record.mentions
      : record.mentions.map((own, i) => ({
          ...own,
          span: place(own.span, `$.mentions[${i}].span`, "mentions", own.id),
        })),
    claims: !isMoved("claims")
      ? record.claims
      : record.claims.map((own, i) => ({
          ...own,
          evidence: own.evidence.map((item, j) =>
            "locator" in item
              ? item
              : { span: place(item.span, `$.claims[${i}].evidence[${j}].span`, "claims", own.id) },
          ),
        })),
  };
}

/** A place whose words are set in other type now. */
function placed({ exact, sha256: hash }: Span, { start, end }: Refound, now: string) {
  const words = now.slice(start, end);
  return {
    start,
    end,
    codePoints: undefined,
    ...(exact !== undefined && { exact: words }),
    ...(hash !== undefined && { sha256: sha256(words) }),
  };
}

const cut = (words: string): string =>
  JSON.stringify(words.length > 120 ? `${[...words].slice(0, 120).join("")}…` : words);

/** Whether a quote's words, at the place inside it, are the place's. */
function saysSame({ start, exact }: Quote["span"], span: Span): boolean {
  return holds(exact, { ...span, start: span.start - start, end: span.end - start });
}

function spansOf(record: ArticleRecord, list: ListName): Span[] {
  if (list === "mentions") return record.mentions.map(({ span }) => span);
  if (list === "quotes") {
    return record.quotes.flatMap(({ span, speakerSpan, cueSpan }) =>
      [span, speakerSpan, cueSpan].filter((own) => own !== undefined),
    );
  }
  return record.claims.flatMap(({ evidence }) =>
    evidence.flatMap((item) => ("span" in item ? [item.span] : [])),
  );
}
