import type { Samples } from "../../engine/samples.ts";
import type { Mutated } from "./mutate.ts";

/** Where the climb begins: what each kind of field can be asked of the heaviest rows and the commonest words. */
export function hostileSeeds(samples: Samples, words: readonly string[]): Mutated[] {
  const ids = (noun: string, count = 1): string =>
    JSON.stringify((samples.get(noun) ?? []).slice(0, count).map(({ id }) => id));
  const actors = (samples.get("Actor") ?? []).map(({ id }) => JSON.stringify(id));
  const [hub = '""', next = '""'] = actors;
  const [the = "the", of = "of", and = "and"] = words;
  const hundred = ids("Actor", 100);
  const many = words.slice(0, 60).join(" OR ");
  const copies = (count: number, field: (i: number) => string): string =>
    Array.from({ length: count }, (_, i) => `f${i}: ${field(i)}`).join(" ");
  const relevance = "orderBy: { field: RELEVANCE, direction: DESC }";
  return [
    `{ quotes(filter: { text: "${the}" }, ${relevance}, first: 100) { totalCount nodes { text speaker { name } } pageInfo { hasNextPage } } }`,
    `{ actor(by: { id: ${hub} }) { quotes(filter: { text: "${the}" }, ${relevance}, first: 100) { totalCount nodes { id } } } }`,
    `{ actor(by: { id: ${hub} }) { articles(role: MENTIONED, filter: { text: "${the}" }, ${relevance}, first: 100) { totalCount nodes { id } } } }`,
    `{ actor(by: { id: ${hub} }) { articles(role: QUOTED, first: 100) { totalCount nodes { id } } } }`,
    `{ actors(first: 20, orderBy: { field: QUOTE_COUNT, direction: DESC }) { nodes { quotes(filter: { text: "${the}" }, ${relevance}, first: 1) { nodes { id } } } } }`,
    `{ ${copies(18, (i) => `search(text: "${words[i]}", first: 5) { edges { score snippet node { __typename } } }`)} }`,
    `{ search(text: "${many}", syntax: ADVANCED, first: 100) { edges { score snippet } } }`,
    `{ search(text: "\\"${the} ${of} ${the}\\"", first: 100) { edges { score snippet } } }`,
    `{ ${copies(6, (i) => `quotes(filter: { text: "${words[i]} OR ${words[i + 1]}" }, first: 100) { totalCount nodes { id } pageInfo { hasNextPage } }`)} }`,
    `{ ${copies(39, (i) => `quotes(filter: { mentions: ${hundred}, minConfidence: 0.${i + 10} }) { totalCount }`)} }`,
    `{ quotes(filter: { mentions: ${hundred} }, first: 100) { totalCount nodes { id } } }`,
    `{ quotes(filter: { mentions: [${hub}], form: [INDIRECT], minConfidence: 1 }, first: 100) { nodes { id } } }`,
    `{ nodes(ids: ${JSON.stringify(Array(100).fill(JSON.parse(hub)))}) { ... on Actor { ${copies(40, (i) => `quotes(filter: { minConfidence: 0.${i + 10} }) { totalCount }`)} } } }`,
    `{ ${copies(9, (i) => `timeline(of: QUOTES, by: ${["YEAR", "MONTH", "DAY"][i % 3]}) { on count }`)} }`,
    `{ ${copies(9, () => `timeline(of: ARTICLES, by: DAY, actor: ${hub}) { on count }`)} }`,
    `{ ${copies(9, () => `paths(from: ${hub}, to: ${next}, maxLength: 6, first: 100) { length relationships { id } }`)} }`,
    `{ paths(from: ${actors[20]}, to: ${actors[45]}, maxLength: 6, first: 100, filter: { status: [DENIED] }) { length } }`,
    `{ ${copies(19, (i) => `resolveActor(name: "Synthetic ${words[i]}", first: 20) { score actor { name quotes { totalCount } } }`)} }`,
    `{ ${copies(19, (i) => `verifyQuote(text: "${words.slice(i, i + 12).join(" ")}") { match quotes { id text } }`)} }`,
    `{ actor(by: { id: ${hub} }) { neighbors(first: 100, filter: { status: [DENIED] }) { totalCount edges { relationships { id claims(first: 1) { nodes { id } } } node { name } } } } }`,
    `{ actor(by: { id: ${hub} }) { relationships(first: 100, filter: { asOf: "2010", asKnownAt: "2030-01-01T00:00:00Z" }) { totalCount nodes { claimCounts { status count } claims(first: 20) { totalCount } } } } }`,
    `{ relationships(first: 100, filter: { disputed: true }) { totalCount nodes { claims(first: 90) { nodes { conflictsWith(first: 1) { totalCount nodes { id } } } } } } }`,
    `{ ${copies(25, () => "claims { totalCount }")} }`,
    `{ ${copies(39, () => "quotes { totalCount }")} }`,
    `{ articles(first: 100) { nodes { mentions(first: 98) { nodes { span { prefix suffix exact } } } } } }`,
    `{ quotes(first: 100) { nodes { article { mentions(first: 95) { nodes { actor { name } } } } } } }`,
    `{ quotes(first: 100) { nodes { speaker { quotes(first: 95) { nodes { text segments { text } span { prefix suffix } } } } } } }`,
    `{ articles(first: 100) { nodes { text publication { articles(role: PUBLISHED, first: 95) { nodes { text } } } } } }`,
    `{ changes(first: 100) { nodes { node { id ... on Article { quotes(first: 90) { nodes { id } } } ... on Actor { quotes(first: 90) { nodes { id } } } } } } }`,
    `{ quotes(filter: { publishedOn: { from: "2010-06-15", to: "2010-06-15" }, minConfidence: 1, secondHand: true }, orderBy: { field: POSITION }, first: 100) { nodes { id } } }`,
    `{ articles(filter: { text: "${the} ${and}", mentions: ${hundred} }, orderBy: { field: TITLE }, first: 100) { totalCount nodes { id } } }`,
    ...[
      "",
      `(filter: { text: "${the}" })`,
      `(filter: { speaker: [${hub}] })`,
      `(filter: { articleQuotes: [${hub}] })`,
      `(filter: { mentions: ${hundred} })`,
      `(filter: { speakerKind: [PERSON], minConfidence: 0.9 })`,
      `(filter: { language: ["en"] })`,
      `(filter: { form: [INDIRECT], secondHand: false })`,
      '(filter: { publishedOn: { from: "1995-06-15" } })',
    ].flatMap((filter) => [
      `{ quotes${filter} { facets(by: [SPEAKER], first: 100) { buckets { label count } rest missing isExact } } }`,
      `{ quotes${filter} { facets(by: [SPEAKER, SPEAKER_KIND, SPEAKER_COUNTRY, PUBLICATION, FORM, LANGUAGE, YEAR, MONTH]) { buckets { label count } rest missing isExact } } }`,
    ]),
    `{ articles { totalCount } quotes(filter: { context: "${the}", text: "${words[30]}" }) { facets(by: [SPEAKER_COUNTRY]) { missing } } }`,
    `{ articles { facets(by: [MENTIONED], first: 100) { buckets { label count } rest missing } } }`,
    `{ articles(filter: { mentions: [${hub}] }) { facets(by: [MENTIONED, QUOTED]) { buckets { label count } rest missing } } }`,
    `{ claims { facets(by: [PREDICATE, SUBJECT, OBJECT, HOLDER, MONTH]) { buckets { label count } rest missing } } }`,
    `{ claims(filter: { actor: [${hub}] }) { facets(by: [SUBJECT, OBJECT], first: 100) { buckets { label count } rest missing } } }`,
    `{ actors(filter: { kind: [PERSON] }) { facets(by: [KIND, COUNTRY]) { buckets { label count } rest missing } } }`,
    `{ actors(filter: { mentionedOn: { from: "2001" } }) { totalCount facets(by: [KIND]) { buckets { label count } isExact } } }`,
    `{ timeline(of: QUOTES, by: WEEK, quotes: { text: "${the}" }) { on count imprecise } }`,
    `{ timeline(of: CLAIMS, by: DAY, claims: { actor: [${hub}] }) { on count imprecise } }`,
    `{ timeline(of: ARTICLES, by: WEEK, actor: ${hub}, articles: { language: ["en"] }) { on count imprecise } }`,
    `{ actors(filter: { name: "actor*" }, first: 100) { totalCount nodes { id } } }`,
  ].map((text) => ({ text, variables: {} }));
}
