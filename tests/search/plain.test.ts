import { describe, expect, test } from "vitest";
import { expressionOf, searchOf } from "../../src/storage/search-expression.ts";

/** What FTS5 is asked, by names' rules, which show words as they are. */
function read(text: string): string {
  const search = searchOf(text, "PLAIN");
  if ("fault" in search) throw new Error(search.fault);
  return expressionOf(search.sought, true);
}

describe("what people type is searched", () => {
  test.each([
    ["foreign minister", '("foreign" AND "minister")'],
    ['"foreign minister"', '"foreign minister"'],
    ["“foreign minister” «air base»", '("foreign minister" AND "air base")'],
    ["minister -election", '("minister" NOT "election")'],
    ["minister −election ‐vote", '("minister" NOT ("election" OR "vote"))'],
    ['minister -"air base"', '("minister" NOT "air base")'],
    ["-election minister", '("minister" NOT "election")'],
    ["prime-minister", '("prime" AND "minister")'],
    ["1990-1995", '("1990" AND "1995")'],
    ["cats AND dogs OR (birds", '("cats" AND "and" AND "dogs" AND "or" AND "birds")'],
    ["minist*", '"minist"'],
    ['"not closed', '("not" AND "closed")'],
    ['a "b c', '("a" AND "b" AND "c")'],
    ["NEAR(a b) text:x ^y", '("near" AND "a" AND "b" AND "text" AND "x" AND "y")'],
    ["war war war", '"war"'],
    ["J. R. R. Tolkien", '("jrr" AND "tolkien")'],
    ["don't", '"do not"'],
    ["U.S. base - the one", '("us" AND "base" AND "the" AND "one")'],
    ["恢复通航 政府", '("恢 复 通 航" AND "政 府")'],
    ['צה"ל הודיע', '("צהל" AND "הודיע")'],
    ["– what? –", '"what"'],
    ["\uFEFFminister\u200B \u2060-election", '("minister" AND "election")'],
  ])("%s", (text, expression) => expect(read(text)).toBe(expression));

  test("two hundred and forty words are as good as two", () => {
    const words = Array.from(
      { length: 240 },
      (_, i) => `w${String.fromCharCode(97 + (i % 26), 97 + Math.floor(i / 26))}`,
    );
    expect(read(words.join(" ")).split(" AND ")).toHaveLength(240);
  });
});

describe("what holds nothing to search for is refused, whichever way it is written", () => {
  test.each(["", " ", "- –", "“”", "\u200B", '""', "-", "-a", '-"a b" -c', "x".repeat(1001)])(
    "%j",
    (text) => {
      expect(searchOf(text, "PLAIN")).toEqual({
        fault: expect.any(String),
        at: expect.any(Number),
      });
    },
  );
});
