import { form, get, keys, list, name, post, postText, type Kind } from "./request.ts";

const quotes = "query ($x: QuoteFilter) { quotes(filter: $x) { totalCount } }";
const forms = "query ($x: [QuoteForm!]) { quotes(filter: {form: $x}) { totalCount } }";
const ids = "query ($x: [ID!]!) { nodes(ids: $x) { id } }";
const speakers = "query ($x: [ID!]) { quotes(filter: {speaker: $x}) { totalCount } }";
const one = (type: string, use: string, x: (bytes: number) => unknown): Kind => {
  const query = `query ($x: ${type}) { ${use} }`;
  return (bytes) => post({ query, variables: { x: x(bytes) } });
};
const long = (bytes: number, of = "x"): string => of.repeat(Math.max(1, bytes / of.length));
const nested = (bytes: number, open: string, close: string): string =>
  `${open.repeat(bytes / 10)}1${close.repeat(bytes / 10)}`;
/** Variables as JSON text, for what no value of JavaScript is written as. */
const raw = (query: string, x: string): string =>
  `{"query":${JSON.stringify(query)},"variables":{"x":${x}}}`;

/** What variables may hold, each at its worst. */
export const variableKinds: Readonly<Record<string, Kind>> = {
  "unknown fields": (bytes) =>
    post({ query: quotes, variables: { x: keys(bytes / 10, (i) => `f${i}`, 0) } }),
  "unknown fields, long": (bytes) =>
    post({ query: quotes, variables: { x: keys(20, (i) => name(i, bytes / 20), 0) } }),
  "unknown fields, nearly known": (bytes) =>
    post({ query: quotes, variables: { x: keys(bytes / 24, (i) => `minConfidenc${i}`, null) } }),
  "unknown fields, holding much": (bytes) =>
    post({
      query: quotes,
      variables: {
        x: keys(
          20,
          (i) => `f${i}`,
          list(bytes / 100, () => "x"),
        ),
      },
    }),
  "known fields, wrong": (bytes) =>
    post({
      query: quotes,
      variables: { x: { speaker: 1.5, form: long(bytes), text: list(9, String) } },
    }),
  "unknown variables": (bytes) =>
    post({
      query: "{ actors(first: -1) { totalCount } }",
      variables: keys(bytes / 12, (i) => `v${i}`, 0),
    }),
  "numbers for enums": (bytes) =>
    post({ query: forms, variables: { x: list(bytes / 2, () => 1) } }),
  "wrong enums": (bytes) =>
    post({ query: forms, variables: { x: list(bytes / 9, () => "DIREKT") } }),
  "enums, valid": (bytes) =>
    post({ query: forms, variables: { x: list(bytes / 9, () => "DIRECT") } }),
  "a long enum": one("[QuoteForm!]", "quotes(filter: {form: $x}) { totalCount }", long),
  "objects for enums": (bytes) =>
    post({ query: forms, variables: { x: list(bytes / 12, () => ({ a: [{}] })) } }),
  "too many ids": (bytes) =>
    post({ query: ids, variables: { x: list(bytes / 10, (i) => `act_${i}`) } }),
  "a hundred long ids": (bytes) =>
    post({ query: ids, variables: { x: list(100, (i) => name(i, bytes / 100)) } }),
  "too many speakers": (bytes) =>
    post({ query: speakers, variables: { x: list(bytes / 10, (i) => `act_${i}`) } }),
  "unknown ids, long": (bytes) =>
    post({ query: speakers, variables: { x: list(50, (i) => name(i, bytes / 50)) } }),
  "a long id": one("ID!", "node(id: $x) { id }", long),
  "a long id, unknown": one("ID!", "quotes(filter: {speaker: [$x]}) { totalCount }", long),
  "a long id, forty times": (bytes) =>
    post({
      query: `query ($x: ID!) { ${list(40, (i) => `a${i}: quotes(filter: {speaker: [$x]}) { totalCount }`).join(" ")} }`,
      variables: { x: long(bytes) },
    }),
  "a long cursor": one("String", "quotes(after: $x) { totalCount }", (bytes) => long(bytes, "4A")),
  "a long date": one("Date", "articles(filter: {publishedOn: {from: $x}}) { totalCount }", long),
  "a date of many things": one(
    "Date",
    "articles(filter: {publishedOn: {from: $x}}) { totalCount }",
    (bytes) => list(bytes / 4, () => "x"),
  ),
  "a long number": (bytes) =>
    postText(raw("query ($x: Int) { quotes(first: $x) { totalCount } }", long(bytes, "1"))),
  "a long text for a number": one("Int", "quotes(first: $x) { totalCount }", long),
  "a long name": one("String!", "resolveActor(name: $x) { score }", long),
  "a name of spaces": one("String!", "resolveActor(name: $x) { score }", (bytes) =>
    long(bytes, " \u00a0"),
  ),
  "a long quote to verify": one("String!", "verifyQuote(text: $x) { match }", (bytes) =>
    long(bytes, "no. "),
  ),
  "a long search": one("String!", "search(text: $x, first: 1) { nodes { __typename } }", (bytes) =>
    long(bytes, "a* OR "),
  ),
  "a search of brackets": one("String!", "quotes(filter: {text: $x}) { totalCount }", (bytes) =>
    long(bytes, "("),
  ),
  "a search of quotes": one("String!", "quotes(filter: {text: $x}) { totalCount }", (bytes) =>
    long(bytes, '""'),
  ),
  "1e309": (bytes) =>
    postText(
      raw(
        "query ($x: Float) { quotes(filter: {minConfidence: $x}) { totalCount } }",
        `1${long(bytes, "0")}e309`,
      ),
    ),
  "1e309 in a list": (bytes) =>
    postText(raw(forms, `[${list(bytes / 6, () => "1e309").join(",")}]`)),
  "half characters": one("[ID!]!", "nodes(ids: $x) { id }", (bytes) =>
    list(bytes / 9, () => "\ud800"),
  ),
  "deep lists": (bytes) => postText(raw(forms, nested(5 * bytes, "[", "]"))),
  "deep lists, of an unknown variable": (bytes) =>
    postText(`{"query":"{ __typename }","variables":{"y":${nested(5 * bytes, "[", "]")}}}`),
  "deep lists for a date": (bytes) =>
    postText(
      raw(
        "query ($x: Date) { articles(filter: {publishedOn: {from: $x}}) { totalCount } }",
        nested(5 * bytes, "[", "]"),
      ),
    ),
  "deep objects": (bytes) => postText(raw(quotes, nested((10 * bytes) / 6, '{"a":', "}"))),
  "deep objects for an id": (bytes) =>
    postText(
      raw("query ($x: ID!) { node(id: $x) { id } }", nested((10 * bytes) / 6, '{"a":', "}")),
    ),
  "deep lists of an introspection": (bytes) =>
    postText(
      `{"query":"{ __schema { queryType { name } } }","variables":${nested((10 * bytes) / 6, '{"a":', "}").replace(/^1$/, "{}")}}`,
    ),
  __proto__: (bytes) =>
    postText(
      raw(quotes, `{"__proto__":{"text":"x"},"constructor":${JSON.stringify(long(bytes))}}`),
    ),
  "__proto__ of the request": (bytes) =>
    postText(
      `{"__proto__":{"query":"{ __typename }"},"constructor":${JSON.stringify(long(bytes))}}`,
    ),
  "the same key": (bytes) =>
    postText(raw(quotes, `{${list(bytes / 9, () => '"text":1').join(",")}}`)),
  "two of a oneOf": (bytes) =>
    post({
      query: "query ($x: ActorKey!) { actor(by: $x) { id } }",
      variables: { x: { id: long(bytes / 2), slug: long(bytes / 2) } },
    }),
  "many missing": (bytes) => {
    const count = Math.min(400, bytes / 250);
    return post({
      query: `query (${list(count, (i) => `$${name(i, bytes / 2 / count)}: ID!`).join(" ")}) { nodes(ids: [${list(count, (i) => `$${name(i, bytes / 2 / count)}`).join(" ")}]) { id } }`,
    });
  },
  "by address, malformed": () => get({ query: "{ __typename }", variables: "{bad" }),
  "by address": (bytes) =>
    get({
      query: quotes,
      variables: JSON.stringify({ x: keys(Math.min(bytes, 12_000) / 20, (i) => `f${i}`, 0) }),
    }),
  "by address, extensions malformed": () => get({ query: "{ __typename }", extensions: "[" }),
  "by form": (bytes) =>
    form([
      ["query", quotes],
      ["variables", JSON.stringify({ x: keys(bytes / 20, (i) => `f${i}`, 0) })],
    ]),
  "by form, malformed": (bytes) =>
    form([
      ["query", "{ __typename }"],
      ["variables", "[".repeat(bytes)],
    ]),
  "a list": (bytes) => post({ query: "{ __typename }", variables: list(bytes / 2, () => 0) }),
  "a text": (bytes) => post({ query: "{ __typename }", variables: long(bytes) }),
};
