import { getIntrospectionQuery } from "graphql";
import { expect, test } from "vitest";
import { allowedMethods } from "../../src/http/address.ts";
import { ask, newApp, read, send } from "./server.ts";

const origin = { Origin: "https://example.org" };
const preflight = (path: string, method: string): Promise<Response> =>
  send(path, {
    method: "OPTIONS",
    headers: { ...origin, "Access-Control-Request-Method": method },
  });

test.each([
  ["/graphql", "GET, HEAD, POST"],
  ["/schema.json", "GET, HEAD, POST"],
  ["/schema.graphql", "GET, HEAD"],
  ["/docs/docs-ABCD1234.css", "GET, HEAD"],
])("a preflight at %s offers what is answered there: %s", async (path, methods) => {
  for (const asked of ["GET", "POST", "DELETE", "QUERY"]) {
    const { status, headers } = await preflight(path, asked);
    expect(status).toBe(204);
    expect(headers.get("Access-Control-Allow-Methods")?.split(",").join(", ")).toBe(methods);
    expect(headers.get("Allow")).toBe(methods);
    expect(headers.get("Access-Control-Allow-Origin")).toBe("*");
  }
});

test("what is offered is answered, and nothing else", async () => {
  for (const path of ["/health", "/ready", "/schema.graphql", "/schema.json", "/graphql"]) {
    const offered =
      (await preflight(path, "GET")).headers.get("Access-Control-Allow-Methods") ?? "";
    for (const method of ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]) {
      const body = method === "POST" ? ask(getIntrospectionQuery()) : {};
      const address =
        path === "/graphql" && method !== "POST" ? `${path}?query={__typename}` : path;
      const { status } = await send(address, {
        ...body,
        method,
        headers: { ...body.headers, ...origin },
      });
      expect(status, `${method} ${path}`).toBe(offered.split(",").includes(method) ? 200 : 405);
    }
  }
});

test("no page is for the scripts of other sites", async () => {
  for (const path of ["/", "/quotes", "/actors/kyrgyzstan", "/edits/1"]) {
    const { status, headers } = await preflight(path, "GET");
    expect([status, headers.get("Allow")], path).toEqual([204, "GET, HEAD"]);
    expect(headers.has("Access-Control-Allow-Origin"), path).toBe(false);
    expect((await send(path, { headers: origin })).headers.has("Access-Control-Allow-Origin")).toBe(
      false,
    );
  }
});

test("an address that is none has no preflight", async () => {
  for (const path of ["/nowhere", "/purge"]) {
    expect((await preflight(path, "GET")).status, path).toBe(404);
  }
});

test("every route is an address", () => {
  const routes = newApp().routes.filter(
    ({ method, path }) => method !== "ALL" && !path.endsWith("/*"),
  );
  expect(routes.length).toBeGreaterThan(5);
  // A name with an ending stands for one.
  const named = (path: string): string =>
    path.replace(
      /:file\{\[\^\/\]\+(.*)\}$/,
      (_, ending: string) => `x${ending.replaceAll("\\", "")}`,
    );
  for (const { path, method } of routes)
    expect(allowedMethods(named(path)), path).toContain(method);
});

const browser = { Accept: "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8" };

test.each([
  ["/nowhere", {}, 404, "There is nothing at /nowhere."],
  ["/docs/nowhere.css", {}, 404, "There is nothing at /docs/nowhere.css."],
  ["/docs", { method: "POST" }, 405, "POST is not allowed here. Use GET, HEAD."],
  ["/graphql", { method: "PUT" }, 405, "Use GET or POST."],
  ["/schema.json", { ...ask("{ a }"), method: "POST" }, 400, "Only the schema is answered here."],
])(
  "%s: a browser is told of an error in a page, a program in JSON",
  async (path, init: RequestInit, status, message) => {
    const page = await send(path, { ...init, headers: { ...init.headers, ...browser } });
    expect(page.status).toBe(status);
    expect(page.headers.get("Content-Type")).toBe("text/html; charset=utf-8");
    expect(page.headers.get("Content-Security-Policy")).toContain(
      "default-src 'none'; style-src 'self'",
    );
    expect(page.headers.get("Cache-Control")).toBe("no-store");
    const html = await page.text();
    expect(html).toContain("<!doctype html>");
    expect(html).toContain(message);
    expect(html).toContain('href="/docs"');
    const answer = await send(path, {
      ...init,
      headers: { ...init.headers, Accept: "application/json" },
    });
    expect(answer.status).toBe(status);
    expect(answer.headers.get("Allow")).toBe(page.headers.get("Allow"));
    const { errors } = await read(answer);
    expect(errors?.[0]?.message).toContain(message);
    expect(errors?.[0]?.extensions.code).toBe("BAD_REQUEST");
  },
);

test("a page about an address shows it as text", async () => {
  const response = await send("/%3Cscript%3Ealert(1)%3C/script%3E", { headers: browser });
  expect(response.status).toBe(404);
  expect(await response.text()).not.toContain("<script>");
});

test("what is posted to GraphQL is answered in JSON, whatever else is accepted", async () => {
  const response = await send("/graphql", ask("{", browser));
  expect((await read(response)).errors?.[0]?.extensions.code).toBe("GRAPHQL_PARSE_FAILED");
});

test("a code generator that is pointed at /schema.json gets what GET gives", async () => {
  const wanted = await (await send("/schema.json")).json();
  for (const init of [
    ask(getIntrospectionQuery()),
    { method: "POST" },
    ask("{ __schema { types { name } } }"),
  ]) {
    const response = await send("/schema.json", init);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(wanted);
  }
  const refused = await send("/schema.json", ask("{ articles { totalCount } }"));
  expect(refused.status).toBe(400);
  expect((await read(refused)).errors?.[0]?.message).toContain("/graphql");
});

test("with a slash at its end, the endpoint leads to itself, whatever is sent", async () => {
  for (const init of [{}, ask("{ __typename }"), { headers: browser }]) {
    const response = await send("/graphql/?query={__typename}", { ...init, redirect: "manual" });
    expect(response.status).toBe(308);
    expect(response.headers.get("Location")).toBe("/graphql?query={__typename}");
  }
});
