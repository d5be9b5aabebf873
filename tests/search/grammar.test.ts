import { DatabaseSync } from "node:sqlite";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expressionOf, searchOf } from "../../src/storage/search-expression.ts";
import { searchBounds, type Syntax } from "../../src/storage/search-syntax.ts";
import { indexWords } from "../../src/text/index-words.ts";

const db = new DatabaseSync(":memory:");
db.exec("create virtual table entry using fts5(text, content = '', tokenize = 'ascii')");
const texts = [
  "the foreign minister of Kyrgyzstan",
  "the foreign minister on the election",
  "minister foreign, and Bakíyev",
  "NEAR or far: a base",
];
texts.forEach((text, at) =>
  db.prepare("insert into entry(rowid, text) values (?, ?)").run(at, indexWords(text)),
);
const matching = db.prepare("select rowid from entry where entry match ? order by rowid");

function find(text: string, syntax: Syntax = "ADVANCED"): unknown[] {
  const search = searchOf(text, syntax);
  if ("fault" in search) throw new Error(`${search.fault} at ${search.at}`);
  return matching.all(expressionOf(search.sought, false)).map((row) => row.rowid);
}

describe("what is found", () => {
  test.each([
    ['"foreign minister" NOT election', [0]],
    ["“foreign minister”", [0, 1]],
    ["foreign minister", [0, 1, 2]],
    ["kyrg*", [0]],
    ['"foreign min"*', [0, 1]],
    ["bakiyev OR far", [2, 3]],
    ["minister AND (bakiyev OR election)", [1, 2]],
    ["bakiyev OR foreign election", [1, 2]],
    ["minister NOT election NOT bakiyev", [0]],
    ["minister NOT election kyrgyzstan", [0]],
    ["near", [3]],
    ["NEAR(base)", [3]],
    ["text:base", []],
    ["and", [2]],
    ["base – !", [3]],
    ['"a bas"*', [3]],
    ["基*", []],
  ])("%s", (text, rows) => expect(find(text)).toEqual(rows));
});

describe("what cannot be read", () => {
  test.each<[text: string, at: number]>([
    ["", 1],
    [" – *", 5],
    ["NOT a", 1],
    ["a NOT", 6],
    ["a NOT -", 8],
    ["a OR OR b", 6],
    ["AND a", 1],
    ["(a", 1],
    ["a )", 3],
    ["()", 2],
    ['😀é "b', 4],
    ["\0", 2],
    ["base by*", 6],
    ['"minister of ky"*', 1],
    [`${"base* ".repeat(9)}`.trim(), 49],
    ["a ".repeat(65).trim(), 129],
    ["a".repeat(1001), 1001],
    [`${"(".repeat(7)}a${")".repeat(7)}`, 7],
  ])("%j at %i", (text, at) =>
    expect(searchOf(text, "ADVANCED")).toEqual({ fault: expect.any(String), at }),
  );
});

test("as deep as is allowed, with every operator at every level", () => {
  let text = "a";
  for (let depth = 0; depth < searchBounds.nesting; depth++) text = `b OR c d NOT e NOT (${text})`;
  expect(() => find(text)).not.toThrow();
});

test.each([
  ["any text", fc.string({ unit: "binary", maxLength: 60 })],
  [
    "many operators",
    fc
      .array(
        fc.constantFrom(
          "a",
          "b*",
          '"',
          '"c d"',
          "(",
          ")",
          "AND",
          "OR",
          "NOT",
          "NEAR",
          "^",
          ":",
          "-",
          "+",
          "{",
          "\0",
          "\ud800",
          "'",
          "*",
          "",
        ),
        { maxLength: 24 },
      )
      .map((parts) => parts.join(" ")),
  ],
  [
    "operators without spaces",
    fc.string({ unit: fc.constantFrom(..."ab\"()* -:^+{}'\0NOT"), maxLength: 40 }),
  ],
])(
  "50,000 of %s: a fault in the text, or an expression that FTS5 runs",
  (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (text) => {
        const search = searchOf(text, "ADVANCED");
        if ("sought" in search) matching.all(expressionOf(search.sought, false));
        else expect(search.at >= 1 && search.at <= [...text].length + 1).toBe(true);
        const plain = searchOf(text, "PLAIN");
        if ("sought" in plain) matching.all(expressionOf(plain.sought, false));
        else expect(plain.fault).toMatch(/^(there is no word|every word has a minus)/);
      }),
      { numRuns: 50_000 },
    );
  },
  60_000,
);
