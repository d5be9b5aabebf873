import { expect, test } from "vitest";
import { exported, exportedAs } from "./export.ts";
import { actor, place, sampleLines, seedLines, smallArticle, text } from "./sample.ts";
import { testStore } from "./store.ts";

const store = testStore();

const [quote] = smallArticle()["quotes"] as object[];
const indirect = {
  id: "q2",
  form: "INDIRECT",
  span: place(text, "Bob may help Ada"),
  speaker: "someone",
  confidence: 0.5,
  citedWork: "cited",
};
const records = [
  actor("ada", { kind: "PERSON", wikidataId: "Q7259", country: "GB" }),
  actor("bob", { aliases: [alias("Bobby", "OFFICIAL"), alias("B.", "ABBREVIATION")] }),
  actor("someone", { kind: "PERSON", name: "a witness", identifiability: "DESCRIBED" }),
  actor("paper", { kind: "PUBLICATION", name: "The Paper" }),
  smallArticle({
    title: "Small",
    genre: "REPORTAGE",
    publication: "paper",
    url: "https://example.org/1",
    quotes: [quote, indirect],
  }),
  smallArticle({ slug: "cited", title: "Cited", mentions: [], quotes: [], claims: [] }),
];

function alias(name: string, type: string): object {
  return { text: name, type };
}

const id = (type: string) => expect.stringMatching(new RegExp(`^urn:onrecord:${type}_\\w{20}$`));

test("schema.org: a news article with its quotations", async () => {
  await store.load(records);
  const cited = { "@type": "Article", "@id": id("art"), headline: "Cited" };
  const ada = {
    "@type": "Person",
    "@id": id("act"),
    name: "ada",
    sameAs: "http://www.wikidata.org/entity/Q7259",
  };
  const [, small] = await exportedAs(store, { as: "schema.org" });
  expect(small).toEqual({
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "@id": "https://example.org/1",
    identifier: "small",
    headline: "Small",
    url: "https://example.org/1",
    inLanguage: "en",
    genre: "reportage",
    datePublished: "2010-06",
    publisher: { "@type": "NewsMediaOrganization", "@id": id("act"), name: "The Paper" },
    articleBody: text,
    citation: [cited],
    mentions: [ada, { "@type": "GovernmentOrganization", "@id": id("act"), name: "bob" }],
    hasPart: [
      {
        "@type": "Quotation",
        "@id": id("quo"),
        text: "Bob […] helps Ada 🕊️,",
        spokenByCharacter: ada,
      },
      {
        "@type": "Quotation",
        "@id": id("quo"),
        abstract: "Bob may help Ada",
        spokenByCharacter: { "@type": "Person", "@id": id("act"), description: "a witness" },
        isBasedOn: cited,
      },
    ],
  });
});

test("schema.org: a text that is not for the public stays in", async () => {
  await store.load([...records.slice(0, 2), smallArticle({ rights: "QUOTATION_ONLY" })]);
  const lines = await exportedAs<object>(store, { as: "schema.org" });
  expect(lines).toEqual([expect.not.objectContaining({ articleBody: expect.anything() })]);
  const all = await exportedAs<object>(store, { as: "schema.org", withTexts: true });
  expect(all).toEqual([expect.objectContaining({ articleBody: text })]);
});

test("FollowTheMoney: actors, an article, its mentions, and what it asserts", async () => {
  await store.load(records);
  const lines = await exportedAs<{ id: string; schema: string; properties: object }>(store, {
    as: "ftm",
  });
  const [ada, bob, , someone] = lines;
  expect(ada).toEqual({
    id: expect.stringMatching(/^act_/),
    schema: "Person",
    properties: { name: ["ada"], country: ["gb"], wikidataId: ["Q7259"] },
  });
  expect(bob).toMatchObject({
    schema: "PublicBody",
    properties: { name: ["bob"], alias: ["Bobby"], weakAlias: ["B."] },
  });
  expect(someone?.properties).toEqual({ name: ["a witness"], keywords: ["described"] });
  const small = lines.findIndex(({ schema }, i) => schema === "Article" && i > 4);
  expect(lines.slice(small)).toEqual([
    {
      id: expect.stringMatching(/^art_/),
      schema: "Article",
      properties: {
        title: ["Small"],
        sourceUrl: ["https://example.org/1"],
        publishedAt: ["2010-06"],
        publisher: ["The Paper"],
      },
    },
    mention("Ada", ada?.id, "Person"),
    mention("Bob", bob?.id, "PublicBody"),
    // The other claim is hypothetical.
    {
      id: expect.stringMatching(/^clm_/),
      schema: "UnknownLink",
      properties: {
        subject: [bob?.id],
        object: [ada?.id],
        role: ["aids"],
        sourceUrl: ["https://example.org/1"],
        publisher: ["The Paper"],
        recordId: ["small#c1"],
      },
    },
  ]);
});

function mention(name: string, resolved: string | undefined, detectedSchema: string): object {
  return {
    id: expect.stringMatching(/^men_/),
    schema: "Mention",
    properties: {
      document: [expect.stringMatching(/^art_/)],
      name: [name],
      resolved: [resolved],
      detectedSchema: [detectedSchema],
    },
  };
}

// What the links of FollowTheMoney's default model may lead to.
const organizations = ["Organization", "PublicBody"];
const legalEntities = [...organizations, "Person", "LegalEntity"];
const ends: Record<string, Record<string, string[]>> = {
  Membership: { member: legalEntities, organization: organizations },
  Succession: { predecessor: legalEntities, successor: legalEntities },
  Representation: { agent: legalEntities, client: legalEntities },
  Employment: { employer: organizations, employee: ["Person"] },
  Family: { person: ["Person"], relative: ["Person"] },
  UnknownLink: { subject: legalEntities, object: legalEntities },
  Mention: { document: ["Article"], resolved: legalEntities },
};

test("FollowTheMoney: every entity is sound, and every link has both ends", async () => {
  await store.load([...sampleLines("sample-desk.ndjson"), ...seedLines()]);
  type Entity = { id: string; schema: string; properties: Record<string, string[]> };
  const entities = await exportedAs<Entity>(store, { as: "ftm" });
  const schemata = new Map(entities.map(({ id: own, schema }) => [own, schema]));
  expect(schemata.size).toBe(entities.length);
  for (const { schema, properties } of entities) {
    for (const values of Object.values(properties)) {
      expect(values.length).toBeGreaterThan(0);
      expect(values.filter((value) => typeof value !== "string" || value === "")).toEqual([]);
    }
    for (const [property, range] of Object.entries(ends[schema] ?? {})) {
      expect(range).toContain(schemata.get(properties[property]?.[0] ?? ""));
    }
  }
  const count = (wanted: string): number =>
    entities.filter(({ schema }) => schema === wanted).length;
  const [asserted] = await store.rows(`select count(*) as n,
    sum(predicate = 'MEMBER_OF' and kind not in ('PERSON', 'GROUP')) as members
    from claim join relationship r on r.id = relationship_id join actor on actor.id = object_id
    where status = 'ASSERTED' and subject_id is not null and retracted_at is null`);
  const links = [
    "Membership",
    "Succession",
    "Representation",
    "Employment",
    "Family",
    "UnknownLink",
  ].map(count);
  expect(links.reduce((sum, n) => sum + n, 0)).toBe(asserted?.["n"]);
  expect(count("Membership")).toBe(asserted?.["members"]);
});

test("the same store goes out the same", async () => {
  await store.load(records);
  for (const as of ["w3c", "schema.org", "ftm"] as const) {
    expect(await exported(store, { as })).toEqual(await exported(store, { as }));
  }
});
