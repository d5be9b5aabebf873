import { read } from "../../reading/read.ts";
import { rules } from "../../reading/rules.ts";
import { command } from "../command.ts";
import { UsageError } from "../command-error.ts";
import { pour } from "../pour.ts";
import { useCurrentStore } from "../local/current-store.ts";
import { intoReview } from "../read/into-review.ts";
import { explain, inColour, plain } from "../read/explain.ts";
import { articlesOf } from "../read/input.ts";
import { RecordMaker } from "../read/record.ts";

await command({
  summary: "Reads articles and suggests what they say, as lines of a record.",
  options: {
    explain: { type: "boolean", about: "shows it in the text instead, with rules and confidence" },
    rules: { type: "boolean", about: "lists the rules, and how often each was right" },
    "into-review": {
      type: "boolean",
      about: "files it as suggestions instead: the articles have to be on record, with these texts",
    },
    out: { type: "string", value: "FILE", about: "a file, instead of standard output" },
  },
  operands: { usage: "FILE…", least: 0, most: Infinity },
  details:
    "A FILE ends in .txt or .html, and is one article, or in .ndjson, and has one in each line.",
  async run(options, files) {
    if ((options.rules === true) === files.length > 0) throw new UsageError();
    if (options["into-review"] === true) return fileAll(files);
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

/** What is decided of it, the desk and the API tell. */
async function fileAll(files: readonly string[]): Promise<void> {
  await useCurrentStore(async (store) => {
    for (const file of files) {
      for (const article of await articlesOf(file)) {
        const waiting = await intoReview(store, article);
        const wait = waiting === 1 ? "1 suggestion waits" : `${waiting} suggestions wait`;
        console.log(`${article.about.slug}: ${wait} for a decision.`);
      }
    }
  });
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
