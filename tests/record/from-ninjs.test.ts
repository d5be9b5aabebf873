import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { sha256 } from "../../src/text/sha256.ts";
import { loadFrom } from "./from/load.ts";
import { actor } from "./sample.ts";
import { testStore } from "./store.ts";
import { wrongCounters } from "./derived.ts";

const store = testStore();
const load = (file: string) => loadFrom(store.libsql, "ninjs", file);
const fixture = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`from/${name}`, import.meta.url)), "utf8");

const text = `⚓ The Harbour Council voted on Friday & Ola Nord was glad.

“It was time,” said Ola Nord.
The Harbour Council’s next meeting is in June.`;

test("an article of version 2, with its words out of HTML and who is named where", async () => {
  expect(await load(fixture("ninjs-2.json"))).toMatchObject({ read: 5, new: 5, refused: [] });
  const [article] = await store.rows(
    "select slug, title, url, byline, language, genre, status, rights, license, published_on from article",
  );
  expect(article).toEqual({
    slug: "tidings-example-2024-05-harbour-vote",
    title: "Harbour council votes for a longer quay",
    url: "https://tidings.example/2024/05/harbour-vote",
    byline: "Mira Sand",
    language: "en-GB",
    genre: "ANALYSIS",
    status: "USABLE",
    rights: "FULL_TEXT",
    license: "CC-BY-4.0",
    published_on: "2024-05-03",
  });
  expect(await store.rows("select sha256, text from text_version")).toEqual([
    { sha256: sha256(text), text },
  ]);
  expect(
    await store.rows(
      "select slug, exact, start from mention join actor on actor.id = actor_id order by start",
    ),
  ).toEqual([
    { slug: "harbour-council", exact: "Harbour Council", start: text.indexOf("Harbour") },
    { slug: "ola-nord", exact: "Ola Nord", start: text.indexOf("Ola") },
    { slug: "ola-nord", exact: "Ola Nord", start: text.lastIndexOf("Ola") },
    { slug: "harbour-council", exact: "Harbour Council", start: text.lastIndexOf("Harbour") },
  ]);
  expect(await wrongCounters(store)).toEqual([]);
  expect(await load(fixture("ninjs-2.json"))).toMatchObject({ new: 0, changed: 0, refused: [] });
});

test("a list of version 3: what is no article, or broken, costs no other", async () => {
  const broken = fixture("ninjs-3.json").replace(
    "\n  {\n",
    '\n  { "uri": "urn:x" "type": "text" },\n  {\n',
  );
  const { refused } = await load(broken);
  expect(refused).toEqual([
    expect.stringMatching(/^2 \$ It is not JSON: /),
    '18 $.type A news object of type "picture" is no article.',
    "23 $.publishedOn It is no day of the calendar.",
  ]);
  expect(await store.rows("select slug, status, rights, license from article")).toEqual([
    {
      slug: "urn-newsml-tidings-example-2024-quay-2",
      status: "WITHHELD",
      rights: "QUOTATION_ONLY",
      license: "https://tidings.example/terms",
    },
  ]);
  expect(await store.rows("select text from text_version")).toEqual([
    { text: "Kaien blir lengre.\n\nSlik er det." },
  ]);
});

test("a news object with another text is a correction, which keeps what others said of it", async () => {
  const object = (value: string) =>
    JSON.stringify({ uri: "urn:e", pubstatus: "usable", bodies: [{ value }] });
  await load(object("Ada said yes."));
  const span = { start: 9, end: 12, exact: "yes" };
  const quotes = [{ id: "q1", form: "DIRECT", span, confidence: 1 }];
  const line = { type: "article", slug: "urn-e", language: "und", genre: "OTHER" };
  expect(await store.load([{ ...line, rights: "QUOTATION_ONLY", quotes }])).toMatchObject({
    changed: 1,
    refused: [],
  });
  expect(await load(object("At last Ada said yes."))).toMatchObject({ changed: 1, refused: [] });
  expect(await store.rows("select status from article")).toEqual([{ status: "CORRECTED" }]);
  expect(await store.rows("select start, text from quote")).toEqual([{ start: 17, text: "yes" }]);
  expect(await load(object("At last Ada said yes."))).toMatchObject({ same: 1 });
});

test("one object on each line is refused at its line", async () => {
  const first = { uri: "urn:a", headlines: [{ value: "A" }] };
  const second = { uri: "urn:b", headlines: "B" };
  const file = `{"uri"\n${[first, second, {}].map((one) => JSON.stringify(one)).join("\n")}`;
  const { refused, ...counts } = await load(file);
  expect(counts).toMatchObject({ read: 4, new: 1 });
  expect(refused).toEqual([
    expect.stringMatching(/^1 \$ The line is not JSON/),
    "3 $.headlines It is not an array.",
    "4 $.uri It has no identifier.",
  ]);
});

test("who is there already is found by item, then by name, and another of that name is not", async () => {
  await store.load([
    actor("nato", {
      name: "North Atlantic Treaty Organization",
      kind: "ALLIANCE",
      aliases: [{ text: "NATO", type: "ABBREVIATION" }],
    }),
    actor("the-nord", { name: "O. Nord", kind: "PERSON", wikidataId: "Q999999991" }),
    actor("ada-oust", { name: "Ada Oust", kind: "PERSON", wikidataId: "Q1" }),
  ]);
  const uri = "https://www.wikidata.org/entity/Q999999991";
  const object = {
    uri: "urn:c",
    bodies: [{ value: "NATO met Ola Nord and Ada Oust." }],
    people: [{ name: "Ola Nord", uri }],
    organisations: [{ name: "NATO" }],
  };
  expect(await load(JSON.stringify(object))).toMatchObject({ read: 1, new: 1, refused: [] });
  const mentioned = "select slug from mention join actor on actor.id = actor_id order by start";
  expect(await store.rows(mentioned)).toEqual([{ slug: "nato" }, { slug: "the-nord" }]);
  const other = { name: "Ada Oust", uri: "https://www.wikidata.org/wiki/Q2" };
  expect(await load(JSON.stringify({ uri: "urn:d", people: [other] }))).toMatchObject({
    refused: ['1 $.people[0].wikidataId The actor "ada-oust" has Q1, and the file says Q2.'],
  });
});
