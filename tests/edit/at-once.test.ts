import { expect, test } from "vitest";
import { carryOut } from "../../src/edit/carry-out.ts";
import type { EditInput, Operation } from "../../src/edit/input.ts";
import { quoteId } from "../../src/record/format/id.ts";
import type { Store } from "../../src/storage/store.ts";
import { testDesk } from "./desk.ts";

const desk = testDesk();
const quote: Operation[] = [
  { addQuote: { article: "small", quote: { place: { exact: "she hopes" } } } },
];
const quotes = async () => (await desk.store.rows("select key from quote")).length;

test("of fifty writers with one expected revision, one is applied and nothing is lost", async () => {
  const expectedRevisions = [{ id: "small", revision: 1 }];
  const all = await Promise.all(
    Array.from({ length: 50 }, () =>
      desk.edit({ operations: quote, expectedRevisions, overwrite: false }),
    ),
  );
  const codes = all.map(({ edit, userErrors }) => edit?.status ?? userErrors[0]?.code).sort();
  expect(codes).toEqual(["APPLIED", ...Array.from({ length: 49 }, () => "STALE_REVISION")]);
  expect(await quotes()).toBe(2);
}, 60_000);

test("of ten that overwrite, each is applied", async () => {
  const all = await Promise.all(Array.from({ length: 10 }, () => desk.edit({ operations: quote })));
  expect(all.map(({ edit }) => edit?.status)).toEqual(Array.from({ length: 10 }, () => "APPLIED"));
  expect(await quotes()).toBe(11);
}, 60_000);

test("whatever an edit has read when another one is applied, neither is lost", async () => {
  const change = (confidence: number): EditInput => ({
    operations: [
      {
        changeQuote: {
          id: quoteId("small", "q1"),
          quote: { place: { exact: "Bob [the king] helps Ada 🕊️," }, confidence },
        },
      },
    ],
    note: "a test",
    expectedRevisions: [],
    overwrite: true,
    awaitReview: false,
  });
  const { libsql } = desk.store;
  const key = desk.keys["edit"] ?? "";
  for (let at = 1; ; at += 1) {
    let reads = 0;
    let added: Promise<unknown> | undefined;
    // Before its read of this number, another edit adds a quote; all reads that were begun before are done by then.
    const store: Store = {
      ...libsql,
      async read(...asked) {
        reads += 1;
        if (reads === at) await (added = desk.edit({ operations: quote }));
        return libsql.read(...asked);
      },
    };
    const before = await quotes();
    const made = await carryOut(store, key, "edit", change(at / 100));
    expect(made.userErrors, `before read ${at}`).toEqual([]);
    if (added === undefined) {
      expect(at).toBeGreaterThan(5);
      break;
    }
    expect(await added).toMatchObject({ edit: { status: "APPLIED" } });
    expect(await quotes(), `before read ${at}`).toBe(before + 1);
  }
}, 60_000);

test("one idempotency key a hundred times at once has one effect, and one answer", async () => {
  const input = { operations: quote, idempotencyKey: "k1" };
  const all = await Promise.all(Array.from({ length: 100 }, () => desk.edit(input)));
  expect(new Set(all.map(({ edit }) => edit?.id)).size).toBe(1);
  expect(all.every(({ userErrors }) => userErrors.length === 0)).toBe(true);
  expect(await quotes()).toBe(2);
  const other = await desk.edit({ ...input, note: "another" });
  expect(other).toMatchObject({
    edit: null,
    userErrors: [{ code: "IDEMPOTENCY_CONFLICT", path: ["idempotencyKey"] }],
  });
  // Another key's holder has idempotency keys of its own.
  expect((await desk.edit(input, "review")).edit?.id).not.toBe(all[0]?.edit?.id);
}, 60_000);
