import fc from "fast-check";
import { expect, test } from "vitest";
import { anchorIn } from "../../src/text/anchor.ts";
import { sha256 } from "../../src/text/sha256.ts";

// Few letters, so that words stand in many places; an emoji, so that the units differ.
const unit = fc.constantFrom("a", "b", " ", "🕊");
const words = (most: number, least = 0) =>
  fc.array(unit, { minLength: least, maxLength: most }).map((units) => units.join(""));
const edited = fc.record({
  before: words(60),
  span: words(4, 1),
  after: words(60),
  newBefore: words(60),
  newAfter: words(60),
  keeps: fc.constantFrom("both", "before", "after", "neither"),
  byHash: fc.boolean(),
  held: fc.boolean(),
});

const places = (text: string, part: string): number[] =>
  [...Array(text.length).keys()].filter((i) => text.startsWith(part, i));

test("a place that is found has its words, and is never one of several alike", () => {
  let [found, refused] = [0, 0];
  fc.assert(
    fc.property(edited, ({ before, span, after, keeps, byHash, held, ...own }) => {
      const old = before + span + after;
      // Insertions or deletions beside the place, or at the text's ends.
      const left = keeps === "both" || keeps === "before" ? own.newBefore + before : own.newBefore;
      const right = keeps === "both" || keeps === "after" ? after + own.newAfter : own.newAfter;
      const now = left + span + right;
      const at = { start: before.length, end: before.length + span.length };
      const given = { ...at, ...(byHash ? { sha256: sha256(span) } : { exact: span }) };
      const answer = anchorIn(now, held ? [old] : [])(given);
      if (!("start" in answer)) {
        refused += 1;
        expect(answer.reason).not.toBe("");
        return;
      }
      found += 1;
      expect(now.slice(answer.start, answer.start + span.length)).toBe(span);
      const alike = places(now, span);
      if (alike.length === 1) return;
      // Of several, only one has what told it: the start, the end, or the words around it.
      const told = alike.filter(
        (i) =>
          (i === at.start && (!held || now.startsWith(before + span))) ||
          (now.length - i === old.length - at.start && now.endsWith(span + after)) ||
          now.slice(0, i).endsWith([...before].slice(-32).join("")) ||
          now.startsWith([...after].slice(0, 32).join(""), i + span.length),
      );
      expect(told).toContain(answer.start);
    }),
    { numRuns: 3000 },
  );
  expect(found).toBeGreaterThan(300);
  expect(refused).toBeGreaterThan(300);
});

test("of several places that are alike all around, none is taken", () => {
  const around = "x".repeat(40);
  const old = `${around}Ada${around}`;
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 5 }), fc.constantFrom("-", "--"), (times, gap) => {
      const now = `!${Array.from({ length: times }, () => old).join(gap)}!`;
      expect(anchorIn(now, [old])({ start: 40, end: 43, exact: "Ada" })).toEqual({
        reason: `The new text has "Ada" ${times} times, and nothing tells that it is the same place.`,
      });
    }),
  );
});

test("a text set twice: what keeps its distance to the start and to the end is in two places", () => {
  const find = anchorIn("Ada. Ada. ", ["Ada. "]);
  expect(find({ start: 0, end: 3, exact: "Ada" })).toMatchObject({
    reason: expect.stringContaining("2 times"),
  });
});

test("the one copy that is left is not the one that went", () => {
  const filler = (letter: string): string => `${letter.repeat(40)} `;
  const old = `${filler("x")}Ada ${filler("y")}Ada ${filler("z")}`;
  const now = `-${filler("x")}${filler("y")}Ada ${filler("z")}-`;
  const second = old.lastIndexOf("Ada");
  const find = anchorIn(now, [old]);
  expect(find({ start: second, end: second + 3, exact: "Ada" })).toEqual({
    start: now.indexOf("Ada"),
  });
  const first = old.indexOf("Ada");
  expect(find({ start: first, end: first + 3, exact: "Ada" })).toMatchObject({
    reason: expect.stringContaining("once"),
  });
});
