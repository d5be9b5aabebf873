import { read } from "../../reading/read.ts";
import { rules } from "../../reading/rules.ts";
import { command } from "../command.ts";
import { UsageError } from "../command-error.ts";
import { pour } from "../pour.ts";
import { explain, inColour, plain } from "../read/explain.ts";
import { articlesOf } from "../read/input.ts";
import { RecordMaker } from "../read/record.ts";

await command({
  summary: "Reads articles and suggests what they say, as lines of a record.",
  options: {
    explain: { type: "boolean", about: "shows it in the text instead, with rules and confidence" },
    rules: { type: "boolean", about: "lists the rules, and how often each was right" },
    out: { type: "string", value: "FILE", about: "a file, instead of standard output" },
  },
  operands: { usage: "FILE…", least: 0, most: Infinity },
  details:
    "A FILE ends in .txt or .html, and is one article, or in .ndjson, and has one in each line.",
  async run(options, files) {
    if ((options.rules === true) === files.length > 0) throw new UsageError();
    const texts = options.rules === true ? [listRules()] : suggestions(files, options);
    await pour(texts, options.out);
  },
});

async function* suggestions(
  files: readonly string[],
  options: { explain?: boolean; out?: string },
): AsyncGenerator<string> {
  const paint = options.out === undefined && process.stdout.isTTY ? inColour : plain;
  const maker = new RecordMaker();
  for (const file of files) {
    for (const article of await articlesOf(file)) {
      const reading = read(article.text);
      if (options.explain === true) yield explain(article.text, reading, paint);
      else for (const line of maker.lines(article, reading)) yield `${JSON.stringify(line)}\n`;
    }
  }
}

function listRules(): string {
  return rules
    .map(({ name, about, found, right }) => {
      const share =
        found === 0 ? "   –" : `${String(Math.round((100 * right) / found)).padStart(3)} %`;
      return `${share} of ${String(found).padStart(4)}  ${name.padEnd(28)} ${about}\n`;
    })
    .join("");
}
