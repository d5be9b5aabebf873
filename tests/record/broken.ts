import type { ArticleRecord } from "../../src/record/format/record.ts";
import { sha256 } from "../../src/text/sha256.ts";
import { actor, smallArticle, text } from "./sample.ts";

export interface Broken {
  name: string;
  /** The line, on an article or an actor of this slug. */
  line(slug: string): string | Uint8Array;
  path: string;
  reason: RegExp;
}

/** The small article with one thing changed. */
function article(change: (record: ArticleRecord) => void) {
  return (slug: string): string => {
    const record = smallArticle({ slug }) as unknown as ArticleRecord;
    change(record);
    return JSON.stringify(record);
  };
}

const person = (more: object) => (slug: string) => JSON.stringify(actor(slug, more));

/** The small article with its first mention at another place. */
const mentionAt = (start: number, end: number) =>
  article(({ mentions: [first] }) => {
    if (first !== undefined) first.span = { start, end, exact: text.slice(start, end) || "x" };
  });

const validFrom = (date: string) =>
  article(({ claims: [, second] }) => {
    if (second !== undefined) second.validFrom = date;
  });

function bytes(slug: string): Uint8Array {
  const line = Buffer.from(person({ name: "~" })(slug));
  line[line.indexOf("~")] = 0xff;
  return line;
}

const astral = text.indexOf("🕊️");
const firstSpan = "$.mentions[0].span";

/** Every way in which issue and format let a line be broken, but for its length. */
export const brokenLines: Broken[] = [
  { name: "not UTF-8", line: bytes, path: "$", reason: /not UTF-8/ },
  {
    name: "UTF-16",
    line: (slug) => Buffer.from(person({})(slug).replaceAll("\n", ""), "utf16le"),
    path: "$",
    reason: /not JSON/,
  },
  {
    name: "not JSON",
    line: (slug) => `{"type":"actor","slug":"${slug}"`,
    path: "$",
    reason: /not JSON/,
  },
  {
    name: "two objects",
    line: (slug) => person({})(slug).repeat(2),
    path: "$",
    reason: /not JSON/,
  },
  { name: "no object", line: (slug) => `["${slug}"]`, path: "$", reason: /not an object/ },
  {
    name: "a byte order mark within the file",
    line: (slug) => `\ufeff${person({})(slug)}`,
    path: "$",
    reason: /byte order mark/,
  },
  {
    name: "a duplicate key",
    line: (slug) => person({ name: "A" })(slug).replace("{", '{"name":"B",'),
    path: "$.name",
    reason: /twice/,
  },
  {
    name: "a duplicate key, deep and escaped",
    line: (slug) => article(() => undefined)(slug).replace('"form"', '"\\u0069d":"q2","form"'),
    path: "$.quotes[0].id",
    reason: /twice/,
  },
  {
    name: "nested without end",
    line: (slug) => `{"slug":"${slug}","x":${"[".repeat(50_000)}${"]".repeat(50_000)}}`,
    path: "$",
    reason: /nested too deep/,
  },
  {
    name: "an unknown field",
    line: person({ nmae: "A" }),
    path: "$.nmae",
    reason: /no such field/,
  },
  {
    name: "a field of the prototype",
    line: (slug) => person({})(slug).replace("{", '{"__proto__":{},'),
    path: "$.__proto__",
    reason: /no such field/,
  },
  { name: "a wrong type", line: person({ name: 5 }), path: "$.name", reason: /not a string/ },
  { name: "a wrong word", line: person({ kind: "CITY" }), path: "$.kind", reason: /words allowed/ },
  {
    name: "an unknown type",
    line: person({ type: "place" }),
    path: "$.type",
    reason: /words allowed/,
  },
  {
    name: "a missing field",
    line: person({ kind: undefined }),
    path: "$.kind",
    reason: /missing|words allowed/,
  },
  {
    name: "an unknown actor",
    line: article(({ mentions: [first] }) => {
      if (first !== undefined) first.actor = "nobody";
    }),
    path: "$.mentions[0].actor",
    reason: /no actor "nobody"/,
  },
  {
    name: "an unknown article",
    line: article(({ quotes: [first] }) => {
      if (first !== undefined) first.citedWork = "nothing";
    }),
    path: "$.quotes[0].citedWork",
    reason: /no article "nothing"/,
  },
  {
    name: "a span outside the text",
    line: mentionAt(text.length - 3, text.length + 1),
    path: `${firstSpan}.end`,
    reason: /has \d+ code units/,
  },
  {
    name: "a span backwards",
    line: mentionAt(7, 4),
    path: firstSpan,
    reason: /empty or backwards/,
  },
  {
    name: "a span with other words",
    line: article(({ mentions: [first] }) => {
      if (first === undefined) return;
      const { start, end } = first.span;
      first.span = { ...first.span, start: start + 1, end: end + 1 };
    }),
    path: firstSpan,
    reason: /not "Ada"/,
  },
  {
    name: "a span that cuts a surrogate pair, its half written out",
    line: mentionAt(astral + 1, astral + 3),
    path: `${firstSpan}.exact`,
    reason: /surrogate/,
  },
  {
    name: "a span that cuts a surrogate pair",
    line: article(({ mentions: [first] }) => {
      if (first !== undefined) first.span = { start: astral + 1, end: astral + 3, exact: "xx" };
    }),
    path: `${firstSpan}.start`,
    reason: /cuts a character/,
  },
  {
    name: "a hash that is not the text's",
    line: article(({ version }) => {
      if (version !== undefined) version.sha256 = sha256("another text");
    }),
    path: "$.version.sha256",
    reason: /SHA-256 is/,
  },
  {
    name: "no day",
    line: validFrom("2010-02-30"),
    path: "$.claims[1].validFrom",
    reason: /no day/,
  },
  {
    name: "a year too early",
    line: validFrom("0025"),
    path: "$.claims[1].validFrom",
    reason: /no date/,
  },
  {
    name: "times backwards",
    line: validFrom("2011"),
    path: "$.claims[1].validFrom",
    reason: /after its end/,
  },
  { name: "NUL", line: person({ name: "A\0" }), path: "$.name", reason: /NUL/ },
  { name: "NUL bytes", line: (slug) => `${person({})(slug)}\0`, path: "$", reason: /not JSON/ },
  {
    name: "NUL in a key",
    line: person({ "a\0": 1 }),
    path: '$["a\\u0000"]',
    reason: /no such field/,
  },
  {
    name: "a slug that another line has",
    line: () => person({ name: "Somebody else" })("ada"),
    path: "$.slug",
    reason: /same slug/,
  },
];
