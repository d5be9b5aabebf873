import { expect, test } from "vitest";
import { showProgress, type Screen } from "../../src/cli/progress.ts";
import { tallyOf } from "../../src/cli/tally.ts";
import { actor, smallArticle } from "./sample.ts";
import { testStore } from "./store.ts";

const store = testStore();

interface Input {
  size: number | undefined;
  read: number;
}

/** What is shown while a thousand lines a second are done. */
function shown(screen: Omit<Screen, "write">, seconds: number, input: Input): string[] {
  const written: string[] = [];
  const size = input.size ?? 0;
  let time = 0;
  const write = (text: string): unknown => written.push(text);
  const progress = showProgress({ ...screen, write }, [input], () => time);
  for (let line = 1; line <= seconds * 1000; line += 1) {
    time = line;
    input.read = (size * line) / (seconds * 1000);
    progress.step();
  }
  progress.end();
  return written;
}

test("elsewhere than on a terminal, a plain line every five seconds", () => {
  expect(shown({}, 12, { size: 1000, read: 0 })).toEqual([
    "5,000 lines, 1,000 a second, 41 %, 0:07 left\n",
    "10,000 lines, 1,000 a second, 83 %, 0:02 left\n",
  ]);
  expect(shown({}, 4, { size: 1000, read: 0 })).toEqual([]);
  expect(shown({}, 5, { size: undefined, read: 0 })).toEqual(["5,000 lines, 1,000 a second\n"]);
});

test("on a terminal, one line that is drawn anew and is gone at the end", () => {
  const drawn = shown({ isTTY: true, columns: 100 }, 4, { size: 1000, read: 0 });
  expect(drawn).toHaveLength(41);
  expect(drawn[19]).toBe(
    `\r[${"#".repeat(8)}${".".repeat(8)}] 2,000 lines, 1,000 a second, 50 %, 0:02 left\u001B[K`,
  );
  expect(drawn.at(-1)).toBe("\r\u001B[K");
  const narrow = shown({ isTTY: true, columns: 20 }, 4, { size: 1000, read: 0 });
  expect(Math.max(...narrow.map((text) => text.length))).toBe("\r".length + 19 + "\u001B[K".length);
});

test("what is made of another format is no line of it, and one is one", () => {
  const written: string[] = [];
  let time = 0;
  const screen = { write: (text: string) => written.push(text) };
  const progress = showProgress(screen, [{ size: undefined, read: 0 }], () => time, "record");
  time = 5000;
  progress.step();
  time = 10_000;
  progress.step();
  expect(written).toEqual(["1 record, 0 a second\n", "2 records, 0 a second\n"]);
});

test("the table has a line for each type, and counts each refused line once", async () => {
  await store.load([actor("ada"), actor("bob")]);
  const tally = tallyOf();
  const lines = [
    actor("ada"),
    actor("bob", { name: "B" }),
    actor("cyd"),
    smallArticle(),
    smallArticle({ slug: "orphan", publication: "nobody", url: "https://example.org" }),
    smallArticle({ slug: "small", title: "Another" }),
    "{",
    { type: "actor", slug: "B b", kind: "ROBOT" },
  ];
  const { refused, read } = await store.load(lines, { tell: tally.add });
  expect(read).toBe(8);
  expect(refused.length).toBeGreaterThan(4);
  expect(tally.table()).toBe(
    [
      "          read  new  changed  same  refused",
      "actors       3    1        1     1        0",
      "articles     3    1        0     0        2",
      "other        2    0        0     0        2",
    ].join("\n"),
  );
});
