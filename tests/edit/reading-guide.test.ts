import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, expect, test, vi } from "vitest";
import { createApp } from "../../src/http/app.ts";
import { createKey } from "../../src/storage/api-key-list.ts";
import { askOf } from "../../src/storage/ask.ts";
import { sha256 } from "../../src/text/sha256.ts";
import { api, testDesk } from "./desk.ts";

const desk = testDesk();
const page = await readFile("src/http/docs/pages/reading.md", "utf8");
const url = "http://onrecord.test/graphql";
const realFetch = fetch;

afterEach(() => vi.unstubAllGlobals());

/** A block of the page, as a module. */
async function printed<Module>(name: string): Promise<Module> {
  const [, code] = new RegExp(`^\`\`\`ts ${name}\n(.*?)^\`\`\``, "ms").exec(page) ?? [];
  if (code === undefined) throw new Error(`The page has no ${name}.`);
  const folder = await mkdtemp(join(process.cwd(), "node_modules/.guide-"));
  try {
    await writeFile(join(folder, name), code);
    return (await import(/* @vite-ignore */ pathToFileURL(join(folder, name)).href)) as Module;
  } finally {
    await rm(folder, { recursive: true });
  }
}

function serve(): void {
  const { libsql } = desk.store;
  const app = createApp(api, () => ({ ask: askOf(libsql), store: libsql }));
  vi.stubGlobal("fetch", (to: string, init: RequestInit) =>
    String(to) === url ? app.request(to, init, {}) : realFetch(to, init),
  );
}

const text = "“The bridge is open,” said Ann Demo of the Port Authority. “It took six years.”";

test("as printed: a text is read", async () => {
  serve();
  const { quotesIn } = await printed<{
    quotesIn(url: string, text: string): Promise<{ text: string; start: number; end: number }[]>;
  }>("read.ts");
  const quotes = await quotesIn(url, text);
  expect(quotes).toHaveLength(2);
  for (const quote of quotes) expect(text.slice(quote.start, quote.end)).toBe(quote.text);
}, 20_000);

test("as printed: an article is read, and what is nearly sure is put on record", async () => {
  const version = { sha256: sha256(text), text };
  await desk.store.load([
    {
      type: "article",
      slug: "bridge",
      language: "en",
      genre: "REPORTAGE",
      rights: "FULL_TEXT",
      version,
      quotes: [],
      mentions: [],
      claims: [],
    },
  ]);
  const { key } = await createKey(desk.store.libsql, {
    name: "Ann's desk",
    expiresAt: null,
    role: "EDIT",
  });
  serve();
  const { review } = await printed<{
    review(url: string, key: string, article: string): Promise<{ suggestions: object[] }>;
  }>("suggest.ts");
  const decided = await review(url, key, "bridge");
  expect(decided).toMatchObject({ edit: { status: "APPLIED" }, userErrors: [] });
  expect(decided.suggestions.length).toBeGreaterThan(1);
  const read = `{ article(by: { slug: "bridge" }) { quotes { nodes { text speaker { slug } } } } }`;
  expect(await desk.read(read)).toMatchObject({
    article: { quotes: { nodes: [{ speaker: { slug: "ann-demo" } }, {}] } },
  });
}, 20_000);
