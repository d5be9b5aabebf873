import { expect, test, vi } from "vitest";
import { fileSource } from "../../src/record/load/record-file.ts";
import { generate } from "../../src/record/generate/generate.ts";
import { loadRecords } from "../../src/record/load/load-records.ts";
import { randomOf } from "../../src/record/generate/random.ts";
import { brokenLines, type Broken } from "./broken.ts";
import { actor, smallArticle } from "./sample.ts";
import { testStore } from "./store.ts";
import { wrongCounters } from "./derived.ts";

vi.setConfig({ testTimeout: 90_000 });

const store = testStore();
const file = "broken.ndjson";
const good = 9_000;
const broken = 1_000;
const huge: Broken = {
  name: "a line of 5 MB",
  line: (slug) => JSON.stringify(actor(slug, { description: "x".repeat(5_000_000) })),
  path: "$",
  reason: /more than 4 MB/,
};

/** Sound lines: those that the broken ones name, generated articles with their actors, and more actors. */
function* soundLines(): Generator<string> {
  yield* [actor("ada"), actor("bob")].map((one) => JSON.stringify(one));
  let count = 2;
  for (const line of generate({ articles: 400, seed: 6 })) {
    count += 1;
    yield line;
  }
  for (; count < good; count += 1) yield JSON.stringify(actor(`filler-${count}`));
}

/** All lines in one file, broken ones anywhere among the sound ones; and what is wrong, by line. */
function mixed(): { lines: Buffer[]; wrong: Map<number, Broken> } {
  const random = randomOf(6, "broken", 0);
  const lines = [Buffer.from("\ufeff")];
  const wrong = new Map<number, Broken>();
  let left = broken;
  let [number, rest] = [0, good];
  const put = (line: string | Uint8Array, end: string): void => {
    lines.push(Buffer.from(line), Buffer.from(end));
    number += 1;
  };
  const isNextBroken = (): boolean => left > 0 && (rest === 0 || random.chance(0.12));
  for (const line of soundLines()) {
    put(line, random.chance(0.1) ? "\r\n" : "\n");
    rest -= 1;
    if (random.chance(0.01)) put("", random.chance(0.5) ? "\r\n" : "\n");
    while (isNextBroken()) {
      const one = (left % 500 === 0 ? huge : brokenLines[left % brokenLines.length]) as Broken;
      put(one.line(`broken-${left}`), "\n");
      wrong.set(number, one);
      left -= 1;
    }
  }
  return { lines, wrong };
}

async function* inChunks(lines: readonly Buffer[]): AsyncGenerator<Uint8Array> {
  for (const line of lines) yield line;
}

test("of 10,000 lines, 1,000 broken in every way: 9,000 loaded, 1,000 refused by name", async () => {
  const { lines, wrong } = mixed();
  expect(new Set(wrong.values()).size).toBe(brokenLines.length + 1);
  const load = () => loadRecords(store.libsql, [fileSource(file, inChunks(lines))]);
  const first = await load();
  const told = new Map(first.refused.map((refusal) => [refusal.line, refusal]));
  expect([...told.keys()]).toEqual([...wrong.keys()]);
  for (const [line, { path, reason }] of wrong) {
    const own = first.refused.filter((refusal) => refusal.line === line);
    expect(own, `line ${line}`).toContainEqual({
      file,
      line,
      path,
      reason: expect.stringMatching(reason),
      remedy: expect.stringMatching(/^[A-Z].*\.$/),
    });
  }
  expect(first).toMatchObject({ read: good + broken, new: good, changed: 0, same: 0 });
  expect(await store.rows("select slug from article where slug like 'broken%'")).toEqual([]);
  expect(await store.rows("select slug from actor where slug like 'broken%'")).toEqual([]);
  expect(await wrongCounters(store)).toEqual([]);

  const second = await load();
  expect(second).toEqual({ ...first, new: 0, same: good });
});

test.each(brokenLines)("a line alone: $name", async ({ line, path, reason }) => {
  await store.load([actor("ada"), actor("bob"), smallArticle()]);
  const lines = [JSON.stringify(actor("ada")), line("alone")];
  const { refused, ...counts } = await loadRecords(store.libsql, [{ name: file, lines }]);
  expect(refused).toContainEqual(
    expect.objectContaining({ line: 2, path, reason: expect.stringMatching(reason) }),
  );
  expect(counts).toEqual({ read: 2, new: 0, changed: 0, same: 1 });
});

test("an empty file, and one of a byte order mark, hold nothing", async () => {
  for (const contents of ["", "\ufeff", "\n", "\r\n\r\n"]) {
    const source = fileSource(file, inChunks([Buffer.from(contents)]));
    const nothing = { read: 0, new: 0, changed: 0, same: 0, refused: [] };
    expect(await loadRecords(store.libsql, [source])).toEqual(nothing);
  }
});
