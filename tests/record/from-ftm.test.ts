import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { loadFrom } from "./from/load.ts";
import { actor } from "./sample.ts";
import { testStore } from "./store.ts";
import { wrongCounters } from "./derived.ts";

const store = testStore();
const file = readFileSync(fileURLToPath(new URL("from/ftm.ndjson", import.meta.url)), "utf8");
const load = (given = file) => loadFrom(store.libsql, "ftm", given, undefined, "dir/quay.ftm.json");

const claims = `select art.slug as work, c.key, s.slug as subject, predicate, o.slug as object,
  valid_from as since, valid_to as until, evidence ->> '$[0].locator' as at
  from claim c join article art on art.id = c.article_id join relationship r on r.id = relationship_id
  join actor s on s.id = subject_id join actor o on o.id = object_id order by work, c.key`;

test("people and bodies, documents, and relations as claims of their data set", async () => {
  const { refused, ...counts } = await load();
  const leftOut = { "Membership.role": 1, "Person.topics": 1 };
  expect(counts).toEqual({ read: 15, new: 8, changed: 0, same: 0, leftOut });
  expect(await store.rows("select slug, name, kind, country from actor order by slug")).toEqual([
    { slug: "nk-aaa", name: "Ada Oust", kind: "PERSON", country: "NO" },
    { slug: "nk-co", name: "Quay AS", kind: "ORGANIZATION", country: "NO" },
    { slug: "nk-council", name: "Harbour Council", kind: "ORGANIZATION", country: null },
    { slug: "nk-old", name: "Quay Board", kind: "ORGANIZATION", country: null },
    { slug: "tidings", name: "Tidings", kind: "PUBLICATION", country: null },
  ]);
  expect(await store.rows("select text, type from alias order by text")).toEqual([
    { text: "Ada Ousten", type: "OFFICIAL" },
    { text: "Ada Vest", type: "FORMER" },
    { text: "HC", type: "ABBREVIATION" },
    { text: "Ада Оуст", type: "TRANSLITERATION" },
  ]);
  const work = "ftm-harbour-register";
  const none = { since: null, until: null };
  const council = { subject: "nk-aaa", predicate: "MEMBER_OF", object: "nk-council" };
  const succeeded = { subject: "nk-council", predicate: "SUCCEEDED", object: "nk-old" };
  expect(await store.rows(claims)).toEqual([
    { work, key: "m-1", ...council, since: "2010-06", until: "2014-02-01", at: "m-1" },
    { work, key: "o-1", ...council, ...none, at: "o-1" },
    { work, key: "s-1", ...succeeded, since: "1999", until: null, at: "s-1" },
    ...["nk-aaa", "nk-old"].map((object, i) => {
      const key = i === 0 ? "u-2" : "u-2-2";
      return {
        work,
        key,
        subject: "nk-co",
        predicate: "ASSOCIATED_WITH",
        object,
        ...none,
        at: "u-2",
      };
    }),
    { work: "ftm-other-register", key: "s-1", ...succeeded, since: "1999", until: null, at: "s-1" },
  ]);
  expect(
    await store.rows(
      "select title, byline, language, rights, published_on as date from article where slug = 'a-1'",
    ),
  ).toEqual([
    {
      title: "Quay opens",
      byline: "M. Sand, O. Nord",
      language: "en",
      rights: "QUOTATION_ONLY",
      date: "2014-05-06",
    },
  ]);
  expect(refused).toEqual([
    "9 $.properties.post A post is no actor, and this one names no body that it belongs to.",
    "11 $.schema No predicate says what a relation of the schema Directorship says.",
    '12 $.properties.object There is no actor "NK-nobody": neither in the file nor in the store.',
    "14 $.claims[0].validFrom It is no day of the calendar.",
    "16 $.schema An entity of the schema Vessel is neither an actor, an article nor a relation.",
    "17 $.properties.name[0] It is not a string.",
    "18 $.id Line 2 has the same id.",
  ]);
  expect(await wrongCounters(store)).toEqual([]);
  expect(await load()).toMatchObject({ new: 0, changed: 0 });
});

test("a relation may name who the store has; without a data set, the file is one", async () => {
  await store.load([
    actor("the-council", { kind: "ORGANIZATION", wikidataId: "Q42", country: "NO" }),
    actor("nk-old", { kind: "ORGANIZATION" }),
  ]);
  const entities = [
    {
      id: "m",
      schema: "Membership",
      properties: { member: "NK-a", organization: ["NK-c", "NK-old"] },
    },
    { id: "NK-a", schema: "Person", properties: { name: "Ada" } },
    { id: "NK-c", schema: "Organization", properties: { name: "Council", wikidataId: ["Q42"] } },
    { id: "NK-d", schema: "Organization", properties: { name: "D", wikidataId: ["42"] } },
    { id: "m2", schema: "Membership", properties: { member: "NK-a", organization: ["NK-d"] } },
  ];
  const { refused } = await load(entities.map((one) => JSON.stringify(one)).join("\n"));
  const work = "ftm-quay";
  expect((await store.rows(claims)).map(({ work: of, object }) => [of, object])).toEqual([
    [work, "the-council"],
    [work, "nk-old"],
  ]);
  expect(refused).toEqual([
    "4 $.wikidataId It is no Wikidata item: Q and a number.",
    '5 $.properties.organization There is no actor "NK-d": neither in the file nor in the store.',
  ]);
});

test.each([
  ["Ownership", "owner", "asset", "OWNS"],
  ["Employment", "employer", "employee", "EMPLOYS"],
  ["Family", "person", "relative", "RELATED_TO"],
  ["Associate", "person", "associate", "ASSOCIATED_WITH"],
  ["UnknownLink", "subject", "object", "ASSOCIATED_WITH"],
  ["Membership", "member", "organization", "MEMBER_OF"],
])("%s: %s and %s are the ends of %s", async (schema, from, to, predicate) => {
  const entity = (id: string, of: string, properties: object) =>
    JSON.stringify({ id, schema: of, datasets: ["d"], properties });
  const lines = [
    entity("a", schema === "Employment" || schema === "Ownership" ? "Company" : "Person", {
      name: ["Ada"],
    }),
    entity("b", ["Ownership", "Membership"].includes(schema) ? "Company" : "Person", {
      name: ["Bob"],
    }),
    entity("r", schema, { [from]: ["a"], [to]: ["b"] }),
  ].join("\n");
  expect(await load(lines)).toMatchObject({ refused: [] });
  const rows =
    await store.rows(`select predicate, s.name as subject, o.name as object from relationship
    join actor s on s.id = subject_id join actor o on o.id = object_id`);
  expect(rows).toEqual([{ predicate, subject: "Ada", object: "Bob" }]);
});
