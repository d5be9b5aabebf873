import { generate } from "../../record/generate/generate.ts";
import { command } from "../command.ts";
import { UsageError } from "../command-error.ts";
import { pour } from "../pour.ts";

await command({
  summary: "Writes synthetic record lines, to be loaded where there is nothing real to try with.",
  options: {
    articles: { type: "string", value: "N", about: "how many articles; has to be given" },
    seed: { type: "string", value: "S", about: "equal seeds give equal lines; 1 if not given" },
    out: { type: "string", value: "FILE", about: "a file, instead of standard output" },
  },
  async run({ articles, seed = "1", out }) {
    if (articles === undefined) throw new UsageError("Say how many: --articles N.");
    const wanted = { articles: whole("--articles", articles), seed: whole("--seed", seed) };
    await pour(lines(wanted), out);
  },
});

function* lines(wanted: Parameters<typeof generate>[0]): Generator<string> {
  for (const line of generate(wanted)) yield `${line}\n`;
}

function whole(option: string, given: string): number {
  if (/^\d{1,9}$/.test(given)) return Number(given);
  throw new UsageError(`${option} takes a whole number of up to nine digits, not "${given}".`);
}
