import type { Api } from "../../../src/api.ts";
import { createGenerator } from "../../engine/generate.ts";
import type { Random } from "../../engine/random.ts";
import type { Samples } from "../../engine/samples.ts";
import { hostileKinds } from "../../hostile/kinds.ts";
import { post } from "../side.ts";
import { wired } from "./refusals.ts";

/** Each makes one request, as it goes over the wire. */
export type Attack = (random: Random, turn: number) => string;

const many = (count: number, part: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => part(i)).join(" ");
const ask = (query: string, variables: object = {}): string =>
  post("/graphql", { query, variables });

const levels = [
  "quotes { nodes {",
  "speaker {",
  "relationships(first: 100) { nodes {",
  "subject {",
  "mentions { nodes {",
  "article {",
];

function deep(random: Random): string {
  const opened = Array.from(
    { length: 1 + random.below(30) },
    (_, i) => levels[i % levels.length] ?? "",
  ).join(" ");
  const brackets = (opened.match(/\{/g) ?? []).length;
  return ask(
    `{ articles(first: ${1 + random.below(2)}) { nodes { ${opened} id ${"} ".repeat(brackets)}} } }`,
  );
}

function wide(random: Random): string {
  const lists = ["articles", "actors", "quotes", "claims", "relationships"];
  const fields = many(
    1 + random.below(39),
    (i) =>
      `l${i}: ${random.pick(lists)}(first: ${1 + random.below(100)}) { totalCount nodes { id } }`,
  );
  return ask(`{ ${fields} }`);
}

function aliased(random: Random): string {
  const names = many(1 + random.below(400), (i) => `a${i}: ${random.pick(["id", "name", "kind"])}`);
  return ask(`{ actors(first: ${1 + random.below(100)}) { nodes { ${names} } } }`);
}

function directives(random: Random): string {
  const each = random.pick(["@skip(if: false)", "@include(if: $yes)", "@skip(if: $no)"]);
  const of = many(1 + random.below(100), () => each);
  return ask(`query ($yes: Boolean! = true, $no: Boolean! = false) {
    limits { cost @include(if: $yes) @skip(if: $no) ${random.chance(0.5) ? of : ""} }
    ${many(1 + random.below(60), (i) => `... ${each} { f${i}: __typename }`)} }`);
}

function bomb(random: Random): string {
  const depth = 1 + random.below(80);
  const times = 1 + random.below(4);
  const spread = (i: number): string => many(times, () => `...F${i + 1}`);
  return ask(
    `{ ...F0 } ${many(depth, (i) => `fragment F${i} on Query { ${spread(i)} }`)} fragment F${depth} on Query { ${random.pick(
      ["__typename", "articles(first: 1) { nodes { id } }", "...F0"],
    )} }`,
  );
}

function large(random: Random): string {
  const size = 10 ** random.below(6);
  const query =
    "query ($ids: [ID!], $name: String!) { quotes(filter: {speaker: $ids}) { totalCount } resolveActor(name: $name) { score } }";
  const ids = Array.from({ length: Math.min(size, 20_000) }, (_, i) => `act_${i}`);
  return ask(
    query,
    random.chance(0.5) ? { ids, name: "x" } : { ids: ["x"], name: "ü".repeat(size) },
  );
}

function bytes(random: Random): string {
  const length = 1 + random.below(2_000);
  const noise = Array.from({ length }, () => String.fromCharCode(random.below(256))).join("");
  const whole = JSON.stringify({ query: noise });
  const body = random.pick([
    noise,
    whole,
    whole.slice(0, random.below(whole.length)),
    `${"[".repeat(length)}`,
  ]);
  const head = `Host: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}`;
  return `POST /graphql HTTP/1.1\r\n${head}\r\n\r\n${body}`;
}

function introspection(random: Random): string {
  const nested = (left: number): string =>
    left === 0 ? "name" : `name fields { type { ofType { ${nested(left - 1)} } } }`;
  const times = 1 + random.below(10);
  return ask(
    `{ ${many(times, (i) => `s${i}: __schema { types { ${nested(random.below(3))} } }`)} }`,
  );
}

function search(random: Random): string {
  const words = [
    "the",
    "the*",
    "a* OR b*",
    '"of the"',
    "NOT",
    "(((",
    "the AND of AND to",
    "*",
    "x NEAR y",
  ];
  const text = many(1 + random.below(30), () => random.pick(words));
  return ask(
    "query ($text: String!) { verifyQuote(text: $text) { match } resolveActor(name: $text) { score } }",
    { text: text.slice(0, 190) },
  );
}

const kinds = Object.values(hostileKinds);
/** Of each kind that a refusal's cost is measured of, at any size. */
const ofAnyKind: Attack = (random) => {
  const make = random.pick(kinds);
  return wired(make(10 ** (1 + random.below(4)) + random.below(9_000)));
};

/** What a public server is sent by those who wish it ill, and valid operations of every kind. */
export function attacks(api: Api, samples: Samples): Record<string, Attack> {
  const generate = createGenerator(api, samples);
  const valid: Attack = (_, turn) => {
    const { text, variables: given } = generate(turn);
    return ask(text, given);
  };
  return {
    deep,
    wide,
    aliased,
    directives,
    "fragment bombs": bomb,
    "huge variables": large,
    "random bytes": bytes,
    introspection,
    "words of all sorts": search,
    "refused, of each kind": ofAnyKind,
    "valid, at random": valid,
  };
}
