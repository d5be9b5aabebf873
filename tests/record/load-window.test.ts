import { expect, test } from "vitest";
import { exportLines } from "../../src/record/export/export.ts";
import { actor, smallArticle } from "./sample.ts";
import { testStore, type TestStore } from "./store.ts";

type Line = Record<string, unknown>;

const [windowed, single] = [testStore(), testStore()];

const wikidataId = "Q42";
const url = "https://news.example/same";
const article = (slug: string, more: object = {}) =>
  smallArticle({ slug, mentions: [], quotes: [], claims: [], ...more });
const citing = (slug: string, citedWork: string) => {
  const small = smallArticle();
  const [quote] = small["quotes"] as object[];
  return smallArticle({ slug, claims: [], quotes: [{ ...quote, citedWork }] });
};
const crowd = (from: number) => Array.from({ length: 200 }, (_, i) => actor(`crowd-${from + i}`));

// Each part fills a window, so that the next is prepared before the store refuses something of the one before.
const lines = [
  actor("ada"),
  actor("bob"),
  actor("holder", { wikidataId }),
  ...crowd(0),
  actor("rival", { wikidataId }),
  article("first", { url }),
  ...crowd(200),
  article("second", { url }),
  citing("of-first", "first"),
  ...crowd(400),
  citing("of-second", "second"),
  citing("later", "last"),
  actor("rival-2", { wikidataId }),
  article("wrong", { publication: "nobody" }),
  article("sound"),
  ...crowd(600),
  article("last"),
  citing("of-sound", "sound"),
] as Line[];

test("what the store refuses of a window costs no other line, of the next ones either", async () => {
  const loaded = await windowed.load(lines);
  const refused = loaded.refused.map(({ line, path }) => [lines[line - 1]?.["slug"], path]);
  expect(refused).toEqual([
    ["rival", "$.wikidataId"],
    ["second", "$.url"],
    ["of-second", "$.quotes[0].citedWork"],
    ["rival-2", "$.wikidataId"],
    ["wrong", "$.publication"],
  ]);
  expect(loaded).toMatchObject({ read: lines.length, new: lines.length - refused.length });
  expect(await windowed.load(lines, { dryRun: true })).toMatchObject({
    same: lines.length - refused.length,
    refused: loaded.refused,
  });
  // Line by line, those that wait for a later one come again.
  const isCrowd = ({ slug }: Line): boolean => String(slug).startsWith("crowd");
  await single.load(lines.filter(isCrowd));
  const others = lines.filter((line) => !isCrowd(line) && line["slug"] !== "later");
  for (const line of [...others, citing("later", "last")]) await single.load([line]);
  expect(await exported(windowed)).toEqual(await exported(single));
});

async function exported({ libsql }: TestStore): Promise<string[]> {
  const found: string[] = [];
  for await (const line of exportLines(libsql, { withTexts: true })) found.push(line);
  return found.toSorted();
}
