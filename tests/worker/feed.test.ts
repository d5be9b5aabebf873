import { parseDocument } from "htmlparser2";
import { expect, test } from "vitest";
import { send } from "./server.ts";

const set = { PUBLIC_ORIGIN: "https://onrecord.example" };
const get = (path: string, headers: Record<string, string> = {}) => send(path, { headers }, set);

interface Node {
  name?: string;
  type: string;
  data?: string;
  attribs?: Record<string, string>;
  children?: Node[];
}
const all = (node: Node, name: string): Node[] =>
  (node.children ?? []).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...all(child, name),
  ]);
const textOf = (node: Node): string => node.data ?? (node.children ?? []).map(textOf).join("");

const followed = [
  "/quotes",
  "/quotes?q=base",
  "/quotes?mentions=kyrgyzstan",
  "/search?q=base",
  "/actors/kyrgyzstan",
  "/articles",
  "/articles?publication=onrecord-sample-desk",
  "/disputes",
  "/edits",
];
const at = (page: string, ending: string): string => {
  const [path = "", query] = page.split("?");
  return path + ending + (query === undefined ? "" : `?${query}`);
};

/** RFC 4287: what a feed and an entry have exactly one of, and how dates, ids and links look. */
test.each(followed)("%s as Atom has what the format asks for", async (page) => {
  const response = await get(at(page, ".atom"));
  expect(response.status).toBe(200);
  expect(response.headers.get("Content-Type")).toBe("application/atom+xml; charset=utf-8");
  expect(response.headers.get("Access-Control-Allow-Origin")).toBe("*");
  expect(response.headers.get("Cache-Control")).toContain("public");
  const text = await response.text();
  const [feed] = all(parseDocument(text, { xmlMode: true }) as unknown as Node, "feed");
  expect(feed?.attribs?.["xmlns"]).toBe("http://www.w3.org/2005/Atom");
  const own = (node: Node, name: string) =>
    (node.children ?? []).filter((child) => child.name === name);
  const entries = own(feed!, "entry");
  for (const node of [feed!, ...entries]) {
    for (const name of ["id", "title", "updated"]) expect(own(node, name)).toHaveLength(1);
    expect(textOf(own(node, "id")[0]!)).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(textOf(own(node, "updated")[0]!)).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
    expect(textOf(own(node, "title")[0]!)).not.toBe("");
    const alternates = own(node, "link").filter(({ attribs }) => attribs?.["rel"] === "alternate");
    expect(alternates).toHaveLength(1);
    expect(alternates[0]?.attribs?.["href"]).toMatch(/^https:\/\/onrecord\.example\//);
  }
  const [self] = own(feed!, "link").filter(({ attribs }) => attribs?.["rel"] === "self");
  expect(self?.attribs?.["href"]).toBe(`https://onrecord.example${at(page, ".atom")}`);
  const ids = entries.map((entry) => textOf(own(entry, "id")[0]!));
  expect(new Set(ids).size).toBe(ids.length);
  const newest = entries
    .map((entry) => textOf(own(entry, "updated")[0]!))
    .toSorted()
    .at(-1);
  if (newest !== undefined) expect(textOf(own(feed!, "updated")[0]!)).toBe(newest);
  for (const entry of entries) expect(own(entry, "content")[0]?.attribs?.["type"]).toBe("html");
});

test.each(followed)("%s as JSON Feed says the same", async (page) => {
  const response = await get(at(page, ".feed.json"));
  expect(response.headers.get("Content-Type")).toBe("application/feed+json; charset=utf-8");
  const feed = (await response.json()) as {
    items: { id: string; url: string; date_published: string }[];
  };
  expect(feed).toMatchObject({
    version: "https://jsonfeed.org/version/1.1",
    title: expect.any(String),
    feed_url: `https://onrecord.example${at(page, ".feed.json")}`,
  });
  const atom = await (await get(at(page, ".atom"))).text();
  for (const { id, url, date_published } of feed.items) {
    expect(atom).toContain(`<id>${id}</id>`);
    expect(url).toMatch(/^https:\/\/onrecord\.example\//);
    expect(Number.isNaN(Date.parse(date_published))).toBe(false);
  }
});

test("a reader that has it already gets 304, and nothing else", async () => {
  const first = await get("/quotes.atom");
  const tag = first.headers.get("ETag") ?? "";
  const again = await get("/quotes.atom", { "If-None-Match": tag });
  expect([again.status, await again.text()]).toEqual([304, ""]);
});

test("pages tell readers where their feeds are", async () => {
  for (const page of ["/", "/quotes?q=base", "/actors/kyrgyzstan", "/articles", "/edits"]) {
    const html = await (await get(page)).text();
    const links = [
      ...html.matchAll(
        /<link rel="alternate" type="application\/(?:atom|feed)\+(?:xml|json)" title="[^"]+" href="([^"]+)">/g,
      ),
    ];
    expect(links).toHaveLength(2);
    for (const [, href = ""] of links)
      expect((await get(href.replaceAll("&amp;", "&"))).status).toBe(200);
  }
});

test("what is wrong, or not there, is told", async () => {
  expect((await get("/actors/nobody.atom")).status).toBe(404);
  expect((await get("/nothing.atom")).status).toBe(404);
  expect((await get("/quotes.atom?after=x")).status).toBe(400);
  expect((await send("/quotes.atom")).status).toBe(404);
  expect((await send("/quotes.atom", { method: "POST" }, set)).status).toBe(405);
});
