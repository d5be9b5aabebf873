import type { Client } from "@libsql/client/web";
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { formats, type Format } from "../record/export/format.ts";
import { articleScope, exportLines, lastChange } from "../record/export/export.ts";
import type { Scope } from "../record/export/statement.ts";
import { openCurrentStore } from "./current-store.ts";
import { Fault } from "./fault.ts";

const usage = `Usage: npm run export -- [--as ${formats.join("|")}] [--article SLUG… | --since CURSOR] [--with-texts] [--out FILE]`;

/** Writes the store's contents out. Where it cannot, it says why in one line, and exits with 2. */
async function run(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      as: { type: "string", default: "ndjson" },
      article: { type: "string", multiple: true },
      since: { type: "string" },
      "with-texts": { type: "boolean", default: false },
      out: { type: "string" },
    },
  });
  // `--article a b c`: parseArgs gives only the first of them to the option.
  const slugs = values.article && [...values.article, ...positionals];
  if (slugs === undefined && positionals.length > 0) throw new Fault(usage);
  if (slugs !== undefined && values.since !== undefined) {
    throw new Fault("--article and --since do not go together: give one of them.");
  }
  const as = formatOf(values.as);
  const client = await openCurrentStore();
  // Before anything is read: what changes meanwhile is part of the next export.
  const cursor = await lastChange(client);
  const scope =
    slugs === undefined ? sinceScope(values.since, cursor) : await slugScope(client, slugs, as);
  const lines = count(exportLines(client, { as, scope, withTexts: values["with-texts"] }));
  await write(lines.counted, values.out);
  console.error(`${lines.written()} lines. What changes from now on: --since ${cursor}`);
}

function formatOf(name: string): Format {
  const format = formats.find((one) => one === name);
  if (format !== undefined) return format;
  throw new Fault(`--as is one of ${formats.join(", ")}, not ${JSON.stringify(name)}.`);
}

function sinceScope(since: string | undefined, last: number): Scope {
  if (since === undefined) return "all";
  const cursor = /^\d{1,15}$/.test(since) ? Number(since) : Infinity;
  if (cursor <= last) return { since: cursor };
  throw new Fault(
    `--since ${JSON.stringify(since)} is no cursor of this store: it is a number, at most ${last}, that an earlier export ended with.`,
  );
}

async function slugScope(client: Client, slugs: readonly string[], as: Format): Promise<Scope> {
  const found = await articleScope(client, slugs, as);
  if ("scope" in found) return found.scope;
  const names = found.unknown.map((slug) => JSON.stringify(slug)).join(", ");
  throw new Fault(`The store has no article ${names}.`);
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

/** A file has its name only once it is whole. */
async function write(lines: AsyncIterable<string>, path: string | undefined): Promise<void> {
  if (path === undefined) return pour(lines, process.stdout);
  const part = `${path}.part`;
  try {
    await pour(lines, createWriteStream(part));
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

async function pour(lines: AsyncIterable<string>, out: Writable): Promise<void> {
  await pipeline(Readable.from(lines), out, { end: out !== process.stdout });
}

await run(process.argv.slice(2)).catch((error: NodeJS.ErrnoException) => {
  // Whoever reads has enough, as `head` does.
  if (error.code === "EPIPE") return;
  console.error(error.message.replaceAll(/\s*\n\s*/g, " "));
  process.exitCode = 2;
});
