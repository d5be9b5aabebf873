import fc from "fast-check";
import { expect, test } from "vitest";
import { holds } from "../../src/text/span.ts";
import { reanchor } from "../../src/record/load/reanchor.ts";
import { checkArticle } from "../../src/record/check/check-article.ts";
import { filledUp } from "../../src/record/load/fill-from-store.ts";
import type { ArticleLine, ArticleRecord, ListName, Span } from "../../src/record/format/record.ts";
import { sha256 } from "../../src/text/sha256.ts";
import { fold } from "../../src/text/fold.ts";
import { smallArticle, text } from "./sample.ts";

const record = filledUp(smallArticle() as unknown as ArticleLine);
const points = [...text];

interface Edit {
  at: number;
  removes: number;
  puts: string;
}

/** Applies edits, counted in code points of the text, from the last to the first. */
function edited(edits: readonly Edit[]): string {
  const now = [...points];
  for (const { at, removes, puts } of edits.toSorted((a, b) => b.at - a.at)) {
    now.splice(at, removes, puts);
  }
  return now.join("");
}

function spansOf({ mentions, quotes, claims }: ArticleRecord): Span[] {
  const evidence = claims.flatMap((claim) => claim.evidence);
  return [
    ...mentions.map(({ span }) => span),
    ...quotes.flatMap((quote) => [quote.span, quote.speakerSpan, quote.cueSpan]),
    ...evidence.map((item) => ("span" in item ? item.span : undefined)),
  ].filter((span) => span !== undefined);
}

const edit = fc.record({
  at: fc.integer({ min: 0, max: points.length }),
  removes: fc.integer({ min: 0, max: 6 }),
  puts: fc.constantFrom("", "x", "🎉", "Ada", "Bob may help Ada", "said Ada. "),
});

test("however a text is edited, what is carried over stands there, and what is not is named", () => {
  const all = new Set<ListName>(["mentions", "quotes", "claims"]);
  let [whole, partly] = [0, 0];
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), fc.boolean(), (edits, carried) => {
      const now = edited(edits);
      const named: string[] = [];
      const corrected = { ...record, version: { sha256: sha256(now), text: now } };
      const moved = reanchor(
        corrected,
        carried ? all : new Set(),
        { now, earlier: [text] },
        (path) => named.push(path),
      );
      const lost = spansOf(moved).filter((span) => !holds(now, span));
      // A place that is not found again stays as it was, where other words may stand by now, or the same.
      expect(named.length).toBeGreaterThanOrEqual(lost.length);
      if (named.length > 0) return void (partly += 1);
      whole += 1;
      // In other typography, if at all.
      expect(fold(moved.quotes[0]?.span.exact ?? "")).toBe(
        fold(record.quotes[0]?.span.exact ?? ""),
      );
      checkArticle(moved, undefined, (path, reason) => {
        // Each word stands somewhere, yet a claim's may have left its quote: that is told.
        expect([path, reason]).toEqual([
          expect.stringMatching(/evidence$/),
          expect.stringContaining("None of its evidence lies inside"),
        ]);
      });
    }),
    { numRuns: 500 },
  );
  expect(whole).toBeGreaterThan(20);
  expect(partly).toBeGreaterThan(20);
});
