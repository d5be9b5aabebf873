import { expect, test } from "vitest";
import { loadFrom } from "./from/load.ts";
import { testStore } from "./store.ts";

const store = testStore();
const load = (file: string, map: object) => loadFrom(store.libsql, "csv", file, map);

const map = {
  table: "csv",
  actors: {
    who: { when: "{who}", slug: "{who|slug}", name: "{who}", kind: "PERSON" },
  },
  articles: [
    {
      rows: "all",
      slug: "{slug}",
      language: "en",
      genre: "REPORTAGE",
      rights: "FULL_TEXT",
      text: "{text}",
      quotes: [{ exact: "{words}", prefix: "{before}", speaker: "who" }],
    },
  ],
};
const text = "Ada said: “It rains.” “It rains,” said Zoë, “and 🎉 it pours.”";
const row = (slug: string, words: string, who: string, before = "") =>
  [slug, text, words, before, who].join(";");
const file = (...rows: string[]) => ["slug;text;words;before;who", ...rows].join("\n");
const quoted = () =>
  store.rows(
    `select q.text, q.start, a.name from quote q left join actor a on a.id = q.speaker_id order by q.start`,
  );
const own = { ...map, delimiter: ";" };

test("a row's words are found in its article's text, and who said them is on record", async () => {
  const rows = file(
    row("rain", "It rains", "Ada", "Ada said: “"),
    row("rain", "and 🎉 it pours.", "Zoë"),
    row("rain", "", ""),
  );
  expect(await load(rows, own)).toMatchObject({ new: 3, refused: [] });
  const wanted = [
    { text: "It rains", start: text.indexOf("It rains"), name: "Ada" },
    { text: "and 🎉 it pours.", start: text.indexOf("and"), name: "Zoë" },
  ];
  expect(await quoted()).toEqual(wanted);
  expect(await load(rows, own)).toMatchObject({ same: 3 });
  // A table has a part of an article's quotes; one that makes none leaves them as they are.
  const another = file(row("rain", "It rains,", "Zoë"));
  expect(await load(another, own)).toMatchObject({ changed: 1, refused: [] });
  expect(await quoted()).toHaveLength(3);
  const [article] = own.articles;
  const plain = { ...own, articles: [{ ...article, title: "Rain", quotes: [] }] };
  expect(await load(another, plain)).toMatchObject({ changed: 1, refused: [] });
  expect(await quoted()).toHaveLength(3);
});

test("words that are not there, or more than once, are refused, and their article with them", async () => {
  const rows = file(
    row("a", "It snows", "Ada"),
    row("b", "It rains", "Ada"),
    row("c", "It rains.", "Ada"),
    row("c", "rains.", "Ada", "Zoë said: It "),
  );
  const { refused } = await load(rows, own);
  expect(refused.filter((one) => one.includes(".exact"))).toEqual([
    '2 $.articles.quotes.exact The text does not have the words "It snows".',
    '3 $.articles.quotes.exact The text has the words "It rains" more than once.',
    '5 $.articles.quotes.exact The text does not have the words "rains." between that prefix and suffix.',
  ]);
  expect(await quoted()).toEqual([]);
  const bare = own.articles.map((one) => ({ ...one, text: "" }));
  expect(
    (await load(file(row("d", "It rains.", "Ada")), { ...own, articles: bare })).refused,
  ).toContain("2 $.articles.quotes.exact The article has no text to find the words in.");
});
