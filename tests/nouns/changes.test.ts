import { afterAll, beforeAll, expect, test } from "vitest";
import { loadRecords } from "../../src/record/load/load-records.ts";
import { openHrana } from "../../src/storage/hrana.ts";
import { migrate } from "../../src/storage/migrate.ts";
import { openApi } from "../ask.ts";
import { startSqld, type Sqld } from "../sqld.ts";

interface Page {
  edges: { cursor: string; node: { kind: string; id: string } }[];
  pageInfo: { hasNextPage: boolean };
}

const query = `query ($after: String) {
  changes(first: 7, after: $after) { edges { cursor node { kind id } } pageInfo { hasNextPage } }
}`;
const writers = 4;
const lines = 60;

let sqld: Sqld;
beforeAll(async () => {
  sqld = await startSqld();
  const store = openHrana(sqld);
  await migrate(store);
});
afterAll(() => sqld.stop());

/** Loads actors one by one, each a transaction of its own. */
async function write(writer: number): Promise<void> {
  const store = openHrana(sqld);
  for (let i = 0; i < lines; i++) {
    const slug = `actor-${writer}-${i}`;
    const line = JSON.stringify({ type: "actor", slug, name: slug, kind: "STATE" });
    const { refused } = await loadRecords(store, [{ name: "written", lines: [line] }]);
    expect(refused).toEqual([]);
  }
}

test(
  "a reader who follows the cursor while others write gets each change once, and misses none",
  { timeout: 60_000 },
  async () => {
    const api = openApi(sqld);
    let writing = true;
    const written = Promise.all(Array.from({ length: writers }, (_, i) => write(i))).finally(() => {
      writing = false;
    });
    const seen: string[] = [];
    let after: string | undefined;
    let pages = 0;
    for (let last = false; !last;) {
      // What is asked once nobody writes any more, and has no next page, is the end.
      last = !writing;
      const { data } = await api.run(query, { after });
      const { edges, pageInfo } = (data as { changes: Page }).changes;
      seen.push(...edges.map(({ node }) => node.id));
      after = edges.at(-1)?.cursor ?? after;
      if (edges.length > 0 && writing) pages += 1;
      last &&= !pageInfo.hasNextPage;
    }
    await written;
    expect(pages).toBeGreaterThan(3);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(writers * lines);
  },
);
