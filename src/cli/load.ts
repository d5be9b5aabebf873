import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { fileSource, textFolder } from "../record/file.ts";
import { adapterFor, foreignSource, type Adapter } from "../record/from/adapter.ts";
import { loadRecords } from "../record/load.ts";
import type { Fate } from "../record/run.ts";
import { openCurrentStore } from "./current-store.ts";
import { endpointOf, type Endpoint } from "./endpoint.ts";
import { openInput, type Input } from "./input.ts";
import { mustBe } from "./path.ts";
import { showProgress } from "./progress.ts";
import { checkPlace, keepRefused, reasonsOf } from "./refused.ts";
import { tallyOf } from "./tally.ts";

const usage =
  "Usage: npm run load -- [--text FOLDER] [--from ninjs|ftm|csv [--map MAPPING]] [--refused FILE] [--dry-run] [--endpoint URL] FILE…|-";

const optionTypes = {
  text: { type: "string" },
  from: { type: "string" },
  map: { type: "string" },
  refused: { type: "string" },
  "dry-run": { type: "boolean" },
  endpoint: { type: "string" },
} as const;

/** Loads record files. Answers 0 where all was taken, 1 where lines were refused, 2 where it could not run. */
async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: optionTypes });
  if (positionals.length === 0) throw new Error(usage);
  if (positionals.filter((name) => name === "-").length > 1) {
    throw new Error("Standard input (-) can be read only once.");
  }
  if (values.text !== undefined) await mustBe("folder", values.text);
  if (values.map !== undefined) await mustBe("file", values.map);
  const adapter = adapterOf(values);
  const endpoint = values.endpoint === undefined ? undefined : endpointOf(values.endpoint);
  const keep = values.refused !== undefined;
  const inputs = await Promise.all(positionals.map((name) => openInput(name, keep)));
  try {
    if (values.refused !== undefined) await checkPlace(values.refused, inputs);
    // A dry run changes nothing that could be told.
    const told = values["dry-run"] === true ? undefined : endpoint;
    const code = await load(inputs, adapter, values, told).catch(async (error: Error) => {
      await tellAll(told).catch(({ message }: Error) => console.error(message));
      throw error;
    });
    await tellAll(told);
    return code;
  } finally {
    for (const input of inputs) await input.close();
  }
}

async function tellAll(endpoint: Endpoint | undefined): Promise<void> {
  if (endpoint !== undefined) console.log(await endpoint.tell());
}

async function load(
  inputs: readonly Input[],
  adapter: Adapter | undefined,
  options: { text?: string; refused?: string; "dry-run"?: boolean },
  endpoint: Endpoint | undefined,
): Promise<number> {
  const client = await openCurrentStore();
  const sources = inputs.map((input) =>
    adapter === undefined
      ? fileSource(input.name, input.bytes())
      : foreignSource(input.name, adapter, client, input.bytes()),
  );
  const texts = options.text === undefined ? undefined : textFolder(options.text);
  const dryRun = options["dry-run"] === true;
  const tally = tallyOf();
  const progress = showProgress(process.stderr, inputs, Date.now, adapter && "record");
  const tell = (fate: Fate): void => {
    tally.add(fate);
    endpoint?.note(fate);
    progress.step();
  };
  const { refused, ...counts } = await loadRecords(client, sources, { texts, dryRun, tell })
    .catch((error: Error) => {
      throw new Error(
        `Broken off: ${error.message}. What was loaded stays, and the same files can be loaded again.`,
      );
    })
    .finally(() => progress.end());
  for (const { file, line, path, reason, remedy } of refused) {
    console.error(`${file}:${line}: ${path}: ${reason} ${remedy}`);
  }
  const lines = new Set(refused.map(({ file, line }) => `${file}:${line}`)).size;
  if (process.stdout.isTTY) console.log(tally.table());
  console.log(
    `${counts.read} read: ${counts.new} new, ${counts.changed} changed, ${counts.same} same, ${lines} refused`,
  );
  if (dryRun) console.log("Nothing was written: --dry-run.");
  else if (counts.read > 0 && counts.same === counts.read) {
    console.log("Nothing was changed: the store has all of it.");
  }
  if (lines === 0) return 0;
  const kept = await keepRefused(inputs, refused, options.refused).catch((error: Error) => {
    console.error(`The refused lines could not be kept: ${error.message}.`);
    return [];
  });
  for (const path of kept) console.log(`Refused lines: ${path} (why: ${reasonsOf(path)})`);
  return 1;
}

function adapterOf(options: { from?: string; map?: string }): Adapter | undefined {
  if (options.from === undefined && options.map !== undefined) {
    throw new Error("--map says how to read a table: give --from csv too.");
  }
  const map = options.map === undefined ? undefined : readFileSync(options.map, "utf8");
  return options.from === undefined ? undefined : adapterFor(options.from, map);
}

process.exitCode = await run(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message.replaceAll(/\s*\n\s*/g, " "));
  return 2;
});
