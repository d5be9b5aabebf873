import { expect, test, vi } from "vitest";
import { origin, send } from "./server.ts";

vi.setConfig({ testTimeout: 30_000 });

// What OpenRefine sends: the manifest by GET, batches and extensions as forms by POST, suggestions by GET.

const form = (fields: Record<string, string>): RequestInit => ({
  method: "POST",
  headers: { "Content-Type": "application/x-www-form-urlencoded" },
  body: new URLSearchParams(fields).toString(),
});
interface Item {
  id: string;
  name: string;
  match: boolean;
}
interface Told {
  result: Item[];
  properties: Item[];
  meta: Item[];
  rows: Record<string, object>;
}
const json = async <Data = Told>(path: string, init?: RequestInit): Promise<Data> =>
  (await (await send(path, init)).json()) as Data;
const batch = (queries: object): Promise<Record<string, Told>> =>
  json("/reconcile", form({ queries: JSON.stringify(queries) }));

test("the manifest says where everything is", async () => {
  const response = await send("/reconcile");
  expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
  const manifest = (await response.json()) as {
    suggest: Record<string, { service_url: string; service_path: string }>;
  };
  expect(manifest).toMatchObject({
    versions: ["0.2"],
    name: expect.any(String),
    view: { url: `${origin}/reconcile/entity/{{id}}` },
    preview: { url: `${origin}/reconcile/preview?id={{id}}` },
    extend: {
      propose_properties: { service_url: `${origin}/reconcile`, service_path: "/properties" },
    },
  });
  for (const { service_url, service_path } of Object.values(manifest.suggest)) {
    const { result } = await json(`${service_url}${service_path}?prefix=c`);
    expect(result.length).toBeGreaterThan(0);
    for (const each of result)
      expect(each).toMatchObject({ id: expect.any(String), name: expect.any(String) });
  }
});

test("a batch of names: the same name alone is a match, one that is alike is not", async () => {
  const answered = await batch({
    q0: { query: "Kyrgyzstan", type: "STATE", limit: 3 },
    q1: { query: "Kirghizstan" },
    q2: { query: "Xyzzy Qwertz" },
    q3: { query: "—" },
    q6: { properties: [{ pid: "country", v: "KG" }] },
    q4: { query: "KYRGYZSTAN", properties: [{ pid: "country", v: "KG" }] },
    q5: { query: "Kyrgyzstan", properties: [{ pid: "country", v: { id: "DE" } }] },
  });
  const none = { result: [] };
  expect(Object.keys(answered)).toEqual(["q0", "q1", "q2", "q3", "q6", "q4", "q5"]);
  const first = answered["q0"]!.result[0]!;
  expect(first).toMatchObject({
    name: "Kyrgyzstan",
    score: 100,
    match: true,
    type: [{ id: "STATE", name: "State" }],
  });
  expect(answered["q0"]!.result.length).toBeLessThanOrEqual(3);
  expect(answered["q1"]!.result[0]).toMatchObject({ id: first.id, match: expect.any(Boolean) });
  expect([answered["q2"], answered["q3"], answered["q6"]]).toEqual([none, none, none]);
  expect(answered["q4"]!.result[0]).toMatchObject({ id: first.id, score: 100, match: true });
  // It says another country.
  expect(answered["q5"]!.result[0]).toMatchObject({ id: first.id, score: 60, match: false });
  for (const { result } of Object.values(answered)) {
    expect(result.filter(({ match }) => match).length).toBeLessThanOrEqual(1);
  }
});

test("cells about actors, by the ids that were given", async () => {
  const found = await batch({ a: { query: "Kyrgyzstan", type: "STATE" } });
  const { id } = found["a"]!.result[0]!;
  const extend = {
    ids: [id, "act_00000000000000000000"],
    properties: ["country", "kind", "name", "wikidata", "quotes"].map((each) => ({ id: each })),
  };
  const { meta, rows } = await json("/reconcile", form({ extend: JSON.stringify(extend) }));
  expect(meta[1]).toEqual({ id: "kind", name: "Kind" });
  expect(rows[id]).toMatchObject({
    country: [{ str: "KG" }],
    kind: [{ id: "STATE", name: "State" }],
    name: [{ str: "Kyrgyzstan" }],
    quotes: [{ int: expect.any(Number) }],
  });
  expect(rows["act_00000000000000000000"]).toEqual({
    country: [],
    kind: [],
    name: [],
    wikidata: [],
    quotes: [],
  });
  const proposed = await json("/reconcile/properties?type=STATE&limit=9");
  expect(proposed.properties).toContainEqual(meta[1]);
  const preview = await send(`/reconcile/preview?id=${id}`);
  expect(await preview.text()).toContain("<h1><bdi>Kyrgyzstan</bdi></h1>");
  expect(preview.headers.get("Content-Security-Policy")).toContain("frame-ancestors *");
  const view = await send(`/reconcile/entity/${id}`, { redirect: "manual" });
  expect([view.status, view.headers.get("Location")]).toEqual([303, "/actors/kyrgyzstan"]);
});

test.each<[string, Record<string, string>, number, string]>([
  [
    "a batch of 10,000",
    {
      queries: JSON.stringify(
        Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`q${i}`, { query: "a" }])),
      ),
    },
    413,
    "10 queries at most",
  ],
  [
    "a type that there is not",
    { queries: '{"a":{"query":"x","type":"Q5"}}' },
    400,
    "The types are PERSON",
  ],
  ["a query without a name", { queries: '{"a":{}}' }, 400, "needs `query`"],
  ["a list of queries", { queries: "[]" }, 400, "is an object"],
  ["no JSON", { queries: "{" }, 400, "not valid JSON"],
  [
    "a property that there is not",
    { extend: '{"ids":["x"],"properties":[{"id":"P1"}]}' },
    400,
    'no property "P1"',
  ],
  ["no ids", { extend: "{}" }, 400, "two lists"],
])("%s is told in the protocol's own way", async (_, fields, status, message) => {
  const response = await send("/reconcile", form(fields));
  expect(response.status).toBe(status);
  expect(await response.json()).toEqual({
    status: "error",
    message: expect.stringContaining(message),
  });
});

test("what is not there is not there", async () => {
  expect((await send("/reconcile/nothing")).status).toBe(404);
  expect((await send("/reconcile/preview?id=nobody")).status).toBe(404);
  expect((await send("/reconcile/entity/nobody")).status).toBe(404);
  expect((await send("/reconcile", { method: "PUT" })).status).toBe(405);
});
