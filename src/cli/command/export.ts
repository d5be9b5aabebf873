import type { Store } from "../../storage/store.ts";
import { formats, type Format } from "../../record/export/format.ts";
import { articleScope, exportLines, lastChange } from "../../record/export/export.ts";
import type { Scope } from "../../record/export/page-statements.ts";
import { command } from "../command.ts";
import { CommandError, UsageError } from "../command-error.ts";
import { useCurrentStore } from "../local/current-store.ts";
import { pour } from "../pour.ts";

await command({
  summary: "Writes the record out: all of it, articles, or what changed since an earlier export.",
  options: {
    as: { type: "string", value: formats.join("|"), about: "the format; ndjson if not given" },
    article: { type: "string", value: "SLUG…", multiple: true, about: "only these articles" },
    since: { type: "string", value: "CURSOR", about: "only what changed since an export ended" },
    "with-texts": { type: "boolean", about: "also texts that may not be shown" },
    out: { type: "string", value: "FILE", about: "a file, instead of standard output" },
  },
  // `--article a b c`: only the first of them is the option's.
  operands: { usage: "", least: 0, most: Infinity },
  async run(options, operands) {
    const { as = "ndjson", article, since, out } = options;
    if (article === undefined && operands.length > 0) {
      throw new UsageError("An article is named with --article.");
    }
    if (article !== undefined && since !== undefined) {
      throw new CommandError("--article and --since do not go together: give one of them.");
    }
    const slugs = article && [...article, ...operands];
    const format = formatOf(as);
    await useCurrentStore(async (store) => {
      // Before anything is read: what changes meanwhile is part of the next export.
      const cursor = await lastChange(store);
      const scope =
        slugs === undefined ? sinceScope(since, cursor) : await slugScope(store, slugs, format);
      const withTexts = options["with-texts"] === true;
      const lines = count(exportLines(store, { as: format, scope, withTexts }));
      await pour(lines.counted, out);
      console.error(`${lines.written()} lines. What changes from now on: --since ${cursor}`);
    });
  },
});

function formatOf(name: string): Format {
  const format = formats.find((one) => one === name);
  if (format !== undefined) return format;
  throw new CommandError(`--as is one of ${formats.join(", ")}, not ${JSON.stringify(name)}.`);
}

function sinceScope(since: string | undefined, last: number): Scope {
  if (since === undefined) return "all";
  const cursor = /^\d{1,15}$/.test(since) ? Number(since) : Infinity;
  if (cursor <= last) return { since: cursor };
  throw new CommandError(
    `--since ${JSON.stringify(since)} is no cursor of this store: it is a number, at most ${last}, that an earlier export ended with.`,
  );
}

async function slugScope(store: Store, slugs: readonly string[], as: Format): Promise<Scope> {
  const found = await articleScope(store, slugs, as);
  if ("scope" in found) return found.scope;
  const names = found.unknown.map((slug) => JSON.stringify(slug)).join(", ");
  throw new CommandError(`The store has no article ${names}.`);
}

function count(lines: AsyncIterable<string>) {
  let written = 0;
  async function* counted(): AsyncGenerator<string> {
    for await (const line of lines) {
      written += 1;
      yield line;
    }
  }
  return { counted: counted(), written: () => written };
}
