// Counts on the whole reference how often each rule is right, and writes src/reading/confidence/measured.ts.
//   node tests/reading/train/measure.ts
import { writeFile } from "node:fs/promises";
import { read } from "../../../src/reading/read.ts";
import { readReference } from "../reference.ts";
import { isRightClaim, isRightMention, isRightQuote } from "./judge.ts";

const { tuned, aside } = readReference();
const counts = new Map<string, { found: number; right: number }>();

function count(rule: string, isRight: boolean): void {
  const one = counts.get(rule) ?? { found: 0, right: 0 };
  counts.set(rule, { found: one.found + 1, right: one.right + (isRight ? 1 : 0) });
}

for (const article of [...tuned.articles, ...aside.articles]) {
  const { actors, mentions, quotes, claims } = read(article.version.text);
  const nameOf = (actor: number): string => actors[actor]!.name;
  for (const one of mentions) count(one.rule, isRightMention(article, tuned.actors, one, nameOf));
  for (const one of quotes) count(one.rule, isRightQuote(article, tuned.actors, one, nameOf));
  for (const one of claims) count(one.rule, isRightClaim(article, tuned.actors, one, nameOf));
}

const table = Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
await writeFile(
  new URL("../../../src/reading/confidence/measured.ts", import.meta.url),
  `// Made by tests/reading/train/measure.ts: suggestions of each rule on the reference.
export const measured: Readonly<Record<string, { found: number; right: number }>> = ${JSON.stringify(table, null, 2)};\n`,
);
console.table(table);
