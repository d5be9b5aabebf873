import { readFileSync } from "node:fs";
import { stat } from "node:fs/promises";
import { parseArgs } from "node:util";
import { fileSource, textFolder } from "../record/file.ts";
import { adapterFor, foreignSource, type Adapter } from "../record/from/adapter.ts";
import { loadRecords } from "../record/load.ts";
import { openCurrentStore } from "./current-store.ts";
import { openInput } from "./input.ts";

const usage =
  "Usage: npm run load -- [--text FOLDER] [--from ninjs|ftm|csv [--map MAPPING]] FILE…|-";

/** Loads record files. Answers 0 where all was taken, 1 where lines were refused, 2 where it could not run. */
async function load(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { text: { type: "string" }, from: { type: "string" }, map: { type: "string" } },
  });
  if (positionals.length === 0) throw new Error(usage);
  if (positionals.filter((name) => name === "-").length > 1) {
    throw new Error("Standard input (-) can be read only once.");
  }
  const inputs = await Promise.all(positionals.map((name) => openInput(name)));
  if (values.text !== undefined) await mustBe("folder", values.text);
  if (values.map !== undefined) await mustBe("file", values.map);
  const adapter = adapterOf(values);
  const client = await openCurrentStore();
  const texts = values.text === undefined ? undefined : textFolder(values.text);
  const sources = inputs.map((input) =>
    adapter === undefined
      ? fileSource(input.name, input.bytes())
      : foreignSource(input.name, adapter, client, input.bytes()),
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
