import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test, vi } from "vitest";
import { loadCommand } from "./load-command.ts";
import { actor } from "./sample.ts";
import { testStore } from "./store.ts";

// Each start of the command takes a second on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const store = testStore();
const { load, folder } = loadCommand(store);
const lines = `${JSON.stringify(actor("ada"))}\n${JSON.stringify(actor("bob"))}\n`;
const map = {
  table: "csv",
  actors: { one: { slug: "{name|slug}", name: "{name}", kind: "PERSON" } },
};

test("a packed file and standard input load as a file does", async () => {
  const packed = join(folder(), "record.ndjson.gz");
  await writeFile(packed, gzipSync(lines));
  const first = await load([packed]);
  expect(first).toMatchObject({ code: 0, out: expect.stringContaining("2 read: 2 new") });
  const second = await load(["-"], lines);
  expect(second).toMatchObject({ code: 0, out: expect.stringContaining("0 changed, 2 same") });
});

test("a table comes packed or by standard input too", async () => {
  const mapping = join(folder(), "map.json");
  const packed = join(folder(), "table.csv.gz");
  await writeFile(mapping, JSON.stringify(map));
  await writeFile(packed, gzipSync("name\nAda\nBob\n"));
  const from = ["--from", "csv", "--map", mapping];
  expect(await load([...from, packed])).toMatchObject({ code: 0 });
  const { code, out } = await load([...from, "-"], "name\nCyd\n");
  expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining("1 new") });
  expect(await store.rows("select slug from actor order by slug")).toEqual(
    ["ada", "bob", "cyd"].map((slug) => ({ slug })),
  );
});

test("a broken packed file and a second standard input cannot run", async () => {
  const broken = join(folder(), "broken.gz");
  await writeFile(broken, gzipSync(lines).subarray(0, 40));
  const { code, err } = await load([broken]);
  expect({ code, err }).toEqual({
    code: 2,
    err: expect.stringMatching(/broken\.gz cannot be unpacked .*can be loaded again\.\n$/),
  });
  expect(await load(["-", "-"])).toMatchObject({
    code: 2,
    err: "onrecord: Standard input (-) can be read only once.\n",
  });
});
