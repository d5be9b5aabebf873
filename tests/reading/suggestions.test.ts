import { expect, test } from "vitest";
import { suggestionsIn } from "../../src/reading/suggestions.ts";

const text = "“We will not go,” Demo said. The Tolm Trust, she added, was told in May.";

test("what is found has the words that stand at its place", () => {
  const { quotes, mentions, claims } = suggestionsIn(text);
  expect(quotes.map((quote) => quote.text)).toContain("We will not go,");
  for (const { start, end, ...found } of [...quotes, ...mentions]) {
    expect(found.text).toBe(text.slice(start, end));
  }
  for (const { segments, text: whole } of quotes) {
    expect(segments.map((segment) => segment.text).join("")).toBe(whole);
    for (const segment of segments) {
      expect(segment.text).toBe(text.slice(segment.start, segment.end));
    }
  }
  for (const { start, end } of claims) expect(start).toBeLessThan(end);
});

test("a title names people in full, and has no places itself", () => {
  const [alone, titled] = [suggestionsIn(text), suggestionsIn(text, "Ann Demo stays at home")];
  const speakers = (found: typeof alone) => found.quotes.map(({ speakers: [who] }) => who?.name);
  expect(speakers(alone)).toContain("Demo");
  expect(speakers(titled)).toContain("Ann Demo");
  expect(titled.quotes.map(({ start }) => start)).toEqual(alone.quotes.map(({ start }) => start));
  for (const { start, text: words } of titled.mentions) {
    expect(text.startsWith(words, start)).toBe(true);
  }
});

test("of a text that is full of names, so many are looked for on record as a statement may look up", () => {
  const names = Array.from({ length: 400 }, (_, at) => `Bob ${nameOf(at)}`);
  const { actors } = suggestionsIn(`${names.join(", ")}. “No,” said ${names[399]}.`);
  const wanted = actors.filter((actor) => actor.names.length > 0);
  expect(actors.length).toBeGreaterThan(150);
  expect(wanted).toHaveLength(150);
  // Who speaks comes before who is only named.
  expect(wanted.flatMap((actor) => actor.names)).toContain(names[399]?.toLowerCase());
});

const letter = (at: number): string => String.fromCharCode(97 + (at % 26));
const nameOf = (at: number): string => `X${letter(at)}${letter(at / 26)}${letter(at / 676)}q`;

test.each([
  "The president of Ukraine Ann Demo said, “We expect it.”",
  "Ambassador to Germany Ann Demo said, “We expect it.”",
  "The writer and film critic Ann Demo said, “We expect it.”",
  "“No,” said Mayor of London Ann Demo.",
])("after an office, whoever holds it: %s", (said) => {
  const { quotes } = suggestionsIn(said);
  expect(quotes.map(({ speakers: [who] }) => who?.name)).toEqual(["Ann Demo"]);
});

test("whoever stands beside somebody is not who speaks for them", () => {
  const { quotes } = suggestionsIn("The lawyer of Ann Demo said, “We expect it.”");
  expect(quotes.map(({ speakers: [who] }) => who?.name)).toEqual(["The lawyer of Ann Demo"]);
});
