import { describe, expect, test } from "vitest";
import { settingsOf, sharedSecret } from "../../src/env.ts";
import { ResponseCache } from "../../src/http/cache/response-cache.ts";
import { graphqlResponse } from "../../src/http/graphql/graphql-response.ts";
import { newTrace, traceWrite } from "../../src/http/request-trace.ts";
import { readRevision, revisionHeader, signRevision } from "../../src/http/revision.ts";
import { storeAsk, type BoundStore } from "../../src/http/request-store.ts";
import type { Statement, StoreState } from "../../src/storage/store.ts";
import { bindings } from "./bindings.ts";
import { openWritable } from "./door.ts";
import { ask, newApp, read, send } from "./server.ts";

const secret = sharedSecret(bindings);
const state = { index: 1, changes: 1 };
const query = "{ articles(first: 1) { nodes { slug } } }";
const path = `/graphql?${new URLSearchParams({ query })}`;
const sending = (revision: string): Record<string, string> => ({ [revisionHeader]: revision });

test.each<[StoreState | "newest"]>([
  [state],
  [{ index: 0, changes: 0 }],
  [{ index: Number.MAX_SAFE_INTEGER, changes: 2 ** 40 }],
  ["newest"],
])("a revision says what was signed: %j", async (signed) => {
  const revision = await signRevision(signed, secret);
  expect(revision).toMatch(/^[\w.-]{50,100}$/);
  expect(await readRevision(new Headers(sending(revision)), secret)).toEqual(signed);
  expect(await readRevision(new Headers(), secret)).toBeUndefined();
});

describe("an answer to a request with one", () => {
  test("is of the store, past what is kept here, at the client's or on the way", async () => {
    const app = newApp();
    const set = { KEEP_MEGABYTES: "1" };
    const get = (headers: Record<string, string> = {}) => send(path, { headers }, set, app);
    const first = await get();
    const tag = first.headers.get("ETag") ?? "";
    expect((await get()).headers.get("Age")).toBe("0");
    const asks = { ...sending(await signRevision(state, secret)), "If-None-Match": tag };
    const response = await get(asks);
    expect(response.status).toBe(200);
    expect(response.headers.get("Server-Timing")).toContain("round trips: 1");
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    for (const name of ["Age", "ETag", "Cache-Tag"]) expect(response.headers.has(name)).toBe(false);
    expect(await response.text()).toBe(await first.text());
    for (const { headers } of [first, response]) {
      expect(headers.get("Vary")?.split(", ")).toContain(revisionHeader);
    }
  });

  test("is the same by POST and in every media type", async () => {
    const headers = sending(await signRevision("newest", secret));
    const { data } = await read(await send("/graphql", ask(query, headers)));
    expect(data).toMatchObject({ articles: { nodes: [{ slug: expect.any(String) }] } });
    const events = await send("/graphql", ask(query, { ...headers, Accept: "text/event-stream" }));
    expect(events.status).toBe(200);
    expect(await events.text()).toContain(JSON.stringify(data));
  });
});

describe("what is none is refused", () => {
  test.each<[string, () => Promise<string>]>([
    ["nothing", async () => ""],
    ["a word", async () => "newest"],
    ["only dots", async () => "..."],
    ["without a signature", async () => (await signRevision(state, secret)).replace(/\w+$/, "")],
    ["another server's", () => signRevision(state, `${secret} of another`)],
    ["of more than a minute ago", () => signRevision(state, secret, Date.now() - 60_001)],
    ["twice", async () => `${await signRevision(state, secret)}, a`],
    ["long", async () => `${await signRevision(state, secret)}${"a".repeat(5_000)}`],
  ])("%s", async (_, make) => {
    const headers = sending(await make());
    for (const [to, init] of [
      [path, { headers }],
      ["/graphql", ask(query, headers)],
      ["/graphql", ask(query, { ...headers, Accept: "text/event-stream" })],
    ] as const) {
      const response = await send(to, init);
      expect(response.status).toBe(400);
      expect(response.headers.get("Cache-Control")).toBe("no-store");
      const { errors = [] } = await read(response);
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(["INVALID_REVISION"]);
      expect(errors[0]?.message).toMatch(/^Onrecord-Revision .* Send the request without it\.$/);
    }
  });

  test("cut off anywhere, or with any one character changed", async () => {
    const revision = await signRevision({ index: 123_456, changes: 7_890 }, secret);
    const altered = [...revision].flatMap((character, i) => [
      revision.slice(0, i),
      revision.slice(0, i) + (character === "1" ? "2" : "1") + revision.slice(i + 1),
      revision.slice(0, i) + revision.slice(i + 1),
    ]);
    // The last character has bits that no byte of the signature has.
    for (const last of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_") {
      altered.push(revision.slice(0, -1) + last);
    }
    for (const one of altered.filter((each) => each !== revision)) {
      const given = readRevision(new Headers(sending(one)), secret);
      await expect(given, one).rejects.toMatchObject({ extensions: { code: "INVALID_REVISION" } });
    }
    const whole = await send(path, { headers: sending(revision) });
    expect(whole.status).toBe(200);
  });
});

test("a request reads at least what it has written itself", async () => {
  const trace = newTrace();
  const asked: Statement["atLeast"][] = [];
  const store: BoundStore = {
    ask: async ({ atLeast }) => {
      asked.push(atLeast);
      return [1];
    },
    store: openWritable(),
  };
  const own = storeAsk(() => store, "", trace);
  const older = { index: 0, changes: 0 };
  await own({ sql: "", atLeast: older });
  traceWrite(trace, state);
  await own({ sql: "", atLeast: older });
  await own({ sql: "" });
  await own({ sql: "", atLeast: "newest" });
  expect(asked).toEqual([older, state, state, "newest"]);
});

test("the answer to what wrote tells one, to pages of other origins too", async () => {
  const context = {
    requestId: "",
    ask: async () => [],
    viewer: undefined,
    origin: undefined,
    trace: newTrace(),
    settings: settingsOf(bindings),
    secret,
    kept: new ResponseCache(),
    countAgain: async () => undefined,
  };
  const answer = () => {
    const headers = new Headers({ "Content-Type": "application/json" });
    const request = new Request("http://onrecord.test/graphql", { method: "POST" });
    return graphqlResponse(request, { status: 200, headers, text: "{}" }, context);
  };
  expect((await answer()).headers.has(revisionHeader)).toBe(false);
  for (const [written, told] of [
    [undefined, "newest"],
    [state, state],
  ] as const) {
    traceWrite(context.trace, written);
    expect(await readRevision((await answer()).headers, secret)).toEqual(told);
  }
  const { headers } = await send(path, { headers: { Origin: "https://elsewhere.example" } });
  expect(headers.get("Access-Control-Expose-Headers")?.split(",")).toContain(revisionHeader);
});
