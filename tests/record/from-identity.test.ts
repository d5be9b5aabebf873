import { describe, expect, test } from "vitest";
import { loadFrom } from "./from/load.ts";
import { actor } from "./sample.ts";
import { wrongCounters } from "./derived.ts";
import { testStore } from "./store.ts";

const store = testStore();
const lines = (...objects: object[]): string =>
  objects.map((one) => JSON.stringify(one)).join("\n");
const ninjs = (...items: object[]) => loadFrom(store.libsql, "ninjs", lines(...items));
const ftm = (...entities: object[]) => loadFrom(store.libsql, "ftm", lines(...entities));
const count = async (table: string): Promise<number> =>
  Number((await store.rows(`select count(*) as n from ${table}`))[0]?.["n"]);

describe("two things never share a slug in silence", () => {
  test.each([
    ["Cyrillic", "погода", "спорт"],
    ["Greek", "καιρός", "αθλητικά"],
    ["Arabic", "طقس", "رياضة"],
    ["Hebrew", "חדשות", "ספורט"],
    ["Hindi", "मौसम", "खेल"],
    ["Chinese", "天气", "体育"],
    ["Korean", "날씨", "스포츠"],
    ["Thai", "อากาศ", "กีฬา"],
    ["punctuation", "a-b", "a/b"],
    ["look-alike letters", "b17-a", "b17-а"],
    ["a query", "x?id=1", "x-id-1"],
  ])("addresses in %s", async (_, one, other) => {
    const item = (name: string) => ({ uri: `https://example.org/${name}`, title: name });
    expect(await ninjs(item(one))).toMatchObject({ new: 1, refused: [] });
    expect(await ninjs(item(other))).toMatchObject({ new: 1, changed: 0, refused: [] });
    expect(await ninjs(item(other), item(one))).toMatchObject({ same: 2 });
    expect(await store.rows("select title from article order by rowid")).toEqual([
      { title: one },
      { title: other },
    ]);
  });

  test.each([
    ["Cyrillic", "Север LLC", "Восток LLC"],
    ["Greek", "Βορράς", "Νότος"],
    ["Arabic", "شركة الشمال", "شركة الجنوب"],
    ["Chinese", "北方公司", "南方公司"],
    ["Japanese", "北の会社", "南の会社"],
    ["Hindi", "उत्तर कंपनी", "दक्षिण कंपनी"],
    ["one written in the other's letters", "Ana Test", "Ана Тест"],
    ["marks", "AT&T", "AT and T"],
  ])("names in %s", async (_, one, other) => {
    const item = (n: number, ...names: string[]) => ({
      uri: `urn:n:${n}`,
      title: "A",
      organisations: names.map((name) => ({ name })),
    });
    expect(await ninjs(item(1, one))).toMatchObject({ refused: [] });
    expect(await ninjs(item(2, other))).toMatchObject({ refused: [] });
    expect(await ninjs(item(3, one, other))).toMatchObject({ new: 1, refused: [] });
    expect(await store.rows("select name from actor order by rowid")).toEqual([
      { name: one },
      { name: other },
    ]);
  });

  test.each([
    ["letters", "b-а", "b-б"],
    ["case and marks", "NK-1", "nk.1"],
    ["script", "甲", "乙"],
  ])("entity ids that differ in %s", async (_, one, other) => {
    const company = (id: string) => ({ id, schema: "Company", properties: { name: [`Of ${id}`] } });
    await ftm(company(one));
    expect(await ftm(company(other))).toMatchObject({ new: 1, changed: 0, refused: [] });
    expect(await ftm(company(one), company(other))).toMatchObject({ same: 2 });
    const link = {
      id: "m",
      schema: "UnknownLink",
      properties: { subject: [one], object: [other] },
    };
    expect(await ftm(link)).toMatchObject({ new: 1, refused: [] });
    expect(await count("actor")).toBe(2);
  });

  test("people of one name with addresses of their own are two; an actor of a record keeps its slug", async () => {
    await store.load([actor("ada", { name: "Ada Oust", kind: "PERSON" })]);
    const item = (n: number) => ({
      uri: `urn:n:${n}`,
      title: "A",
      people: [{ name: "Ada Oust", uri: `urn:person:${n}` }],
    });
    expect(await ninjs(item(1))).toMatchObject({ changed: 1, refused: [] });
    expect(await ninjs(item(2))).toMatchObject({ new: 2, refused: [] });
    expect(await ninjs(item(1), item(2))).toMatchObject({ same: 2 });
    expect(
      await store.rows(
        "select slug, value from actor join actor_identifier on actor_id = id order by value",
      ),
    ).toEqual([
      { slug: "ada", value: "urn:person:1" },
      { slug: expect.stringMatching(/^ada-oust/) as string, value: "urn:person:2" },
    ]);
  });

  test("a table's slug that means somebody else is refused", async () => {
    await store.load([actor("ana", { name: "Ana Test", kind: "PERSON" })]);
    const map = { table: "csv", actors: { a: { slug: "{s}", name: "{n}", kind: "PERSON" } } };
    const load = (name: string) => loadFrom(store.libsql, "csv", `s,n\nana,${name}\n`, map);
    expect(await load("ANA TÉST")).toMatchObject({ refused: [] });
    expect((await load("Ana Other")).refused).toEqual([
      '2 $.actors.a The slug "ana" is that of "Ana Test", of kind PERSON.',
    ]);
  });
});

test("a record's identifiers are kept, and tell what is the same", async () => {
  const identifiers = [{ scheme: "isni", value: "0000 0001" }];
  const ada = actor("ada", { identifiers });
  expect(await store.load([ada])).toMatchObject({ new: 1, refused: [] });
  expect(await store.load([ada])).toMatchObject({ same: 1 });
  // Left out: as the store has them.
  expect(await store.load([actor("ada")])).toMatchObject({ same: 1 });
  expect((await store.load([actor("bob", { identifiers })])).refused).toMatchObject([
    { path: "$.identifiers", reason: "Another record has it already." },
  ]);
  const other = [{ scheme: "isni", value: "0000 0002" }];
  expect((await store.load([actor("ada", { identifiers: other })])).refused).toMatchObject([
    { path: "$.identifiers", reason: 'The slug "ada" is that of something else: isni 0000 0001.' },
  ]);
  expect(await store.load([actor("ada", { identifiers: [] })])).toMatchObject({ changed: 1 });
  expect(await count("actor_identifier")).toBe(0);
});

test.each(["\u200B\u00AD", " \t", "\u2060\uFEFF", "\u3000", "\u200E\u200F", "\u180E"])(
  "what cannot be seen is no name, title or quote: %j",
  async (blank) => {
    const reason = "It has nothing that can be seen.";
    const { refused } = await store.load([
      actor("ada", { name: blank }),
      {
        type: "article",
        slug: "a",
        language: "en",
        genre: "OTHER",
        rights: "FULL_TEXT",
        title: blank,
      },
    ]);
    expect(refused).toMatchObject([
      { path: "$.name", reason },
      { path: "$.title", reason },
    ]);
  },
);

describe("a part of a data set does not take back the rest", () => {
  const people = ["a", "b", "c"].map((id) => ({
    id,
    schema: "Person",
    properties: { name: [id.toUpperCase()] },
  }));
  const body = { id: "o", schema: "Organization", properties: { name: ["O"] } };
  const member = (person: string, more: object = {}) => ({
    id: `m-${person}`,
    schema: "Membership",
    datasets: ["register"],
    properties: { member: [person], organization: ["o"], ...more },
  });
  const standing = async (): Promise<unknown[]> =>
    (await store.rows("select key from claim where retracted_at is null order by key")).map(
      ({ key }) => key,
    );

  test("entities", async () => {
    await ftm(...people, body, member("a"), member("b"));
    expect(await ftm(member("c"))).toMatchObject({ changed: 1, refused: [] });
    expect(await standing()).toEqual(["m-a", "m-b", "m-c"]);
    expect(await ftm(member("c"), member("a"))).toMatchObject({ same: 1 });
    await loadFrom(store.libsql, "ftm", lines(member("b")), undefined, "test", true);
    expect(await standing()).toEqual(["m-b"]);
    expect(await wrongCounters(store)).toEqual([]);
  });

  test("rows of a table", async () => {
    const map = {
      table: "csv",
      actors: {
        who: { slug: "{who}", name: "{who}", kind: "PERSON" },
        club: { slug: "{club}", name: "{club}", kind: "ORGANIZATION" },
      },
      articles: [
        {
          rows: "all",
          slug: "members",
          language: "en",
          genre: "REFERENCE_WORK",
          rights: "FULL_TEXT",
          claims: [
            {
              subject: "who",
              predicate: "MEMBER_OF",
              object: "club",
              status: "ASSERTED",
              certainty: "CERTAIN",
              locator: "{who}",
            },
          ],
        },
      ],
    };
    const load = (rows: string, isWhole = false) =>
      loadFrom(store.libsql, "csv", `who,club\n${rows}\n`, map, "test", isWhole);
    await load("a,x\nb,x");
    await load("c,x\na,x");
    expect(await standing()).toEqual(["c1", "c2", "c3"]);
    expect(await load("b,x")).toMatchObject({ changed: 0 });
    await load("b,x", true);
    expect((await standing()).length).toBe(1);
  });

  test("one bad relation costs only itself, at its own line", async () => {
    const bad = [
      member("a", { startDate: ["2020-05"], endDate: ["2019"] }),
      { ...member("b", { startDate: ["2020-02-30"] }) },
    ];
    expect(await ftm(...people, body, ...bad, member("c"))).toMatchObject({
      refused: [
        "5 $.claims[0].validFrom It starts after its end: 2020-05 to 2019.",
        "6 $.claims[0].validFrom It is no day of the calendar.",
      ],
    });
    expect(await standing()).toEqual(["m-c"]);
  });
});

describe("news objects of every form", () => {
  const texts = async () =>
    store.rows(
      "select title, byline, (select text from text_version where id = version_id) as text from article",
    );
  test.each<[form: string, item: object, title: string, text: string]>([
    ["1.0", { headline: "H", body_text: "Words." }, "H", "Words."],
    ["1.3", { headline: "H", body_html: "<p>Words &amp; more.</p>" }, "H", "Words & more."],
    [
      "1.x in two forms",
      { headline: "H", body_html: "<p>Words.</p>", body_text: "Words." },
      "H",
      "Words.",
    ],
    [
      "2.0",
      {
        headlines: [{ role: "main", value: "H" }],
        bodies: [{ role: "main", contenttype: "text/plain", value: "Words." }],
      },
      "H",
      "Words.",
    ],
    [
      "3.0",
      {
        headLines: [{ role: "main", value: "H" }],
        bodies: [{ role: "main", contentType: "text/html", value: "<p>Words.</p>" }],
      },
      "H",
      "Words.",
    ],
    [
      "Superdesk",
      {
        guid: "tag:x",
        headline: "H",
        body_html: "<p>Words.</p>",
        slugline: "s",
        authors: [{ name: "A. Writer" }],
      },
      "H",
      "Words.",
    ],
    [
      "teaser first",
      {
        title: "H",
        bodies: [
          { role: "teaser", value: "T" },
          { role: "https://example.org/roles/main", value: "<p>Words.</p>" },
        ],
      },
      "H",
      "Words.",
    ],
    [
      "short headline first",
      {
        headlines: [
          { role: "short", value: "h" },
          { role: "main", value: "H" },
        ],
        bodies: [{ value: "Words." }],
      },
      "H",
      "Words.",
    ],
    [
      "summary only by role",
      { title: "H", bodies: [{ role: "summary", value: "T" }, { value: "Words." }] },
      "H",
      "Words.",
    ],
  ])("%s", async (_, item, title, text) => {
    const uri = "guid" in item ? {} : { uri: "urn:a" };
    expect(await ninjs({ ...uri, ...item })).toMatchObject({ new: 1, refused: [] });
    expect(await texts()).toMatchObject([{ title, text }]);
  });

  test.each<[what: string, item: object, reason: string]>([
    [
      "a newer version",
      { standard: { name: "ninjs", version: "4.1" }, title: "H" },
      "It is of ninjs 4.1, which cannot be read yet.",
    ],
    [
      "another form",
      { caption: "H", story: "Words." },
      "It has neither a headline nor a body that can be read, but `caption`, `story`.",
    ],
  ])("%s is refused", async (_, item, reason) => {
    const { refused } = await ninjs({ uri: "urn:a", ...item });
    expect(refused.map((one) => one.replace(/^1 \$\S* /, ""))).toEqual([reason]);
    expect(await count("article")).toBe(0);
  });

  test("what is left out is told, by its kind", async () => {
    const item = {
      uri: "urn:a",
      headline: "H",
      body_text: "Words.",
      person: [{ name: " " }, { name: "Ann" }],
      subject: [{ name: "x" }],
      ednote: "n",
      slugline: "",
    };
    expect(await ninjs(item, { ...item, uri: "urn:b" })).toMatchObject({
      leftOut: { "people without a name": 2, subject: 2, ednote: 2 },
    });
    const pages = {
      id: "p",
      schema: "Pages",
      properties: {
        fileName: ["x", "y"],
        bodyText: ["One.", "Two."],
        author: ["A", "B"],
        keywords: ["k"],
      },
    };
    expect(await ftm(pages)).toMatchObject({
      leftOut: { "Pages.fileName": 1, "Pages.keywords": 1 },
    });
    expect((await store.rows("select text from text_version")).at(-1)).toEqual({
      text: "One.\n\nTwo.",
    });
  });
});
