import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { articlesOf } from "../../src/cli/read/input.ts";
import { RecordMaker } from "../../src/cli/read/record.ts";
import { read } from "../../src/reading/read.ts";
import { testStore } from "../record/store.ts";

const store = testStore();
const shared = (name: string): string =>
  fileURLToPath(new URL(`../../../shared/${name}`, import.meta.url));
const news = shared("data/wikinews-en.ndjson");
const styles = fileURLToPath(new URL("style/", import.meta.url));

async function linesOf(files: readonly string[]): Promise<unknown[]> {
  const maker = new RecordMaker();
  const lines: unknown[] = [];
  for (const file of files) {
    for (const article of await articlesOf(file)) {
      lines.push(...maker.lines(article, read(article.text)));
    }
  }
  return lines;
}

test("what is read of articles in many styles loads without a refusal", async () => {
  const files = ["british", "american", "wire", "blog"].map((name) => `${styles}${name}.txt`);
  const { refused, new: taken } = await store.load(await linesOf(files));
  expect({ refused, taken }).toEqual({ refused: [], taken: expect.any(Number) });
});

test.skipIf(!existsSync(news))(
  "what is read of 295 articles loads without a refusal",
  async () => {
    const lines = await linesOf([news, shared("seed/article.txt")]);
    const { refused } = await store.load(lines, { dryRun: true });
    expect(refused).toEqual([]);
    expect(readFileSync(news, "utf8").trim().split("\n")).toHaveLength(295);
  },
  60_000,
);
