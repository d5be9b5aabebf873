import * as fc from "fast-check";
import { expect, test } from "vitest";
import { checkArticle } from "../../src/record/check/check-article.ts";
import { filledUp } from "../../src/record/load/fill-from-store.ts";
import { articleRecord } from "../../src/record/format/record.ts";
import { isBlank } from "../../src/text/blank.ts";
import { sha256 } from "../../src/text/sha256.ts";
import { measure } from "../../src/text/offset.ts";

const characters = fc.array(
  fc
    .constantFrom("a", "б", "é", "e\u0301", "中", "🕊️", "👩‍✈️", "𝒜", "\n", " ")
    .chain((character) => fc.nat(2).map((times) => character.repeat(times))),
  { maxLength: 30 },
);

/** A text and two different places in it, counted in code points. */
const textAndPlace = characters
  .map((parts) => parts.join(""))
  .filter((text) => text.length > 0)
  .chain((text) => {
    const length = [...text].length;
    return fc
      .tuple(fc.nat(length - 1), fc.nat(length - 1))
      .map(([a, b]) => ({ text, from: Math.min(a, b), to: Math.max(a, b) + 1 }));
  });

test("both ways of counting agree with the text", () => {
  fc.assert(
    fc.property(textAndPlace, ({ text, from, to }) => {
      const points = [...text];
      const start = points.slice(0, from).join("").length;
      const end = start + points.slice(from, to).join("").length;
      const measured = measure(text);
      expect(measured.lengthCodePoints).toBe(points.length);
      expect([measured.codePoint(start), measured.codePoint(end)]).toEqual([from, to]);
      expect([measured.cuts(start), measured.cuts(end)]).toEqual([false, false]);
      for (let i = 0; i <= text.length; i += 1) {
        expect(measured.cuts(i)).toBe(!text.slice(0, i).isWellFormed());
      }
    }),
    { numRuns: 300 },
  );
});

test("a place with its own words is taken, with or without the text, and no other place is", () => {
  fc.assert(
    fc.property(textAndPlace, fc.boolean(), fc.integer({ min: -2, max: 2 }), (place, held, by) => {
      const { text, from, to } = place;
      const points = [...text];
      const start = points.slice(0, from).join("").length;
      const words = points.slice(from, to).join("");
      fc.pre(!isBlank(words));
      const given = { start: start + by, end: start + by + words.length, exact: words };
      const complaints: string[] = [];
      const record = articleRecord.safeParse({
        type: "article",
        slug: "a",
        language: "und",
        genre: "OTHER",
        rights: "QUOTATION_ONLY",
        version: {
          sha256: sha256(text),
          length: text.length,
          lengthCodePoints: points.length,
          ...(held ? { text } : {}),
        },
        mentions: [
          {
            id: "m1",
            actor: "a",
            type: "NAME",
            span: { ...given, ...(held ? {} : { codePoints: [from, to] }) },
          },
        ],
      });
      if (!record.success) {
        expect(given.start).toBeLessThan(0);
        return;
      }
      const checked = checkArticle(filledUp(record.data), undefined, (path) =>
        complaints.push(path),
      );
      const right = text.slice(given.start, given.end) === words;
      if (held) expect(complaints.length === 0).toBe(right);
      else if (by === 0) expect(complaints).toEqual([]);
      if (by === 0) {
        expect(checked.mentions[0]?.place).toMatchObject({ startCp: from, endCp: to });
      }
    }),
    { numRuns: 300 },
  );
});
