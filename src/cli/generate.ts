import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import { parseArgs } from "node:util";
import { generate } from "../record/generate/generate.ts";
import { command, Fault } from "./fault.ts";

const usage = "Usage: npm run generate -- --articles N --seed S [--out FILE]";

/** Writes synthetic record lines, to be loaded where there is nothing real to try with. */
await command(async () => {
  const { values } = parseArgs({
    options: {
      articles: { type: "string" },
      seed: { type: "string", default: "1" },
      out: { type: "string" },
    },
  });
  const options = { articles: whole(values.articles), seed: whole(values.seed) };
  const out = values.out === undefined ? process.stdout : createWriteStream(values.out);
  for (const line of generate(options)) {
    if (!out.write(`${line}\n`)) await once(out, "drain");
  }
  if (out === process.stdout) return;
  out.end();
  await finished(out);
});

function whole(given: string | undefined): number {
  if (given === undefined || !/^\d{1,9}$/.test(given)) throw new Fault(usage);
  return Number(given);
}
