import { get, many, name, post, type Kind } from "./request.ts";

/** As long as a document may be; a longer one is refused unread. */
const longest = 49_500;
/** A document as its text. */
const of =
  (text: (bytes: number) => string): Kind =>
  (bytes) =>
    post({ query: text(Math.min(bytes, longest)) });
/** So many parts that a document of `tokens` for each may hold, and how long a name in one may be. */
const fill = (bytes: number, tokens: number, each = tokens): { count: number; length: number } => {
  const count = Math.max(1, Math.floor(Math.min(1_900 / tokens, bytes / (6 * each))));
  return { count, length: Math.max(1, Math.floor(bytes / count) - 5 * each) };
};
const parts =
  (tokens: number, part: (i: number, length: number) => string, around = ["{ ", " }"]) =>
  (bytes: number): string => {
    const { count, length } = fill(bytes, tokens);
    return `${around[0]}${many(count, (i) => part(i, length))}${around[1]}`;
  };
const introspect = (levels: number): string =>
  levels === 0 ? "name" : `fields { type { ${introspect(levels - 1)} } }`;
const chain = (i: number): string => `fragment F${i} on Query { ...F${i + 1} `;

/** What documents may be made of, each at its worst. */
export const documentKinds: Readonly<Record<string, Kind>> = {
  "too long": (bytes) => post({ query: `{ ${many(bytes / 5, () => "nope")} }` }),
  "unknown fields": of(parts(1, (i, length) => name(i, length))),
  "unknown fields, nearly known": of(parts(1, (i) => `verifyQuot${i}`)),
  "unknown fields below": of(
    parts(1, (i, length) => name(i, length), ["{ actors { nodes { ", " } } }"]),
  ),
  "unknown arguments": of(
    parts(3, (i, length) => `${name(i, length)}: 1`, ["{ actors(", ") { totalCount } }"]),
  ),
  "unknown arguments, nearly known": of(
    parts(3, (i) => `firs${i}: 1`, ["{ actors(", ") { totalCount } }"]),
  ),
  "the same argument": of(parts(3, () => "first: 1", ["{ actors(", ") { totalCount } }"])),
  "unknown input fields": of(
    parts(3, (i, length) => `${name(i, length)}: 1`, ["{ quotes(filter: {", "}) { totalCount } }"]),
  ),
  "the same input field": of(
    parts(3, () => "text: 1", ["{ quotes(filter: {", "}) { totalCount } }"]),
  ),
  "wrong enums": of(
    parts(1, (i, length) => name(i, length), ["{ quotes(filter: {form: [", "]}) { totalCount } }"]),
  ),
  "texts for numbers": of(
    parts(1, (i, length) => `"${name(i, length)}"`, [
      "{ quotes(filter: {form: [",
      "]}) { totalCount } }",
    ]),
  ),
  "a long text for a number": of(
    (bytes) => `{ quotes(first: "${"x".repeat(bytes)}") { totalCount } }`,
  ),
  "a long number": of((bytes) => `{ quotes(first: ${"1".repeat(bytes)}) { totalCount } }`),
  "a long fraction": of(
    (bytes) => `{ quotes(filter: {minConfidence: 1.${"1".repeat(bytes)}e999}) { totalCount } }`,
  ),
  "too many ids": of(
    parts(1, (i, length) => `"${name(i, length)}"`, ["{ nodes(ids: [", "]) { id } }"]),
  ),
  "a long id": of((bytes) => `{ node(id: "${"x".repeat(bytes)}") { id } }`),
  "a long id, unknown": of(
    (bytes) => `{ quotes(filter: {speaker: ["${"x".repeat(bytes)}"]}) { totalCount } }`,
  ),
  "a long text, a hundred times": of(
    (bytes) =>
      `{ ${many(39, (i) => `a${i}: __typename ...F`)} ...F } fragment F on Query { ${many(1, () => `quotes(filter: {text: "${"x".repeat(bytes)}"}) { totalCount }`)} }`,
  ),
  "unknown types": of((bytes) => {
    const { count, length } = fill(bytes, 6);
    return `{ ${many(count, (i) => `... on ${name(i, length)} { a }`)} }`;
  }),
  "unknown fragments": of(parts(2, (i, length) => `...${name(i, length)}`)),
  "unused fragments": of((bytes) => {
    const { count, length } = fill(bytes, 7);
    return `{ __typename } ${many(count, (i) => `fragment ${name(i, length)} on Query { __typename }`)}`;
  }),
  "the same fragment": of(
    (bytes) => `{ ...F } ${many(fill(bytes, 7).count, () => "fragment F on Query { __typename }")}`,
  ),
  "fragments, each in each": of((bytes) => {
    const count = Math.floor(Math.sqrt(fill(bytes, 2.2).count));
    return `{ ...F0 } ${many(count, (i) => `fragment F${i} on Query { ${many(count, (j) => `...F${j}`)} }`)}`;
  }),
  "fragments in a chain": of((bytes) => {
    const { count } = fill(bytes, 8);
    return `{ ...F0 } ${many(count, (i) => `${chain(i)}}`)} fragment F${count} on Query { nope }`;
  }),
  "fragments in a chain, of each operation": of((bytes) => {
    const { count } = fill(bytes, 28);
    return `${many(count, (i) => `query Q${i}($a: Int) { ...F0 a${i}: actors(first: $a) { totalCount } }`)} ${many(count, (i) => `${chain(i)} a: actors(first: $a) { totalCount } }`)} fragment F${count} on Query { nope }`;
  }),
  "variables in a chain, of each operation": of((bytes) => {
    const { count } = fill(bytes, 20);
    return `${many(count, (i) => `query Q${i} { ...F0 }`)} ${many(count, (i) => `${chain(i)} nodes(ids: [$a $b $c]) { id } }`)} fragment F${count} on Query { nope }`;
  }),
  "fragments that double": of(
    (bytes) =>
      `{ ...F0 } ${many(fill(bytes, 9).count, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)}`,
  ),
  "fragments in a circle": of((bytes) => {
    const { count } = fill(bytes, 8);
    return `{ ...F0 } ${many(count, (i) => `fragment F${i} on Query { ...F${(i + 1) % count} }`)}`;
  }),
  "the same field": of(
    (bytes) => `{ actors { nodes { ${many(fill(bytes, 1).count, () => "id")} nope } } }`,
  ),
  "the same field, with arguments": of(
    (bytes) =>
      `{ actors { nodes { ${many(fill(bytes, 9).count, () => "quotes(first: 1) { totalCount }")} nope } } }`,
  ),
  "the same field, deeper": of(
    (bytes) =>
      `{ actors { nodes { ${many(fill(bytes, 9).count, () => "quotes { nodes { id text } }")} nope } } }`,
  ),
  "the same field, in nested inline fragments": of((bytes) => {
    const outer = Math.floor(Math.sqrt(fill(bytes, 1).count / 4));
    return `{ actors { nodes { ${many(outer, () => `... { ${many(outer, () => "... { id }")} }`)} nope } } }`;
  }),
  "fields in fragments in fragments": of((bytes) => {
    const { count } = fill(bytes, 24);
    return `{ actors { nodes { ...F0 nope } } } ${many(count, (i) => `fragment F${i} on Actor { a: relationships { nodes { subject { ...F${i + 1} } } } b: relationships { nodes { object { ...F${i + 1} } } } }`)} fragment F${count} on Actor { id }`;
  }),
  "fields that conflict": of(
    (bytes) =>
      `{ actors { nodes { ${many(fill(bytes, 3).count, (i) => `a: ${["id", "name", "slug"][i % 3]}`)} } } }`,
  ),
  "arguments that conflict": of(
    (bytes) =>
      `{ actors { nodes { ${many(fill(bytes, 9).count, (i) => `quotes(first: ${i}) { totalCount }`)} } } }`,
  ),
  "fields that conflict, in fragments": of((bytes) => {
    const { count } = fill(bytes, 13);
    return `{ actors { nodes { ${many(count, (i) => `...F${i}`)} } } } ${many(count, (i) => `fragment F${i} on Actor { a: ${["id", "name"][i % 2]} b: slug }`)}`;
  }),
  "fields that merge, in fragments": of((bytes) => {
    const { count } = fill(bytes, 22);
    return `{ actors { nodes { ${many(count, (i) => `...F${i}`)} nope } } } ${many(count, (i) => `fragment F${i} on Actor { id name slug quotes { nodes { id text ...G } } ...F${(i + 1) % count} }`)} fragment G on Quote { id }`;
  }),
  "many operations": of((bytes) => {
    const { count, length } = fill(bytes, 5);
    return many(count, (i) => `query ${name(i, length)} { __typename }`);
  }),
  "operations without a name": of((bytes) => many(fill(bytes, 3).count, () => "{ __typename }")),
  "the same operation": of((bytes) => many(fill(bytes, 5).count, () => "query A { __typename }")),
  "many variables": of((bytes) => {
    const { count, length } = fill(bytes, 4);
    return `query (${many(count, (i) => `$${name(i, length)}: Int`)}) { __typename }`;
  }),
  "variables of unknown types": of((bytes) => {
    const { count, length } = fill(bytes, 4);
    return `query (${many(count, (i) => `$v${i}: ${name(i, length)}`)}) { __typename }`;
  }),
  "the same variable, of an unknown type": of(
    (bytes) => `query (${many(fill(bytes, 4).count, () => "$a: a")}) { a }`,
  ),
  "variables with great defaults": of((bytes) => {
    const { count, length } = fill(bytes, 9);
    return `query (${many(count, (i) => `$v${i}: [QuoteForm!] = ["${name(i, length)}"]`)}) { __typename }`;
  }),
  "undefined variables": of((bytes) => {
    const { count, length } = fill(bytes, 2);
    return `{ nodes(ids: [${many(count, (i) => `$${name(i, length)}`)}]) { id } }`;
  }),
  "the same variable": of(
    (bytes) =>
      `query (${many(fill(bytes, 4).count, () => "$a: Int")}) { actors(first: $a) { totalCount } }`,
  ),
  "unknown directives": of((bytes) => {
    const { count, length } = fill(bytes, 40);
    return `{ __typename ${many(Math.min(count, 48), (i) => `@${name(i, length)}`)} }`;
  }),
  "too many directives": of(
    (bytes) => `{ __typename ${many(fill(bytes, 5).count, () => "@skip(if: false)")} }`,
  ),
  "directives on variables": of(
    (bytes) => `query (${many(fill(bytes, 6).count, (i) => `$v${i}: Int @nope`)}) { __typename }`,
  ),
  "a long alias": of((bytes) => `{ ${"a".repeat(bytes)}: actors(first: -1) { totalCount } }`),
  "long aliases in a path": of((bytes) => {
    const { count, length } = fill(bytes, 24);
    return `{ actors(first: 1) { nodes { ${many(Math.min(count, 40), (i) => `${name(i, length)}: quotes(first: -1) { totalCount }`)} } } }`;
  }),
  "many wrong arguments": of(
    (bytes) =>
      `{ actors(first: 1) { nodes { ${many(Math.min(190, fill(bytes, 10).count), (i) => `a${i}: quotes(first: -1) { totalCount }`)} } } }`,
  ),
  "many wrong arguments, late in the text": of(
    (bytes) =>
      `{ ${"\n".repeat(bytes * 0.9)} actors(first: 1) { nodes { ${many(190, (i) => `a${i}: quotes(first: -1) { totalCount }`)} } } }`,
  ),
  comments: of((bytes) => `{ nope } ${"#\n".repeat(bytes / 2)}`),
  "a long comment": of((bytes) => `{ nope } #${"x".repeat(bytes)}`),
  lines: of((bytes) => `{ ${"\n".repeat(bytes)} nope }`),
  "lines, then many mistakes": of(
    (bytes) => `{ ${"\r".repeat(bytes * 0.8)} ${many(500, (i) => `nope${i}`)} }`,
  ),
  commas: of((bytes) => `{ ${",".repeat(bytes)} nope }`),
  "a block text": of((bytes) => `{ node(id: """${" x\n".repeat(bytes / 3)}""") { nope } }`),
  "a block text of quotes": of(
    (bytes) => `{ node(id: """${'\\"""'.repeat(bytes / 4)}""") { nope } }`,
  ),
  "a text of escapes": of((bytes) => `{ node(id: "${"\\u0041".repeat(bytes / 6)}") { nope } }`),
  "a text without end": of((bytes) => `{ node(id: "${"x".repeat(bytes)}`),
  "a block text without end": of((bytes) => `{ node(id: """${"x\n".repeat(bytes / 2)}`),
  "a long name": of((bytes) => "a".repeat(bytes)),
  "a long name, out of place": of((bytes) => `{ a(b c: ${"a".repeat(bytes)}`),
  "a strange character": of((bytes) => `{ a } ${"#\n".repeat(bytes / 2)} \u0007`),
  braces: of((bytes) => "{".repeat(bytes)),
  "braces with names": of((bytes) => "{a".repeat(bytes / 2)),
  "brackets in a value": of((bytes) => `{ node(id: ${"[".repeat(bytes)}`),
  "deep fields": of((bytes) => {
    const levels = Math.min(190, bytes / 9);
    return `${"{ actor ".repeat(levels)}${"}".repeat(levels)}`;
  }),
  "deep values": of(() => `{ node(id: ${"[".repeat(180)}${"]".repeat(180)}) { id } }`),
  "too many root fields": of(parts(3, (i, length) => `${name(i, length)}: __typename`)),
  "too many aliases": of(
    parts(3, (i, length) => `${name(i, length)}: cost`, ["{ limits { ", " } }"]),
  ),
  "types of its own": of((bytes) => {
    const { count, length } = fill(bytes, 6);
    return many(count, (i) => `type ${name(i, length)} { a: Int }`);
  }),
  descriptions: of((bytes) => `${many(fill(bytes, 4).count, () => '"x" query A')} { nope }`),
  "a mutation": of((bytes) => `mutation { ${"#".repeat(bytes)}\n nope }`),
  "a mutation by address": () => get({ query: "mutation { __typename }" }),
  "a subscription": of(() => "subscription { nope }"),
  "circular introspection": of(() => `{ __schema { types { ${introspect(6)} } } }`),
  "introspection, again and again": of(
    () => `{ ${many(40, (i) => `s${i}: __schema { types { ${introspect(2)} } }`)} }`,
  ),
  "an unknown type's name": of((bytes) => `{ __type(name: "${"x".repeat(bytes)}") { nope } }`),
};
