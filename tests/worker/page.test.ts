import {
  buildClientSchema,
  buildSchema,
  getIntrospectionQuery,
  printSchema,
  type IntrospectionQuery,
} from "graphql";
import { expect, test, vi } from "vitest";
import { everything } from "../../src/http/published-schema.ts";
import { sdl } from "../../src/sdl.ts";
import { isEmbedded } from "./door.ts";
import { ask, newApp, read, send } from "./server.ts";

test("/health says that the server runs, whatever the store does", async () => {
  const response = await send("/health", {}, { LIBSQL_URL: "http://127.0.0.1:9" });
  expect(await response.json()).toEqual({ status: "alive" });
});

test("/ready asks the store", async () => {
  const response = await send("/ready");
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ status: "ready" });
});

test.skipIf(isEmbedded)("/ready is a coded 503 where the store cannot be reached", async () => {
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  vi.stubGlobal("fetch", () => Promise.reject(new Error("Network connection lost.")));
  const response = await send("/ready");
  expect(response.status).toBe(503);
  expect(response.headers.has("Retry-After")).toBe(true);
  expect((await read(response)).errors?.[0]).toMatchObject({
    message: expect.stringContaining("cannot be reached"),
    extensions: { code: "STORE_UNAVAILABLE" },
  });
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test.skipIf(isEmbedded)("/ready tells a store without tables from one that is away", async () => {
  // What the store's own count of columns that it lacks would be.
  const cols = [{ name: "count(*)", decltype: null }];
  const result = { cols, rows: [[{ type: "integer", value: "7" }]], affected_row_count: 0 };
  const ok = { type: "ok", response: { type: "execute", result } };
  const closed = { type: "ok", response: { type: "close" } };
  vi.stubGlobal("fetch", async () => Response.json({ baton: null, results: [ok, closed] }));
  const response = await send("/ready");
  expect(response.status).toBe(503);
  expect((await read(response)).errors?.[0]).toMatchObject({
    message: expect.stringContaining("npm run migrate"),
    extensions: { code: "STORE_UNAVAILABLE" },
  });
  vi.unstubAllGlobals();
});

test("/schema.graphql is the schema, each type whole, with a strong ETag", async () => {
  const response = await send("/schema.graphql");
  const tag = response.headers.get("ETag") ?? "";
  const text = await response.text();
  // Relay takes what an extension adds for its own.
  expect(text).not.toMatch(/^extend /m);
  expect(printSchema(buildSchema(text))).toBe(printSchema(buildSchema(sdl)));
  // printSchema leaves out what is applied.
  const applied = (of: string): number =>
    of.match(/@(cost|deprecated|specifiedBy|oneOf)\(?/g)?.length ?? 0;
  expect(applied(text)).toBe(applied(sdl));
  expect(tag).toMatch(/^"[\w+/=]+"$/);
  const again = await send("/schema.graphql", { headers: { "If-None-Match": tag } });
  expect(again.status).toBe(304);
  expect(await again.text()).toBe("");
  const other = await send("/schema.graphql", { headers: { "If-None-Match": '"other"' } });
  expect(other.status).toBe(200);
});

test("/schema.json is what a client that asks for the schema gets", async () => {
  const response = await send("/schema.json");
  const tag = response.headers.get("ETag") ?? "";
  expect(response.headers.get("Content-Type")).toBe("application/json; charset=utf-8");
  const publishedText = (await response.json()) as { data: IntrospectionQuery };
  const query = getIntrospectionQuery(everything);
  const { data } = await read(await send("/graphql", ask(query)));
  expect(publishedText).toEqual({ data });
  expect(printSchema(buildClientSchema(publishedText.data))).toContain("type Quote");
  expect(tag).toMatch(/^"[\w+/=]+"$/);
  const again = await send("/schema.json", { headers: { "If-None-Match": `W/${tag}` } });
  expect(again.status).toBe(304);
  expect(await again.text()).toBe("");
});

test("/schema.ts is the schema as a type, and nothing but that", async () => {
  const text = await (await send("/schema.ts")).text();
  const [, type = ""] = /^export type introspection = (\{.*\});\n$/.exec(text) ?? [];
  const { __schema: schema }: IntrospectionQuery = JSON.parse(type);
  const names = Object.keys(buildSchema(sdl).getTypeMap());
  expect(schema.types.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
});

test("the first page links the playground, the schema and the documentation", async () => {
  const response = await send("/");
  const html = await response.text();
  for (const address of ["/graphql", "/schema.graphql", "/schema.json", "/docs"]) {
    expect(html).toContain(`href="${address}"`);
  }
  expect(response.headers.get("Content-Security-Policy")).toContain("default-src 'none'");
});

test("the first page shows what is asked, and what the store answers to it", async () => {
  const html = await (await send("/", {}, {}, newApp())).text();
  const shown = (label: string): string => {
    const [, code = ""] =
      new RegExp(`aria-label="${label}"><code>(.*?)</code>`, "s").exec(html) ?? [];
    return code.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&amp;", "&");
  };
  const { data } = await read(await send("/graphql", ask(shown("The question"))));
  expect(JSON.parse(shown("The answer"))).toEqual({ data });
  expect(data).toMatchObject({ quotes: { nodes: { length: 3 } } });
});

test("a browser gets the playground where a program gets GraphQL", async () => {
  const asked: string[] = [];
  const ASSETS = {
    fetch: async (request: Request) => {
      asked.push(new URL(request.url).pathname);
      return new Response("<!doctype html>");
    },
  };
  const headers = { Accept: "text/html,application/xhtml+xml,*/*;q=0.8" };
  const page = await send("/graphql", { headers }, { ASSETS });
  expect(page.headers.get("Content-Type")).toBe("text/html; charset=utf-8");
  expect(asked).toEqual(["/playground/index.html"]);
  const answer = await send("/graphql?query=%7B__typename%7D", {}, { ASSETS });
  const { data } = (await answer.json()) as { data: unknown };
  expect(data).toEqual({ __typename: "Query" });
});

test("the documentation is pages that name this server, its style sheet a file that never changes", async () => {
  const ASSETS = {
    fetch: async (request: Request) =>
      new Response(`${new URL(request.url).pathname} curl https://api.example.org/graphql`),
  };
  for (const [path, file] of [
    ["/docs", "/docs/index.html"],
    ["/docs/limits", "/docs/limits.html"],
  ] as const) {
    const page = await send(path, {}, { ASSETS });
    expect(await page.text()).toBe(`${file} curl http://onrecord.test/graphql`);
    expect(page.headers.get("Content-Type")).toBe("text/html; charset=utf-8");
    expect(page.headers.get("Content-Security-Policy")).toContain("default-src 'none'");
    // It names the host that it was asked at.
    expect(page.headers.get("Cache-Control")).toBe("no-store");
    const proxied = await send(path, { headers: { "X-Forwarded-Proto": "https" } }, { ASSETS });
    expect(await proxied.text()).toContain("https://onrecord.test/graphql");
  }
  const style = await send("/docs/docs-ABCD1234.css", {}, { ASSETS });
  expect(style.headers.get("Content-Type")).toBe("text/css; charset=utf-8");
  expect(style.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
});

test("any origin may ask", async () => {
  const preflight = await send("/graphql", {
    method: "OPTIONS",
    headers: { Origin: "https://example.org", "Access-Control-Request-Method": "POST" },
  });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get("Access-Control-Allow-Origin")).toBe("*");
  const response = await send("/graphql", ask("{ __typename }", { Origin: "https://example.org" }));
  expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
});

test("an address that is none is a coded 404", async () => {
  const response = await send("/nowhere");
  expect(response.status).toBe(404);
  expect((await read(response)).errors?.[0]?.extensions.code).toBe("BAD_REQUEST");
});
