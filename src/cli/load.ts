import { readFileSync } from "node:fs";
import { stat } from "node:fs/promises";
import { parseArgs } from "node:util";
import { localSettings } from "../env.ts";
import { fileSource, textFolder } from "../record/file.ts";
import { adapterFor, foreignSource, type Adapter } from "../record/from/adapter.ts";
import { loadRecords } from "../record/load.ts";
import { openStore } from "../storage/client.ts";
import { storeState } from "../storage/migrate.ts";

const usage = "Usage: npm run load -- [--text FOLDER] [--from ninjs|ftm|csv [--map MAPPING]] FILE…";

/** Loads record files. Answers 0 where all was taken, 1 where lines were refused, 2 where it could not run. */
async function load(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { text: { type: "string" }, from: { type: "string" }, map: { type: "string" } },
  });
  if (positionals.length === 0) throw new Error(usage);
  for (const path of positionals) await mustBe("file", path);
  if (values.text !== undefined) await mustBe("folder", values.text);
  if (values.map !== undefined) await mustBe("file", values.map);
  const adapter = adapterOf(values);
  const settings = localSettings();
  const address = settings.store ?? { url: `http://127.0.0.1:${settings.libsqlPort}` };
  const { client } = openStore(address);
  const state = await storeState(client).catch((error: Error) => {
    if (error.name === "NewerStoreError") throw error;
    throw new Error(
      `The store at ${address.url} does not answer (${error.message}). Start one with \`npm start\`, or set LIBSQL_URL.`,
    );
  });
  if (state === "behind") {
    throw new Error(
      `The store at ${address.url} lacks this version's tables. Run \`npm start\` or \`npm run deploy\` on it first.`,
    );
  }
  const texts = values.text === undefined ? undefined : textFolder(values.text);
  const sources = positionals.map((path) =>
    adapter === undefined ? fileSource(path) : foreignSource(path, adapter, client),
  );
  const { refused, ...counts } = await loadRecords(client, sources, { texts }).catch(
    (error: Error) => {
      throw new Error(
        `Broken off: ${error.message}. What was loaded stays, and the same files can be loaded again.`,
      );
    },
  );
  for (const { file, line, path, reason, remedy } of refused) {
    console.error(`${file}:${line}: ${path}: ${reason} ${remedy}`);
  }
  const lines = new Set(refused.map(({ file, line }) => `${file}:${line}`)).size;
  console.log(
    `${counts.read} read: ${counts.new} new, ${counts.changed} changed, ${counts.same} same, ${lines} refused`,
  );
  return lines === 0 ? 0 : 1;
}

function adapterOf(options: { from?: string; map?: string }): Adapter | undefined {
  if (options.from === undefined && options.map !== undefined) {
    throw new Error("--map says how to read a table: give --from csv too.");
  }
  const map = options.map === undefined ? undefined : readFileSync(options.map, "utf8");
  return options.from === undefined ? undefined : adapterFor(options.from, map);
}

async function mustBe(what: "file" | "folder", path: string): Promise<void> {
  const found = await stat(path).catch(() => {
    throw new Error(`Cannot read ${path}.`);
  });
  if (found.isDirectory() !== (what === "folder")) throw new Error(`${path} is no ${what}.`);
}

process.exitCode = await load(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message.replaceAll(/\s*\n\s*/g, " "));
  return 2;
});
