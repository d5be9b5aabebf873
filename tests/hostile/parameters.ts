import { form, get, keys, list, name, post, postText, type Kind } from "./request.ts";

const query = "{ actors(first: -1) { totalCount } }";
const long = (bytes: number, of = "x"): string => of.repeat(Math.max(1, bytes / of.length));
const nested = (bytes: number): string => `${"[".repeat(bytes / 2)}${"]".repeat(bytes / 2)}`;
const withType =
  (type: string): Kind =>
  (bytes) =>
    postText(JSON.stringify({ query: `${query} #${long(bytes)}` }), { "Content-Type": type });

/** What stands around a document, each at its worst. */
export const parameterKinds: Readonly<Record<string, Kind>> = {
  "a long operation name": (bytes) =>
    post({ query: "query A { __typename }", operationName: long(bytes) }),
  "an operation name of control characters": (bytes) =>
    post({ query: "query A { __typename }", operationName: long(bytes, "\u0001") }),
  "an operation name that is none": (bytes) =>
    post({ query, operationName: list(bytes / 2, () => 1) }),
  "a long document id": (bytes) => post({ documentId: `sha256:${long(bytes)}` }),
  "a document id that is none": (bytes) => post({ documentId: { a: long(bytes) } }),
  "a long persisted hash": (bytes) =>
    post({ extensions: { persistedQuery: { version: 1, sha256Hash: long(bytes) } } }),
  "deep extensions": (bytes) =>
    postText(`{"query":${JSON.stringify(query)},"extensions":{"a":${nested(bytes)}}}`),
  "wide extensions": (bytes) => post({ query, extensions: keys(bytes / 12, (i) => `e${i}`, 0) }),
  "extensions that are none": (bytes) => post({ query, extensions: long(bytes) }),
  "unknown parameters": (bytes) => post({ query, ...keys(bytes / 12, (i) => `p${i}`, 0) }),
  "a long parameter": (bytes) => post({ query, [name(0, bytes)]: 0 }),
  "no query": (bytes) => post({ variables: keys(bytes / 12, (i) => `v${i}`, 0) }),
  "a query that is none": (bytes) => post({ query: list(bytes / 2, () => 0) }),
  "a batch": (bytes) => postText(JSON.stringify(list(bytes / 45, () => ({ query })))),
  "a batch of batches": (bytes) => postText(nested(bytes)),
  "a number": (bytes) => postText(long(bytes, "1")),
  "a text": (bytes) => postText(JSON.stringify(long(bytes))),
  null: () => postText("null"),
  nothing: () => postText(""),
  "no JSON": (bytes) => postText(long(bytes, "{")),
  "JSON without end": (bytes) => postText(`{"query":"${long(bytes)}`),
  "JSON of white space": (bytes) => postText(long(bytes, " \n")),
  "no UTF-8": (bytes) => postText(long(bytes, "\u0000\ufffd")),
  "a form of many pairs": (bytes) =>
    form([["query", query], ...list(bytes / 10, (i): [string, string] => [`p${i}`, "1"])]),
  "a form of the same pair": (bytes) =>
    form(list(bytes / 50, (): [string, string] => ["query", query])),
  "a form without a query": (bytes) => form([["nope", long(bytes)]]),
  "a multipart form": (bytes) =>
    postText(
      `--x\r\nContent-Disposition: form-data; name="operations"\r\n\r\n${long(bytes)}\r\n--x--`,
      {
        "Content-Type": "multipart/form-data; boundary=x",
      },
    ),
  "a document by itself": (bytes) =>
    postText(`{ nope } #${long(bytes)}`, { "Content-Type": "application/graphql" }),
  "plain text": withType("text/plain"),
  "no type": (bytes) => postText(JSON.stringify({ query: `${query} #${long(bytes)}` }), {}),
  "another character set": withType("application/json; charset=utf-16"),
  "a long type": withType(`application/${long(4_000)}`),
  "many media types": (bytes) => ({
    ...post({ query: `${query} #${long(bytes)}` }),
    headers: { "Content-Type": "application/json", Accept: list(900, (i) => `a/b${i}`).join(",") },
  }),
  "parts of an answer": (bytes) => ({
    ...post({ query: `${query} #${long(bytes)}` }),
    headers: { "Content-Type": "application/json", Accept: "multipart/mixed" },
  }),
  "a stream of events": (bytes) => ({
    ...post({ query: `${query} #${long(bytes)}` }),
    headers: { "Content-Type": "application/json", Accept: "text/event-stream" },
  }),
  "a preflight": (bytes) => ({
    method: "OPTIONS",
    path: "/graphql",
    headers: {
      Origin: "http://a",
      "Access-Control-Request-Method": "POST",
      "Access-Control-Request-Headers": `a${long(Math.min(bytes, 12_000), " ")}b`,
    },
  }),
  "a long key": (bytes) => ({
    ...post({ query: `${query} #${long(bytes)}` }),
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${long(4_000)}` },
  }),
  "a long address": (bytes) => get({ query: `${query} #${long(Math.min(bytes, 12_000))}` }),
  "an address without a query": (bytes) => get({ nope: long(Math.min(bytes, 12_000)) }),
  "an address of the same pair": (bytes) => ({
    method: "GET",
    path: `/graphql?${long(Math.min(bytes, 12_000), "query=%7Bnope%7D&")}`,
    headers: {},
  }),
  "an address that leads nowhere": (bytes) => ({
    method: "GET",
    path: `/${long(Math.min(bytes, 12_000), "%3Cb%3E")}`,
    headers: {},
  }),
  "a file that is not there": (bytes) => ({
    method: "GET",
    path: `/docs/${long(Math.min(bytes, 12_000), "%00a")}`,
    headers: {},
  }),
};
