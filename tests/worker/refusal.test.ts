import fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { hostileKinds, largestRefusal } from "../hostile/kinds.ts";
import { ask, read, send } from "./server.ts";

const log = vi.spyOn(console, "error");
beforeEach(() => log.mockReset().mockImplementation(() => undefined));
afterEach(() => expect(log).not.toHaveBeenCalled());

interface Refused {
  errors?: { message: string; path?: string[]; extensions: { code?: string } }[];
  data?: unknown;
}

test("whatever a request holds, what refuses it is coded, short and no fault of the server's", async () => {
  const kinds = fc.constantFrom(...Object.keys(hostileKinds));
  // Small ones often mean something else than large ones, and take less time.
  const sizes = fc.oneof(fc.integer({ min: 1, max: 2_000 }), fc.integer({ min: 1, max: 99_000 }));
  const told = async (kind: string, bytes: number): Promise<void> => {
    const make = hostileKinds[kind];
    if (make === undefined) throw new Error(`There is no kind ${kind}.`);
    const { path, ...init } = make(bytes);
    const response = await send(path, init);
    const text = await response.text();
    expect(response.status).toBeLessThan(500);
    if (!path.startsWith("/graphql") || init.method === "OPTIONS") return;
    const isJson = response.headers.get("Content-Type")?.includes("json") === true;
    const { errors = [], data } = (isJson ? JSON.parse(text) : { data: text }) as Refused;
    if (errors.length === 0) expect(data).toBeTruthy();
    else expect(text.length).toBeLessThan(largestRefusal);
    expect(errors.length).toBeLessThanOrEqual(10);
    for (const { message, extensions } of errors) {
      expect(extensions.code).toMatch(/^[A-Z_]+$/);
      expect(extensions.code).not.toBe("INTERNAL_SERVER_ERROR");
      expect(message.length).toBeLessThan(450);
      // Nothing that was sent is printed at length.
      expect(message).not.toMatch(/x{61}|(\d)\1{60}|(?:\[ ?){60}/);
    }
  };
  for (const kind of Object.keys(hostileKinds)) {
    await told(kind, 99_000).catch((error: Error) => {
      throw new Error(`${kind}: ${error.message}`, { cause: error });
    });
  }
  await fc.assert(fc.asyncProperty(kinds, sizes, told), { numRuns: 300 });
}, 120_000);

const json = (parameters: string): RequestInit => ({ ...ask(""), body: parameters });
const form = (pairs: Record<string, string>): RequestInit => ({
  method: "POST",
  headers: { "Content-Type": "application/x-www-form-urlencoded" },
  body: new URLSearchParams(pairs).toString(),
});
const address = (pairs: Record<string, string>): string =>
  `/graphql?${new URLSearchParams({ query: "{ __typename }", ...pairs })}`;

test.each<[what: string, path: string, init: RequestInit, message: string]>([
  ["variables by GET", address({ variables: "{bad" }), {}, "`variables` is not valid JSON."],
  ["extensions by GET", address({ extensions: "[" }), {}, "`extensions` is not valid JSON."],
  ["a list by GET", address({ variables: "[]" }), {}, "`variables` must be a JSON object."],
  ["a parameter twice", `${address({})}&query={__typename}`, {}, "`query` is given twice."],
  [
    "Latin-1 in an address",
    `${address({})}&variables={"a":"%E4"}`,
    {},
    "The parameters are not percent-encoded UTF-8.",
  ],
  ["no query but an empty one", "/graphql", json('{"query":""}'), "Give `query`, or `documentId`."],
  [
    "variables by form",
    "/graphql",
    form({ query: "{ __typename }", variables: "{bad" }),
    "`variables` is not valid JSON.",
  ],
  [
    "extensions in JSON",
    "/graphql",
    json('{"query":"{ a }","extensions":1}'),
    "`extensions` must be a JSON object.",
  ],
  [
    "variables in JSON",
    "/graphql",
    json('{"query":"{ a }","variables":"{}"}'),
    "`variables` must be a JSON object.",
  ],
  ["a query that is none", "/graphql", json('{"query":{}}'), "`query` must be a string."],
  [
    "a name that is none",
    "/graphql",
    json('{"query":"{ a }","operationName":1}'),
    "`operationName` must be a string.",
  ],
  [
    "no object",
    "/graphql",
    json("[]"),
    "The body must be a JSON object with `query`; send one operation a request.",
  ],
  ["no JSON", "/graphql", json("{"), "The body is not valid JSON."],
  [
    "__proto__",
    "/graphql",
    json('{"__proto__":{"query":"{ __typename }"}}'),
    "Give `query`, or `documentId`.",
  ],
])("malformed: %s", async (_, path, init, message) => {
  const response = await send(path, init);
  expect(response.status).toBe(400);
  expect(await read(response)).toEqual({
    errors: [{ message, extensions: { code: "BAD_REQUEST" } }],
  });
});

const filtered = (type: string, use: string, x: string): RequestInit =>
  json(`{"query":"query ($x: ${type}) { ${use} }","variables":{"x":${x}}}`);

test("1e309 is no null, and no number either", async () => {
  for (const [type, use] of [
    ["Float", "quotes(filter: {minConfidence: $x}) { totalCount }"],
    ["PartialDate", "articles(filter: {publishedOn: {from: $x}}) { totalCount }"],
    ["Int", "quotes(first: $x) { totalCount }"],
  ] as const) {
    for (const x of ["1e309", "-1e309"]) {
      const { data, errors } = await read(await send("/graphql", filtered(type, use, x)));
      expect(data).toBeUndefined();
      expect(errors).toMatchObject([
        {
          message: 'Variable "$x": A number is too large.',
          extensions: { code: "BAD_USER_INPUT" },
        },
      ]);
    }
  }
});

test("what no document declares is not looked at", async () => {
  const y = { a: Array.from({ length: 9_000 }, () => [{ b: 1 }]) };
  const body = JSON.stringify({ query: "{ __typename }", variables: { y } });
  expect((await read(await send("/graphql", json(body)))).data).toEqual({ __typename: "Query" });
});

test("JSON that nests too deep is refused unread, whatever its texts hold", async () => {
  const nested = (depth: number, text: string): RequestInit =>
    json(
      `{"query":"{ __typename }","extensions":{"a":${JSON.stringify(text)},"b":${"[".repeat(depth)}${"]".repeat(depth)}}}`,
    );
  const texts = ["[".repeat(9_999), '"['.repeat(9_999), `${"\\".repeat(9_999)}`];
  for (const text of texts) {
    const { data } = await read(await send("/graphql", nested(98, text)));
    expect(data).toEqual({ __typename: "Query" });
    for (const depth of [99, 100_000]) {
      const { errors } = await read(await send("/graphql", nested(depth, text)));
      expect(errors?.[0]?.message).toBe(
        "The body nests lists and objects too deep; the limit is 100.",
      );
    }
  }
});

test("a wrong value is told by its beginning", async () => {
  const x = JSON.stringify(Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`f${i}`, i])));
  const { errors } = await read(
    await send("/graphql", filtered("QuoteFilter", "quotes(filter: $x) { totalCount }", x)),
  );
  expect(errors).toHaveLength(3);
  expect(errors?.[0]?.message).toBe(
    'Variable "$x" has invalid value: Expected value of type "QuoteFilter" not to include unknown field "f0", found: { f0: 0, f1: 1, f2: 2, f3: 3, f4: 4, f5:…',
  );
});
