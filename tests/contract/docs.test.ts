import { isEnumType, isInputObjectType, isInterfaceType, isObjectType } from "graphql";
import { parseDocument } from "htmlparser2";
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildDocs } from "../../src/cli/docs.ts";
import { readSchema } from "./sdl.ts";

let folder = "";
let html = "";
const ids: string[] = [];
const links: string[] = [];

type Item = ReturnType<typeof parseDocument>["children"][number];

function walk(items: readonly Item[]): void {
  for (const item of items) {
    if (!("attribs" in item)) continue;
    if (item.attribs["id"] !== undefined) ids.push(item.attribs["id"]);
    for (const name of ["href", "src"]) {
      if (item.attribs[name] !== undefined) links.push(item.attribs[name]);
    }
    walk(item.children);
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "onrecord-docs-"));
  await buildDocs(folder);
  html = await readFile(join(folder, "docs/index.html"), "utf8");
  walk(parseDocument(html).children);
});
afterAll(() => rm(folder, { recursive: true }));

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
  expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});

test("links lead to a place on the page, or to an address of this server", async () => {
  const served = ["/", "/graphql", "/schema.graphql", "/schema.json"];
  const files = (await readdir(join(folder, "docs"))).map((file) => `/docs/${file}`);
  const broken = links.filter((link) =>
    link.startsWith("#")
      ? !ids.includes(link.slice(1))
      : !["data:,", ...served, ...files].includes(link.replace(/\?.*$/s, "")),
  );
  expect(links.length).toBeGreaterThan(300);
  expect(broken).toEqual([]);
});

test("every trusted document is an example, with its id and its answer", async () => {
  const operations = await readdir(join(import.meta.dirname, "../../schema/operations"));
  const names = operations.flatMap((file) => /^(\w+)\.graphql$/.exec(file)?.[1] ?? []);
  expect(names.length).toBeGreaterThan(10);
  expect(names.filter((name) => !ids.includes(`example-${name}`))).toEqual([]);
  expect(html).toContain("former-us-ambassador-to-moscow");
  expect(html.match(/sha256:[0-9a-f]{64}/g)).toHaveLength(names.length);
});

test("it says what may change, and what has", () => {
  expect(ids).toContain("changes-of-the-schema");
  expect(html).toContain("at least 180 days");
  expect(html).toMatch(/<h3 id="0\.1\.0[^"]*">0\.1\.0 \(2026-11-24\)<\/h3>/);
  expect(html).not.toContain("npm run changelog");
});
