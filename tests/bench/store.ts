import { createHash } from "node:crypto";
import { mkdir, readFile, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../../src/cli/root.ts";
import { generate, type GenerateOptions } from "../../src/record/generate/generate.ts";
import { loadRecords } from "../../src/record/load/load-records.ts";
import { openHrana } from "../../src/storage/hrana.ts";
import { migrate } from "../../src/storage/migrate.ts";
import { FileStore } from "./file-store.ts";
import { generateWithHub } from "./finding/hub.ts";
import { folder, startSqld } from "./servers.ts";

// What a store is made of: where one of these differs, it is made anew.
const makers = [
  "src/record/generate",
  "drizzle/migrations",
  "src/record/write/article-rows.ts",
  "src/record/format/id.ts",
  "src/text",
  "tests/bench/finding/hub.ts",
];

export interface StoreOptions extends GenerateOptions {
  /** One actor more, tied to so many others. */
  hub?: number;
}

/** A data folder of sqld with a generated store, made once and kept. */
export async function benchStore(options: StoreOptions): Promise<string> {
  const path = join(folder, `store-${options.articles}-${await keyOf(options)}`);
  if (await exists(path)) return path;
  // Two benches may make the same store at once; the first to end keeps it.
  const partial = `${path}.${process.pid}`;
  await mkdir(partial, { recursive: true });
  const since = performance.now();
  const count = await makeStore(partial, options);
  const seconds = Math.round((performance.now() - since) / 1000);
  console.error(`\rLoaded ${count} records in ${seconds} s.          `);
  await rename(partial, path).catch(() => rm(partial, { recursive: true, force: true }));
  return path;
}

/** Lays a generated store into an empty folder, as sqld keeps it; answers how many records it has. */
export async function makeStore(path: string, options: StoreOptions): Promise<number> {
  await makeTables(path);
  // Over HTTP the same takes more than four times as long: sqld writes each page to its log as well.
  const store = new FileStore(join(path, "dbs/default/data"));
  try {
    const loaded = await loadRecords(store, [{ name: "generated", lines: shown(options) }], {
      now: () => new Date("2025-01-01T00:00:00Z"),
    });
    const [first] = loaded.refused;
    if (first !== undefined) throw new Error(`A line is refused: ${JSON.stringify(first)}`);
    return loaded.new;
  } finally {
    store.close();
  }
}

async function makeTables(path: string): Promise<void> {
  const sqld = await startSqld(path);
  const store = openHrana(sqld);
  try {
    await migrate(store);
  } finally {
    await sqld.stop();
  }
}

function* shown(options: StoreOptions): Generator<string> {
  let count = 0;
  const { hub } = options;
  for (const line of hub === undefined ? generate(options) : generateWithHub({ ...options, hub })) {
    count += 1;
    if (count % 1000 === 0) process.stderr.write(`\rLoading: ${count} records `);
    yield line;
  }
}

async function keyOf(options: StoreOptions): Promise<string> {
  const hash = createHash("sha256").update(JSON.stringify(options));
  for (const maker of makers) {
    const path = join(root, maker);
    const names = maker.endsWith(".ts") ? [""] : (await readdir(path)).sort();
    for (const name of names.filter((one) => !one.startsWith("meta"))) {
      hash.update(await readFile(join(path, name)));
    }
  }
  return hash.digest("hex").slice(0, 12);
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
