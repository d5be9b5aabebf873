import { execFileSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { RecordMaker } from "../../src/cli/read/record.ts";
import { read } from "../../src/reading/read.ts";
import { hasReference, readReference, referenceFile, scorer } from "./reference.ts";

interface Score {
  P: string;
  R: string;
  F1: string;
}
let folder = "";
let score: Record<string, Score> = {};

beforeAll(async () => {
  if (!hasReference) return;
  folder = await mkdtemp(join(tmpdir(), "onrecord-reading-"));
  const maker = new RecordMaker();
  const { tuned, aside } = readReference();
  const lines = [...tuned.articles, ...aside.articles].flatMap(({ slug, version: { text } }) =>
    maker.lines({ about: { slug }, text }, read(text)),
  );
  const found = join(folder, "found.ndjson");
  await writeFile(found, lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
  score = JSON.parse(
    execFileSync(process.execPath, [scorer, referenceFile, found, "--json"], { encoding: "utf8" }),
  ) as typeof score;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

// Just under what was reached; README.md has the figures of each part.
const floors: [what: string, least: number][] = [
  ["verbatim", 95.5],
  ["verbatim, attributed", 85.5],
  ["indirect", 78],
  ["indirect, attributed", 67.5],
  ["mentions", 85],
  ["claims", 47],
];

test.skipIf(!hasReference).each(floors)(
  "of the reference, %s has an F1 of at least %d",
  (what, least) => {
    expect(Number(score[what]!.F1)).toBeGreaterThanOrEqual(least);
  },
);
