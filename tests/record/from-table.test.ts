import { describe, expect, test } from "vitest";
import { adapterFor } from "../../src/record/import/adapter.ts";
import { readMapping } from "../../src/record/import/mapping.ts";
import { rowsOf } from "../../src/record/import/csv-rows.ts";
import { slugOf } from "../../src/text/slug.ts";
import { textOf, type Value } from "../../src/record/import/mapped-value.ts";
import { loadFrom } from "./from/load.ts";
import { actor } from "./sample.ts";
import { testStore } from "./store.ts";

const store = testStore();
const load = (file: string | Uint8Array, map: object) => loadFrom(store.libsql, "csv", file, map);

describe("rows", () => {
  async function read(file: string | Uint8Array, columns = ["a", "b"]): Promise<unknown[]> {
    const bytes = (async function* () {
      yield Buffer.from(file);
    })();
    const rows = [];
    const form = { table: "csv", delimiter: ",", columns, optional: [] } as const;
    for await (const row of rowsOf(bytes, form)) {
      if ("complaints" in row) rows.push([row.line, row.complaints[0]?.reason]);
      else rows.push([row.line, ...row.cells.values()]);
    }
    return rows;
  }

  test("quotation marks, line ends of both kinds inside and out, a mark at the beginning", async () => {
    const file = '\ufeffa,b\r\n1,"x\r\ny"\r\n2,"say ""so"", he"\n\n"","é 🎉"\n5,last';
    expect(await read(file)).toEqual([
      [2, "1", "x\r\ny"],
      [4, "2", 'say "so", he'],
      [6, "", "é 🎉"],
      [7, "5", "last"],
    ]);
  });

  test("a broken row is refused at its line, and costs no other", async () => {
    const file = 'a,b\n1,2\n3\n4,"bad"q\n5,6\n7,"open\n8,9\n10,"two\nlines"\n11,12\n';
    expect(await read(file)).toEqual([
      [2, "1", "2"],
      [3, "The row has 1 fields, the header 2."],
      [4, expect.stringMatching(/^The row is no CSV: /)],
      [5, "5", "6"],
      [6, expect.stringMatching(/^The row is no CSV: /)],
      [7, "8", "9"],
      [8, "10", "two\nlines"],
      [10, "11", "12"],
    ]);
    expect(await read('a,b\n1,2\n3,"never\n4,5')).toEqual([
      [2, "1", "2"],
      [3, expect.stringContaining("Quote Not Closed")],
      [4, "4", "5"],
    ]);
    const bytes = Buffer.concat([
      Buffer.from("a,b\n1,"),
      Buffer.from([0xff]),
      Buffer.from("\n2,3"),
    ]);
    expect(await read(bytes)).toEqual([
      [2, "The line is not UTF-8."],
      [3, "2", "3"],
    ]);
  });

  test("what is not the table at all is told at once", async () => {
    await expect(read("a,c\n1,2")).rejects.toThrow(
      `The mapping reads "b"; the table's columns are "a", "c".`,
    );
    await expect(read("a,b,a\n1,2,3")).rejects.toThrow(`Two columns of the table are named "a".`);
    await expect(read("")).rejects.toThrow("The table is empty");
  });
});

describe("values", () => {
  const cells = new Map([
    ["name", "Éire & Co"],
    ["none", " "],
    ["role", "member"],
  ]);
  const told = (what: Value): string => textOf(what, cells, "$.x");

  test("templates, the first that is there, tables, replacements", () => {
    expect(told("it is {name}")).toBe("it is Éire & Co");
    expect(told("it is {name|slug}")).toBe("it is eire-and-co");
    expect(told("it is {none}")).toBe("");
    expect(told({ first: ["{none}", "{name|upper}", "x"] })).toBe("ÉIRE & CO");
    expect(told({ lookup: "{role}", in: { member: "{name}" } })).toBe("Éire & Co");
    expect(told({ lookup: "{name}", in: { member: "1" }, else: "2" })).toBe("2");
    expect(told({ replace: "{name}", by: [[" & .*$", ""]] })).toBe("Éire");
    expect(() => told({ lookup: "{role}", in: { toString: "1" } })).toThrow(
      'The mapping has no entry for "member".',
    );
    // A name that every object has is no entry.
    cells.set("role", "constructor");
    expect(told({ lookup: "{role}", in: {}, else: "no" })).toBe("no");
  });

  test("slugs", () => {
    expect(slugOf("São Tomé & Príncipe")).toBe("sao-tome-and-principe");
    expect(slugOf("Côte d’Ivoire")).toBe("cote-d-ivoire");
    expect(slugOf("Łódź Straße, Ærø")).toBe("lodz-strasse-aero");
  });
});

test("a mapping that does not hold is told by its path", () => {
  const told = (map: object): string => {
    try {
      readMapping(JSON.stringify(map));
      return "";
    } catch (error) {
      return (error as Error).message;
    }
  };
  expect(told({ table: "xls" })).toContain("$.table");
  expect(told({ table: "csv", column: {} })).toContain('$ has no key "column"');
  expect(told({ table: "csv", actors: { a: { slag: "x" } } })).toContain(
    '$.actors.a has no key "slag"',
  );
  expect(told({ table: "csv", skip: "{a|sluk}" })).toContain('no filter is named "sluk"');
  expect(told({ table: "csv", skip: { replace: "x", by: [["(", ""]] } })).toContain(
    "is no regular expression",
  );
  const article = { slug: "a", language: "en", genre: "OTHER", rights: "FULL_TEXT" };
  expect(told({ table: "csv", articles: [{ ...article, publication: "b" }] })).toBe(
    "The mapping has no such actor: b.",
  );
  expect(() => readMapping("{")).toThrow("The mapping is not JSON");
  expect(() => adapterFor("csv")).toThrow("A table needs a mapping");
  expect(() => adapterFor("ftm", "{}")).toThrow("Only --from csv takes a mapping");
});

const people = {
  table: "csv",
  actors: {
    one: {
      find: [{ wikidataId: "{item}" }, { alias: "{name}", aliasType: "ABBREVIATION" }],
      slug: "{name|slug}",
      name: "{name}",
      kind: "{kind}",
      country: "{land}",
      wikidataId: "{item}",
      aliases: [{ text: "{other}", type: "OFFICIAL" }],
    },
  },
};

describe("actors that are there", () => {
  test("keep what they have and get what they lack, under the slug they have", async () => {
    const aliases = [{ text: "AB", type: "ABBREVIATION" }];
    await store.load([actor("ada-state", { name: "Ada", wikidataId: "Q7", aliases })]);
    const file = "name,kind,land,item,other\nAda Land,STATE,AL,Q7,Republic of Ada\n";
    expect(await load(file, people)).toMatchObject({ changed: 1, new: 0, refused: [] });
    expect(await store.rows("select slug, name, country from actor")).toEqual([
      { slug: "ada-state", name: "Ada", country: "AL" },
    ]);
    expect(await store.rows("select text from alias order by position")).toEqual([
      { text: "AB" },
      { text: "Republic of Ada" },
    ]);
    expect(await load(file, people)).toMatchObject({ same: 1, changed: 0, refused: [] });
    expect(await load("name,kind,land,item,other\nAB,STATE,,,", people)).toMatchObject({
      same: 1,
      refused: [],
    });
  });

  test("what contradicts them is refused, and so is a slug that means somebody else", async () => {
    await store.load([
      actor("ada", { wikidataId: "Q7", country: "AL" }),
      actor("bob", { kind: "PERSON" }),
      actor("c1", { name: "C", aliases: [{ text: "CC", type: "ABBREVIATION" }] }),
      actor("c2", { name: "C", aliases: [{ text: "CC", type: "ABBREVIATION" }] }),
    ]);
    const rows = [
      "Ada,STATE,,Q8,",
      "Eve,STATE,DE,Q7,",
      "Bob,STATE,,,",
      "CC,STATE,,,",
      "Dan,STATE,,,",
      "Dan,STATE,DE,,",
    ];
    const file = `name,kind,land,item,other\n${rows.join("\n")}`;
    const { refused, ...counts } = await load(file, people);
    expect(counts).toMatchObject({ read: 6, new: 1 });
    expect(refused).toEqual([
      '2 $.actors.one.wikidataId The actor "ada" has Q7, and the file says Q8.',
      '3 $.actors.one.country The actor "ada" has AL, and the file says DE.',
      '4 $.actors.one The slug "bob" is that of "bob", of kind PERSON.',
      '5 $.actors.one Both "c1" and "c2" fit {"alias":"CC","aliasType":"ABBREVIATION"}.',
      '7 $.actors.one Line 6 says something else of the actor "dan".',
    ]);
  });

  test("one that makes no line has to be there", async () => {
    const map = { table: "csv", actors: { one: { find: [{ name: "{name}" }] } } };
    await store.load([actor("ada", { name: "Ada" })]);
    expect(await load("name\nAda\nBob\n", map)).toMatchObject({
      read: 1,
      refused: ['3 $.actors.one No actor fits {"name":"Bob"}.'],
    });
  });
});

describe("what rows are called elsewhere", () => {
  const called = (scheme: string) => ({
    table: "csv",
    actors: {
      one: {
        slug: "{name|slug}",
        name: "{name}",
        kind: "ORGANIZATION",
        identifiers: [{ scheme, value: "{id}" }],
      },
    },
    articles: [
      {
        slug: "about-{name|slug}",
        language: "en",
        genre: "OTHER",
        rights: "FULL_TEXT",
        identifiers: [
          { scheme: "uri", value: "urn:x:{id}" },
          { scheme: "doi", value: "{doi}" },
        ],
      },
    ],
  });

  test.each(["isni", "ftm", "lei", "uri", "orcid", "gnd"])(
    "%s tells which it is",
    async (scheme) => {
      const file = "name,id,doi\nAda Union,1,\nBob Union,2,10.5/x\nCod Union,,\n";
      expect(await load(file, called(scheme))).toMatchObject({ new: 6, refused: [] });
      const actors =
        "select slug, scheme, value from actor left join actor_identifier on actor_id = id order by slug";
      expect(await store.rows(actors)).toEqual([
        { slug: "ada-union", scheme, value: "1" },
        { slug: "bob-union", scheme, value: "2" },
        { slug: "cod-union", scheme: null, value: null },
      ]);
      const articles = "select value from article_identifier order by value";
      expect((await store.rows(articles)).map(({ value }) => value)).toEqual([
        "10.5/x",
        "urn:x:1",
        "urn:x:2",
      ]);
      // The same id is the same, under another name; another id is another, under the same one.
      const only = { ...called(scheme), articles: [] };
      const again = await load("name,id,doi\nAda League,1,\nAda Union,3,\n", only);
      expect(again).toMatchObject({
        new: 0,
        refused: [expect.stringMatching(/^3 \$\.actors\.one The slug "ada-union" is that of/)],
      });
      expect(await store.rows("select count(*) as n from actor")).toEqual([{ n: 3 }]);
    },
  );
});

const joined = {
  table: "csv",
  skip: { lookup: "{role}", in: { "": "yes" }, else: "" },
  values: { body: "the {what}" },
  actors: {
    who: { slug: "{who|slug}", name: "{who}", kind: "PERSON" },
    body: { slug: "{body|slug}", name: "{body}", kind: "ORGANIZATION" },
  },
  articles: [
    {
      rows: "adjacent",
      slug: "list-{who|slug}",
      title: "List of {who}",
      language: "en",
      genre: "REFERENCE_WORK",
      rights: "FULL_TEXT",
      claims: [
        {
          id: "{what|slug}",
          subject: "who",
          predicate: { lookup: "{role}", in: { member: "MEMBER_OF", other: "ASSOCIATED_WITH" } },
          object: "body",
          status: "ASSERTED",
          certainty: "CERTAIN",
          validFrom: "{since}",
          locator: "{what} ({role})",
        },
      ],
    },
  ],
};

describe("rows that make one article", () => {
  const header = "who,what,role,since\n";
  const claims =
    "select key, valid_from as since, evidence ->> '$[0].locator' as at from claim order by id";

  test("each is a claim of its own, also one that comes twice", async () => {
    const file = `${header}Ada,Club,member,2010-06\nAda,Club,member,\nAda,Team,other,\nAda,,,\nBob,Club,member,\n`;
    expect(await load(file, joined)).toMatchObject({ read: 6, new: 6, refused: [] });
    const rows = await store.rows(claims);
    expect(rows).toHaveLength(4);
    expect(rows).toContainEqual({ key: "club", since: "2010-06", at: "Club (member)" });
    expect(rows).toContainEqual({ key: "club-2", since: null, at: "Club (member)" });
    expect(await load(file, joined)).toMatchObject({ same: 6, new: 0, changed: 0, refused: [] });
  });

  test("a row that is refused is told at its line, and its article is not taken", async () => {
    const file = `${header}Ada,Club,member,\nAda,Team,boss,\nAda,Group,member,2010-02-30\nBob,Club,member,\nAda,Late,member,\n`;
    const { refused } = await load(file, joined);
    expect(refused).toEqual([
      '2 $.articles Line 3 belongs to the article "list-ada" and is refused: an article is taken whole or not at all.',
      '3 $.articles.claims.predicate The mapping has no entry for "boss".',
      "4 $.claims[0].validFrom It is no day of the calendar.",
      '6 $.articles The article "list-ada" began at line 2, and other rows stand between.',
    ]);
    expect(await store.rows("select slug from article")).toEqual([{ slug: "list-bob" }]);
  });

  test("all rows with the same slug, wherever they stand", async () => {
    const map = {
      ...joined,
      articles: [{ ...joined.articles[0], rows: "all", slug: "list", title: "All" }],
    };
    const file = `${header}Ada,Club,member,\nBob,Club,member,\nAda,Team,member,\n`;
    expect(await load(file, map)).toMatchObject({ read: 5, new: 5, refused: [] });
    expect((await store.rows(claims)).map(({ key }) => key).sort()).toEqual([
      "club",
      "club-2",
      "team",
    ]);
  });
});

test("a table of JSON objects: deeper values by their path, texts with their hash", async () => {
  const map = {
    table: "ndjson",
    optional: ["by.line"],
    articles: [
      {
        slug: "{title|slug}",
        title: "{title}",
        byline: "{by.line}",
        language: "en",
        genre: "OTHER",
        rights: "FULL_TEXT",
        publishedOn: "{year}",
        text: "{text}",
      },
    ],
  };
  const rows = [
    { title: "One 🎉", year: 2010, text: " a\n\n🎉 ", by: { line: "Ada" } },
    { title: "Two", year: 2011, text: "" },
    { title: "Three", text: "x" },
    [],
  ];
  const loaded = await load(rows.map((row) => JSON.stringify(row)).join("\r\n"), map);
  expect(loaded.refused).toEqual([
    "3 $.year The mapping reads it, and the row lacks it.",
    "4 $ The line is no JSON object.",
  ]);
  expect(
    await store.rows("select slug, byline, published_on as date from article order by slug"),
  ).toEqual([
    { slug: "one", byline: "Ada", date: "2010" },
    { slug: "two", byline: null, date: "2011" },
  ]);
  expect(await store.rows("select text, length as units from text_version")).toEqual([
    { text: " a\n\n🎉 ", units: 7 },
  ]);
});
