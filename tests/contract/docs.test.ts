import { isEnumType, isInputObjectType, isInterfaceType, isObjectType, parse } from "graphql";
import { parseDocument } from "htmlparser2";
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildDocs } from "../../src/cli/publish/build-docs.ts";
import { free, priceOf } from "../../src/engine/limit/cost.ts";
import { measure } from "../../src/engine/limit/measure.ts";
import { found, type Entry } from "../../src/http/docs/search.ts";
import { readSchema } from "./sdl.ts";

let folder = "";
/** The pages by their addresses. */
const pages = new Map<string, { html: string; ids: string[]; links: string[] }>();

type Item = ReturnType<typeof parseDocument>["children"][number];

function walk(items: readonly Item[], ids: string[], links: string[]): void {
  for (const item of items) {
    if (!("attribs" in item)) continue;
    if (item.attribs["id"] !== undefined) ids.push(item.attribs["id"]);
    for (const name of ["href", "src", "data-index"]) {
      if (item.attribs[name] !== undefined) links.push(item.attribs[name]);
    }
    walk(item.children, ids, links);
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "onrecord-docs-"));
  await buildDocs(folder);
  const files = await readdir(join(folder, "docs"));
  for (const file of files.filter((name) => name.endsWith(".html"))) {
    const html = await readFile(join(folder, "docs", file), "utf8");
    const [ids, links]: [string[], string[]] = [[], []];
    walk(parseDocument(html).children, ids, links);
    const address = file === "index.html" ? "/docs" : `/docs/${file.replace(".html", "")}`;
    pages.set(address, { html, ids, links });
  }
});
afterAll(() => rm(folder, { recursive: true }));

const idsOf = (address: string): string[] => pages.get(address)?.ids ?? [];
const htmlOf = (address: string): string => pages.get(address)?.html ?? "";

test("every type, field, argument's type and value of the schema has its place", () => {
  const wanted = Object.values(readSchema().getTypeMap()).flatMap((type) => {
    if (type.name.startsWith("__") || /^(String|Int|Float|Boolean|ID)$/.test(type.name)) return [];
    const members = isEnumType(type)
      ? type.getValues().map(({ name }) => name)
      : isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)
        ? Object.keys(type.getFields())
        : [];
    return [type.name, ...members.map((name) => `${type.name}.${name}`)];
  });
  expect(wanted.length).toBeGreaterThan(300);
  expect(wanted.filter((id) => !idsOf("/docs/schema").includes(id))).toEqual([]);
  for (const [address, { ids }] of pages) {
    expect(
      ids.filter((id, at) => ids.indexOf(id) !== at),
      address,
    ).toEqual([]);
  }
});

test("links lead to a place on a page, or to an address of this server", async () => {
  const served = [
    "/",
    "/read",
    "/graphql",
    "/schema.graphql",
    "/schema.json",
    "/schema.ts",
    "data:,",
  ];
  const files = (await readdir(join(folder, "docs"))).map((file) => `/docs/${file}`);
  const isServed = (link: string, from: string): boolean => {
    const [path = "", anchor] = link.replace(/\?.*$/s, "").split("#");
    const page = pages.get(path === "" ? from : path);
    if (page === undefined) return anchor === undefined && [...served, ...files].includes(path);
    return anchor === undefined || page.ids.includes(anchor);
  };
  for (const [address, { links }] of pages) {
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((link) => !isServed(link, address))).toEqual([]);
  }
});

test("the search finds what a word begins, the shortest name first", async () => {
  const [file = ""] = (await readdir(join(folder, "docs"))).filter((name) =>
    name.endsWith(".json"),
  );
  const index = JSON.parse(await readFile(join(folder, "docs", file), "utf8")) as Entry[];
  const first = (typed: string): string | undefined => found(index, typed)[0]?.[1];
  expect(first("textspan")).toBe("/docs/schema#TextSpan");
  expect(first("actor.kind")).toBe("/docs/schema#Actor.kind");
  expect(first("apollo")).toBe("/docs/clients#apollo-client");
  expect(first("lower")).toBe("/docs/limits#how-to-lower-it");
  expect(first("find actor")).toBe("/docs/examples#example-FindActor");
  expect(found(index, "no such thing anywhere")).toEqual([]);
  expect(found(index, " ")).toEqual([]);
  for (const [, address] of index) {
    const [path = "", anchor] = address.split("#");
    expect(pages.has(path), address).toBe(true);
    if (anchor !== undefined) expect(idsOf(path), address).toContain(anchor);
  }
});

test("what an example costs is what stands beside it", async () => {
  const blocks = [...htmlOf("/docs/limits").matchAll(/<figcaption>cost (\d+)<\/figcaption>/g)];
  const text = await readFile(
    join(import.meta.dirname, "../../src/http/docs/pages/limits.md"),
    "utf8",
  );
  const told = [...text.matchAll(/^```graphql cost (\d+)\n(.*?)^```$/gms)];
  expect(blocks.map(([, cost]) => cost)).toEqual(told.map(([, cost]) => cost));
  expect(told.length).toBeGreaterThan(1);
  const schema = readSchema();
  for (const [, cost, document = ""] of told) {
    const [operation] = measure(schema, parse(document)).operations.values();
    expect(priceOf(operation?.cost ?? free, {})).toBe(Number(cost));
  }
});

test("every trusted document is an example, with its id and its answer", async () => {
  const operations = await readdir(join(import.meta.dirname, "../../schema/operations"));
  const names = operations.flatMap((file) => /^(\w+)\.graphql$/.exec(file)?.[1] ?? []);
  expect(names.length).toBeGreaterThan(10);
  expect(names.filter((name) => !idsOf("/docs/examples").includes(`example-${name}`))).toEqual([]);
  expect(htmlOf("/docs/examples")).toContain("former-us-ambassador-to-moscow");
  expect(htmlOf("/docs/examples").match(/sha256:[0-9a-f]{64}/g)).toHaveLength(names.length);
});

test("the easiest example comes first", () => {
  const order = idsOf("/docs/examples").filter((id) => id.startsWith("example-"));
  const lines = order.map((id) => {
    const [, rest = ""] = htmlOf("/docs/examples").split(`id="${id}"`);
    const [, code = ""] = /<pre.*?>(.*?)<\/pre>/s.exec(rest) ?? [];
    return code.split("\n").length;
  });
  const half = Math.floor(lines.length / 2);
  expect(Math.max(...lines.slice(0, half))).toBeLessThanOrEqual(Math.max(...lines.slice(half)));
  expect(lines[0]).toBeLessThan(15);
});

test("it says what may change, and what has", () => {
  const html = htmlOf("/docs/changes");
  expect(html).toContain("<h1>Changes of the schema</h1>");
  expect(html).toContain("at least 180 days");
  expect(html).toMatch(/<h2 id="0\.1\.0[^"]*">0\.1\.0 \(2026-11-24\)<\/h2>/);
  expect(html).not.toContain("npm run changelog");
});
