import { describe, expect, test } from "vitest";
import { GraphQLError } from "graphql";
import { createApi } from "../../src/api.ts";
import { sdl } from "../../src/sdl.ts";
import { appWith, ask, read, send } from "./server.ts";

const browser = { Accept: "text/html,application/xhtml+xml,*/*;q=0.8" };
const page = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  send(path, { headers: { ...browser, ...headers }, redirect: "manual" });

const addresses = [
  "/",
  "/articles/sample-the-base-at-manas",
  "/articles/kyrgyzstan-hard-sell",
  "/actors/kyrgyzstan",
  "/actors/sample-resident",
  "/quotes",
  "/quotes?speaker=sample-analyst&q=base&year=2010",
  "/actors?kind=STATE&sort=mentions",
  "/articles?q=base",
  "/claims?status=DENIED",
  "/search",
  "/search?q=base",
  "/verify",
  "/read",
  "/verify?text=the+planes+never+sleep",
  "/edits",
  "/edits/1",
];

test.each(addresses)(
  "%s is one statement, kept as answers of the API are, and runs nothing",
  async (path) => {
    const response = await page(path);
    const html = await response.text();
    expect(response.status, html).toBe(200);
    const { headers } = response;
    expect(headers.get("Content-Type")).toBe("text/html; charset=utf-8");
    expect(headers.get("Cache-Control")).toBe("public, max-age=60, stale-while-revalidate=300");
    const policy = headers.get("Content-Security-Policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
    expect(policy).not.toContain("script-src");
    // What only waits to be typed into asks nothing.
    if (!["/search", "/verify", "/read"].includes(path)) {
      expect(headers.get("Server-Timing")).toContain('desc="round trips: 1"');
      expect(headers.get("Cache-Tag")).toMatch(/^(actor|article|quote|claim|edit|relationship)/);
    }
    expect(html).not.toMatch(/<script(?! type="application\/ld\+json">)/);
    expect(html).not.toMatch(/\sstyle=|\son\w+=|javascript:/);
    expect(html.match(/<h1[\s>]/g)).toHaveLength(1);
    const gzipped = new Response(html).body?.pipeThrough(new CompressionStream("gzip"));
    expect((await new Response(gzipped).arrayBuffer()).byteLength).toBeLessThan(30_000);
    const tag = headers.get("ETag") ?? "";
    const again = await page(path, { "If-None-Match": tag });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  },
);

test("with an API key, a page is kept nowhere", async () => {
  const { status, headers } = await page("/quotes", { Authorization: "Bearer nothing" });
  expect(status).toBe(401);
  expect(headers.get("Cache-Control")).toBe("no-store");
});

test("the style sheet is small, and never changes under its name", async () => {
  const html = await (await page("/")).text();
  const [, address = ""] = /<link rel="stylesheet" href="([^"]+)">/.exec(html) ?? [];
  expect(address).toMatch(/^\/page\/[0-9A-F]{8}\.css$/);
  const sheet = await send(address);
  expect(sheet.headers.get("Content-Type")).toBe("text/css; charset=utf-8");
  expect(sheet.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
  const css = await sheet.text();
  expect(css).not.toMatch(/url\(|@import/);
  const gzipped = new Response(css).body?.pipeThrough(new CompressionStream("gzip"));
  expect((await new Response(gzipped).arrayBuffer()).byteLength).toBeLessThan(10_000);
  // As a page asks for it that was kept from before a deployment.
  const former = await send("/page/00000000.css");
  expect(await former.text()).toBe(css);
  expect(former.headers.get("Cache-Control")).toBe("no-cache");
});

test("a page says where its data is as JSON, and there it is", async () => {
  for (const path of ["/actors/sample-analyst", "/quotes?speaker=sample-analyst"]) {
    const link = (await page(path)).headers.get("Link") ?? "";
    const [, address = ""] =
      /^<([^>]+)>; rel="alternate"; type="application\/json"$/.exec(link) ?? [];
    const { data, errors } = await read(await send(address));
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toContain("a sample analyst");
  }
});

test.each([
  ["/actors/nobody", 404],
  ["/articles/nothing", 404],
  ["/quotes/quo_00000000000000000000", 404],
  ["/relationships/rel_00000000000000000000", 404],
  ["/edits/99999", 404],
  ["/edits/%3Cscript%3E", 404],
  ["/quotes?after=nonsense", 400],
  ["/quotes?form=SHOUTED", 400],
  ["/quotes?year=never", 400],
  ["/quotes?speaker=nobody", 404],
  ["/verify?text=!!!", 400],
])("%s is a page of %i with a way on", async (path, status) => {
  const response = await page(path);
  const html = await response.text();
  expect([response.status, html.includes('href="/quotes"')], html).toEqual([status, true]);
  expect(html).not.toContain("<script>");
  expect(response.headers.get("Cache-Control")).toBe("no-store");
});

test("what nobody has heard of is told in words for people", async () => {
  const html = await (await page("/actors/nobody")).text();
  expect(html).toContain("There is no “nobody” on record.");
  expect(html).not.toContain("filter.");
});

test("a list is gone through by its links, without a quote twice or left out", async () => {
  const seen: string[] = [];
  let path: string | undefined = "/quotes";
  while (path !== undefined) {
    const html: string = await (await page(path)).text();
    seen.push(...[...html.matchAll(/href="\/quotes\/(quo_\w+)"/g)].map(([, id = ""]) => id));
    path = /<a rel="next" href="([^"]+)"/.exec(html)?.[1]?.replaceAll("&amp;", "&");
  }
  const { data } = await read(await send("/graphql", ask("{ quotes { totalCount } }")));
  expect(new Set(seen).size).toBe(seen.length);
  expect({ quotes: { totalCount: seen.length } }).toEqual(data);
});

test("what facets offer, the list then has", async () => {
  const html = await (await page("/quotes")).text();
  const [, address = "", many = ""] =
    /<a rel="nofollow" href="(\/quotes\?speaker=[^"]+)"><bdi>[^<]+<\/bdi><\/a><span class="number">(\d+)</.exec(
      html,
    ) ?? [];
  const narrowed = await (await page(address)).text();
  expect(narrowed).toContain(`${many} quotes</h2>`);
  expect(narrowed).toContain('content="noindex"');
});

test("words that are typed are words, whatever else stands between them", async () => {
  for (const text of ['"', "(", "base AND", "*", "a-b", "' or 1=1 --", "\u202e"]) {
    const { status } = await page(`/quotes?q=${encodeURIComponent(text)}`);
    expect(status, text).toBe(200);
  }
});

const PUBLIC_ORIGIN = "https://onrecord.example";

test("the sitemap's parts have every page of an article, actor or quote, at the operator's address", async () => {
  const text = async (path: string): Promise<string> => {
    const response = await send(path, {}, { PUBLIC_ORIGIN });
    expect([response.status, response.headers.get("Content-Type")], path).toEqual([
      200,
      "application/xml; charset=utf-8",
    ]);
    expect(response.headers.get("Server-Timing")).toContain("round trips: 1");
    return response.text();
  };
  const locations = (xml: string): string[] =>
    [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = ""]) => address);
  const parts = locations(await text("/sitemap.xml"));
  expect(parts.every((address) => address.startsWith(`${PUBLIC_ORIGIN}/sitemaps/`))).toBe(true);
  const all = (await Promise.all(parts.map((address) => text(new URL(address).pathname)))).flatMap(
    locations,
  );
  const counts = "{ articles { totalCount } actors { totalCount } quotes { totalCount } }";
  const { data } = await read(await send("/graphql", ask(counts)));
  for (const kind of ["articles", "actors", "quotes"]) {
    const own = all.filter((address) => address.startsWith(`${PUBLIC_ORIGIN}/${kind}/`));
    expect({ totalCount: new Set(own).size }, kind).toEqual(data?.[kind]);
    expect((await page(new URL(own[0] ?? "").pathname)).status, kind).toBe(200);
  }
  // Where there are more than one part holds, each has those whose ids begin alike.
  const bytes = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, "0"));
  const cut = await Promise.all(bytes.map((byte) => text(`/sitemaps/quotes-${byte}.xml`)));
  expect(new Set(cut.flatMap(locations))).toEqual(
    new Set(all.filter((address) => address.includes("/quotes/"))),
  );
  expect((await send("/sitemap.xml")).status).toBe(404);
  expect((await send("/sitemaps/keys.xml", {}, { PUBLIC_ORIGIN })).status).toBe(404);
});

test("crawlers find the sitemap, and are not sent through what is typed", async () => {
  const robots = await (await send("/robots.txt", {}, { PUBLIC_ORIGIN })).text();
  expect(robots).toContain(`Sitemap: ${PUBLIC_ORIGIN}/sitemap.xml`);
  expect(robots).toContain("Disallow: /search?");
});

test("a quote is embedded by oEmbed as its page says, without a script", async () => {
  const list = await (await page("/quotes")).text();
  const [, path = ""] = /href="(\/quotes\/quo_\w+)"/.exec(list) ?? [];
  const html = await (await send(path, { headers: browser }, { PUBLIC_ORIGIN })).text();
  const [, link = ""] = /type="application\/json\+oembed" href="([^"]+)"/.exec(html) ?? [];
  const response = await send(link.replaceAll("&amp;", "&"), {}, { PUBLIC_ORIGIN });
  const told = (await response.json()) as Record<string, unknown>;
  expect(told).toMatchObject({ version: "1.0", type: "rich", provider_name: "Onrecord" });
  expect(told["html"]).toMatch(/^<blockquote cite="https:\/\/onrecord\.example\/quotes\/quo_/);
  expect(told["html"]).not.toContain("<script");
  for (const url of ["https://elsewhere.example/quotes/quo_1", `${PUBLIC_ORIGIN}/actors/x`, "x"]) {
    const refused = await send(`/oembed?url=${encodeURIComponent(url)}`, {}, { PUBLIC_ORIGIN });
    expect(refused.status, url).toBe(404);
  }
  const asXml = await send(`/oembed?format=xml&url=${PUBLIC_ORIGIN}${path}`, {}, { PUBLIC_ORIGIN });
  expect(asXml.status).toBe(501);
});

test("where there is too much to count, a page does without the number", async () => {
  const api = createApi(sdl);
  const asked: unknown[] = [];
  const app = appWith(async (operation, ...more) => {
    asked.push(operation.variables?.["counted"]);
    if (operation.variables?.["counted"] === false) return api.execute(operation, ...more);
    const extensions = { code: "COUNT_TOO_LARGE" };
    return { errors: [new GraphQLError("There are more rows.", { extensions })] };
  });
  for (const path of ["/quotes", "/", "/edits/1"]) {
    const response = await send(path, { headers: browser }, {}, app);
    const html = await response.text();
    expect(response.status, html).toBe(200);
    expect(html).toMatch(/many/i);
    expect(asked.splice(0)).toEqual([undefined, false]);
  }
  const refused = await send("/articles/kyrgyzstan-hard-sell", { headers: browser }, {}, app);
  expect(refused.status).toBe(400);
});

describe("a text that is pasted", () => {
  const post = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
    send("/read", {
      method: "POST",
      headers: {
        ...browser,
        "Content-Type": "application/x-www-form-urlencoded",
        ...headers,
      },
      body: new URLSearchParams(fields).toString(),
    });

  test("is read, by one statement, and kept nowhere", async () => {
    const text = "“Nobody will go thirsty,” said Ann Demo.\r\n\r\nThe end.";
    const response = await post({ text, title: "" });
    expect(response.status).toBe(200);
    expect(response.headers.get("Cache-Control")).toBe("no-store");
    expect(response.headers.get("Link")).toBeNull();
    const html = await response.text();
    expect(html).toContain("<mark");
    expect(html).toContain("1 quote, 1 name, 0 claims");
    expect(html).not.toMatch(/<script|\sstyle=/);
  });

  test("in an address it is not read", async () => {
    const response = await page("/read?text=Ann+said+no.");
    expect(await response.text()).not.toContain("What it says");
  });

  test.each([
    ["nothing", "  ", "nothing to read"],
    ["too much", "a ".repeat(10_001), "20,002 characters"],
  ])("%s is told above the form, and what was pasted stays", async (_, text, told) => {
    const response = await post({ text });
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(html).toContain(told);
    expect(html).toContain(`>${text}</textarea>`);
  });

  test("as JSON it is refused: that is what /graphql is for", async () => {
    const response = await post({}, { "Content-Type": "application/json" });
    expect(response.status).toBe(415);
  });
});
