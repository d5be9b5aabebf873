import { readFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, expect, test, vi } from "vitest";
import { createApp } from "../../src/http/app.ts";
import { createKey } from "../../src/storage/api-key-list.ts";
import { askOf } from "../../src/storage/ask.ts";
import { api, testDesk } from "./desk.ts";

const desk = testDesk();
const page = await readFile("src/http/docs/pages/edit.md", "utf8");

/** A block of the page by the file that it is for. */
function block(name: string): string {
  const found = new RegExp(`^\`\`\`\\w+ ${name.replaceAll(".", "\\.")}\n(.*?)^\`\`\``, "ms").exec(
    page,
  )?.[1];
  if (found === undefined) throw new Error(`The page has no ${name}.`);
  return found;
}

afterEach(() => vi.unstubAllGlobals());

test("as printed: an article with three quotes, a change, and what a script does when answers are lost", async () => {
  const { key } = await createKey(desk.store.libsql, {
    name: "Ann's desk",
    expiresAt: null,
    role: "EDIT",
  });
  const { libsql } = desk.store;
  const app = createApp(api, () => ({ ask: askOf(libsql), store: libsql }));
  const url = "http://onrecord.test/graphql";
  const folder = await mkdtemp(join(process.cwd(), "node_modules/.guide-"));
  try {
    await writeFile(join(folder, "write.ts"), block("write.ts"));
    const { write } = (await import(
      /* @vite-ignore */ pathToFileURL(join(folder, "write.ts")).href
    )) as {
      write(url: string, key: string, query: string, input: object): Promise<object>;
    };
    let fails = 2;
    const sent = vi.fn(async (to: string, init: RequestInit) => {
      const response = await app.request(to, init, {});
      // The edit is written, and its answer is lost.
      if (fails-- > 0) throw new TypeError("fetch failed");
      return response;
    });
    vi.stubGlobal("fetch", (to: string, init: RequestInit) =>
      String(to) === url ? sent(to, init) : realFetch(to, init),
    );
    const query = block("edit.graphql");
    const made = await write(url, key, query, JSON.parse(block("article.json")));
    expect(made).toMatchObject({ edit: { status: "APPLIED" }, userErrors: [] });
    expect(sent).toHaveBeenCalledTimes(3);
    const changed = await write(url, key, query, JSON.parse(block("change.json")));
    expect(changed).toMatchObject({ edit: { status: "APPLIED" }, userErrors: [] });
    const told = await desk.read(
      `{ article(by: { slug: "the-bridge-opens" }) { revision quotes { nodes { text verbatimText form speaker { slug } } } } }`,
    );
    expect(told).toMatchObject({
      article: {
        revision: 2,
        quotes: {
          nodes: [
            { text: "The bridge is open,", form: "DIRECT", speaker: { slug: "ann-demo" } },
            { text: "It took [six] years.", verbatimText: "It took […] years.", form: "DIRECT" },
            { text: "six" },
            {
              text: "tolls would come later",
              form: "INDIRECT",
              speaker: { slug: "port-authority" },
            },
          ],
        },
      },
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}, 20_000);

const realFetch = fetch;
