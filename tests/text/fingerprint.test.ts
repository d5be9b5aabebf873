import fc from "fast-check";
import { expect, test } from "vitest";
import { fingerprintsOf } from "../../src/text/fingerprint.ts";
import { wordsOf } from "../../src/text/words.ts";

const of = (text: string): number[] => fingerprintsOf(wordsOf(text));
/** How many of their fingerprints two texts share. */
const shared = (one: string, other: string): number =>
  of(one).filter((each) => of(other).includes(each)).length;

const said =
  "We will not leave the harbor until every boat that went out this morning is back at the quay, and I say that as somebody whose brother is still at sea.";

test("what nobody hears makes no difference: case, marks, diacritics, contractions", () => {
  expect(of("“We do not leave; the café stays!”")).toEqual(of("we don’t leave — the CAFE stays"));
});

test("a word that is altered, or a part that is left out, leaves some of them", () => {
  expect(shared(said, said.replace("harbor", "port"))).toBeGreaterThanOrEqual(2);
  expect(shared(said, said.replace("We will not", "We won’t ever"))).toBeGreaterThanOrEqual(2);
  expect(shared(said, said.slice(0, said.indexOf(", and I say")))).toBeGreaterThanOrEqual(1);
  expect(shared(said, "The council meets on Thursday to decide about the boats.")).toBe(0);
});

test("of scripts without spaces, too", () => {
  expect(
    shared("明天恢复通航，所有船只都可以进港", "明天恢復通航，所有船只都可以进港"),
  ).toBeGreaterThan(0);
  expect(of("はい")).toEqual([]);
});

test("whole numbers that JSON and SQLite keep, four at most, lowest first, none twice", () => {
  const word = fc.string({ minLength: 1, maxLength: 8, unit: "grapheme" });
  const property = fc.property(fc.array(word, { maxLength: 60 }), (words) => {
    const found = fingerprintsOf(words);
    expect(found.length).toBeLessThanOrEqual(4);
    expect(found.length > 0).toBe(words.length >= 4);
    expect(found).toEqual([...new Set(found)].toSorted((a, b) => a - b));
    for (const each of found) expect(Number.isSafeInteger(each) && each >= 0).toBe(true);
    expect(fingerprintsOf([...words])).toEqual(found);
  });
  fc.assert(property);
});

test("other words have other fingerprints", () => {
  const seen = new Set<number>();
  let all = 0;
  for (let i = 0; i < 100_000; i += 1) {
    const own = fingerprintsOf(["we", "said", String(i), "times"]);
    for (const each of own) seen.add(each);
    all += own.length;
  }
  expect(seen.size).toBe(all);
});
