import { fileSource } from "../record/load/record-file.ts";
import { foreignSource } from "../record/import/adapter.ts";
import type { Adapter } from "../record/import/foreign-file.ts";
import { loadRecords } from "../record/load/load-records.ts";
import type { LineOutcome } from "../record/load/load-run.ts";
import { CommandError, complain } from "./command-error.ts";
import type { Input } from "./input-file.ts";
import { useCurrentStore } from "./local/current-store.ts";
import { showProgress } from "./progress.ts";
import type { Endpoint } from "./purge-endpoint.ts";
import { keepRefused, reasonsOf } from "./refused-lines.ts";
import { tallyOf } from "./tally.ts";
import { textFolder } from "./text-folder.ts";

export interface LoadOptions {
  text?: string;
  refused?: string;
  whole?: boolean;
  "dry-run"?: boolean;
}

/** Loads inputs and tells what became of them. Answers 0 where all was taken, 1 where lines were refused. */
export async function loadFiles(
  inputs: readonly Input[],
  adapter: Adapter | undefined,
  options: LoadOptions,
  endpoint: Endpoint | undefined,
): Promise<0 | 1> {
  const texts = options.text === undefined ? undefined : textFolder(options.text);
  const dryRun = options["dry-run"] === true;
  const tally = tallyOf();
  let hasBegun = false;
  const { refused, leftOut, ...counts } = await useCurrentStore((store) => {
    hasBegun = true;
    const sources = inputs.map((input) =>
      adapter === undefined
        ? fileSource(input.name, input.bytes())
        : foreignSource(input.name, adapter, store, input.bytes(), options.whole),
    );
    const progress = showProgress(process.stderr, inputs, Date.now, adapter && "record");
    const tell = (fate: LineOutcome): void => {
      tally.add(fate);
      endpoint?.note(fate);
      progress.step();
    };
    return loadRecords(store, sources, { texts, dryRun, tell }).finally(() => progress.end());
  }).catch((error: Error) => {
    if (!hasBegun) throw error;
    throw new CommandError(
      `Broken off: ${error.message.replace(/\.?$/, ".")} What was loaded stays, and the same files can be loaded again.`,
      { cause: error },
    );
  });
  for (const { file, line, path, reason, remedy } of refused) {
    console.error(`${file}:${line}: ${path}: ${reason} ${remedy}`);
  }
  const lines = new Set(refused.map(({ file, line }) => `${file}:${line}`)).size;
  if (process.stdout.isTTY) console.log(tally.table());
  console.log(
    `${counts.read} read: ${counts.new} new, ${counts.changed} changed, ${counts.same} same, ${lines} refused`,
  );
  if (leftOut !== undefined) console.log(toldLeftOut(leftOut));
  if (dryRun) console.log("Nothing was written: --dry-run.");
  else if (counts.read > 0 && counts.same === counts.read) {
    console.log("Nothing was changed: the store has all of it.");
  }
  if (lines === 0) return 0;
  const kept = await keepRefused(inputs, refused, options.refused).catch((error: Error) => {
    complain(`The refused lines could not be kept: ${error.message}.`);
    return [];
  });
  for (const path of kept) console.log(`Refused lines: ${path} (why: ${reasonsOf(path)})`);
  return 1;
}

/** What was in the files and is not in the record, the most frequent first. */
function toldLeftOut(leftOut: Readonly<Record<string, number>>): string {
  const kinds = Object.entries(leftOut).toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  const told = kinds.map(([kind, count]) => `${count.toLocaleString("en")} ${kind}`);
  return `Left out, for the record has no place for it: ${told.join(", ")}.`;
}
