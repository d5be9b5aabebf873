import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { loadCommand } from "./load-command.ts";
import { actor, sampleLines, smallArticle } from "./sample.ts";
import { testStore } from "./store.ts";

vi.setConfig({ testTimeout: 60_000 });

const store = testStore();
const { load, folder } = loadCommand(store);
const bare = { mentions: [], quotes: [], claims: [] };
const small = (slug: string, more: object): object => smallArticle({ slug, ...bare, ...more });
const paper = actor("paper", { kind: "PUBLICATION" });

const before = [
  paper,
  actor("gazette", { kind: "PUBLICATION" }),
  actor("ada", { wikidataId: "Q1" }),
  actor("bob", { wikidataId: "Q2" }),
  smallArticle({ url: "https://example.org/a" }),
  small("printed", { publication: "gazette" }),
];

// The lines are enough to be taken in more than one request.
const filler = Array.from({ length: 150 }, (_, i) => actor(`filler-${i}`));

const cases: [name: string, lines: readonly unknown[]][] = [
  ["all of it anew", before],
  ["the sample", sampleLines("sample-desk.ndjson")],
  ["a value that another holds", [actor("cyd", { wikidataId: "Q1" }), actor("dan")]],
  [
    "a value that its holder lets go",
    [actor("ada"), ...filler, actor("cyd", { wikidataId: "Q1" }), actor("dan")],
  ],
  [
    "a value that its holder lets go too late",
    [actor("cyd", { wikidataId: "Q1" }), ...filler, actor("ada")],
  ],
  [
    "two that change places",
    [actor("ada", { wikidataId: "Q2" }), actor("bob", { wikidataId: "Q1" })],
  ],
  [
    "a value twice, far apart",
    [actor("cyd", { wikidataId: "Q9" }), ...filler, actor("dan", { wikidataId: "Q9" })],
  ],
  [
    "addresses",
    [
      small("small", { url: "https://example.org/b" }),
      small("one", { url: "https://example.org/a" }),
      small("two", { url: "https://example.org/a" }),
      small("three", { title: "T" }),
    ],
  ],
  [
    "a publication that is none any more",
    [small("late", { publication: "paper" }), ...filler, actor("paper"), actor("gazette")],
  ],
  [
    "a publication that nothing names any more",
    [small("printed", {}), ...filler, actor("gazette"), actor("paper")],
  ],
  [
    "what waits, and what is broken",
    [
      smallArticle({ slug: "waits", title: "W", quotes: [], claims: [] }),
      small("orphan", { publication: "nobody" }),
      actor("eve", { kind: "ROBOT" }),
      "{",
    ],
  ],
];

test.for(cases)("a dry run tells of %s what a load does, and writes nothing", async ([, lines]) => {
  await store.load(before);
  const stored = await store.dump();
  const told = await store.load(lines, { dryRun: true });
  expect(await store.dump()).toEqual(stored);
  expect(told).toEqual(await store.load(lines));
});

test("--dry-run says that nothing was written", async () => {
  const path = join(folder(), "record.ndjson");
  await writeFile(path, JSON.stringify(paper));
  expect(await load(["--dry-run", path])).toEqual({
    code: 0,
    out: "1 read: 1 new, 0 changed, 0 same, 0 refused\nNothing was written: --dry-run.\n",
    err: "",
  });
  expect(await store.rows("select 1 from actor")).toEqual([]);
});
