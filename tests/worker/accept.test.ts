import fc from "fast-check";
import { afterAll, expect, test, vi } from "vitest";
import { preferredType, prefersPage } from "../../src/http/accept.ts";
import { ask, read, send } from "./server.ts";

const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
afterAll(() => {
  expect(log).not.toHaveBeenCalled();
});

const json = "application/json";
const newer = "application/graphql-response+json";
const parts = "multipart/mixed";
const events = "text/event-stream";
const get = "/graphql?query=%7B__typename%7D";
const typeOf = (response: Response): string =>
  response.headers.get("Content-Type")?.split(";")[0] ?? "";

test.each([
  [undefined, json],
  ["*/*", json],
  ["application/*", json],
  ["APPLICATION/JSON", json],
  ["*; q=.2", json],
  [`${newer};q=0, ${json}`, json],
  [`${newer}; q=0.000 , */*`, json],
  [`${json};q=0, */*`, newer],
  [`${json};q=0, application/*`, newer],
  [`${newer}, ${json};q=0.9`, newer],
  [`${json};q=0.9, ${newer}`, newer],
  [`${json};q=0.5, */*;q=0.1`, json],
  [`${json};charset=latin1, ${newer};charset=UTF-8`, newer],
  [`application/graphql+json, ${json}`, json],
  [`multipart/mixed;deferSpec=20220824, ${json}`, parts],
  [`${events};q=0, ${parts};q=0.1`, parts],
  [events, events],
])("Accept: %s is answered in %s, by GET and POST", async (accept, type) => {
  const headers: Record<string, string> = accept === undefined ? {} : { Accept: accept };
  for (const response of [
    await send(get, { headers }),
    await send("/graphql", ask("{ __typename }", headers)),
  ]) {
    expect(response.status).toBe(200);
    expect(typeOf(response)).toBe(type);
    expect(await response.text()).toContain('{"data":{"__typename":"Query"}');
  }
});

test.each([
  "image/png",
  `${json};q=0`,
  `${json};q=0, ${newer};q=0.0`,
  "*/*;q=0",
  `${json};charset=latin1`,
  "text/html;q=0",
  "nonsense",
])("Accept: %s is a coded 406, and nothing is executed", async (accept) => {
  const operation = "{ articles(first: 1) { nodes { id } } }";
  const response = await send("/graphql", ask(operation, { Accept: accept }));
  expect(response.status).toBe(406);
  expect(response.headers.has("Server-Timing")).toBe(false);
  expect((await read(response)).errors).toEqual([
    {
      message: `Accept ${json}, ${newer}, ${parts} or ${events}.`,
      extensions: { code: "BAD_REQUEST" },
    },
  ]);
});

test("what is wrong is told in the type that the client reads", async () => {
  for (const [accept, type] of [
    [newer, newer],
    [`${newer}, ${json};q=0.9`, newer],
    [json, json],
    [events, json],
  ] as const) {
    for (const init of [
      { ...ask(""), body: "{" },
      { method: "PUT" },
      ask("{", { Authorization: "Bearer x" }),
    ]) {
      const headers = { ...init.headers, Accept: accept };
      const response = await send("/graphql", { ...init, headers });
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(typeOf(response)).toBe(type);
    }
  }
});

test("events and parts are kept nowhere, and name no coding that is none", async () => {
  for (const accept of [events, parts]) {
    for (const query of ["{ __typename }", "{ quotes(first: 101) { totalCount } }"]) {
      const { headers } = await send("/graphql", ask(query, { Accept: accept }));
      expect(headers.get("Cache-Control")).toBe("no-store");
      expect(headers.get("Content-Encoding")).toBeNull();
      // What is refused before it runs is JSON.
      const isJson = headers.get("Content-Type")?.startsWith(json) === true;
      expect(headers.get("X-Accel-Buffering")).toBe(isJson ? null : "no");
      expect(headers.get("Vary")).toContain("Accept");
    }
  }
});

test("a browser gets the playground; who would rather have JSON, or will not have HTML, gets JSON", async () => {
  const ASSETS = { fetch: async () => new Response("<!doctype html>") };
  for (const [accept, isPage] of [
    ["text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", true],
    ["text/html", true],
    ["text/html;q=0.1, application/json", false],
    ["text/html;q=0, */*", false],
    ["application/json, text/html", false],
    ["*/*", false],
  ] as const) {
    const response = await send(get, { headers: { Accept: accept } }, { ASSETS });
    expect(typeOf(response), accept).toBe(isPage ? "text/html" : json);
  }
});

test("property: the type chosen is one that the closest range allows, and none is liked better", () => {
  const offered = [json, newer, events] as const;
  const range = fc.constantFrom(...offered, "application/*", "text/*", "*/*");
  const quality = fc.constantFrom(0, 0.1, 0.5, 1);
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(range, quality), { selector: ([name]) => name, minLength: 1 }),
      (ranges) => {
        const of = (type: string): number => {
          const close = [type, `${type.split("/")[0]}/*`, "*/*"];
          const found = close.map((name) => ranges.find(([each]) => each === name)).find(Boolean);
          return found?.[1] ?? 0;
        };
        const accept = ranges.map(([name, q]) => `${name};q=${q}`).join(", ");
        const best = Math.max(...offered.map(of));
        const chosen = preferredType(accept, offered);
        if (best === 0) expect(chosen).toBeUndefined();
        else expect(of(chosen ?? "")).toBe(best);
      },
    ),
  );
});

test("no Accept, however long, takes long to read", () => {
  const since = performance.now();
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 1, max: 80 }), (part, times) => {
      prefersPage(part.repeat(times));
    }),
  );
  // All hundred of them: one that backtracks would take longer alone.
  expect(performance.now() - since).toBeLessThan(3_000);
});
