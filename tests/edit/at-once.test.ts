import { expect, test } from "vitest";
import { carryOut } from "../../src/edit/carry-out.ts";
import type { Operation } from "../../src/edit/input.ts";
import { quoteId } from "../../src/record/format/id.ts";
import type { Store } from "../../src/storage/store.ts";
import { testDesk, type Payload } from "./desk.ts";

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

/** Carries out a mutation again and again, and something else before a read of it: each time before another read. */
async function between(
  name: "edit" | "undo" | "decide",
  prepare: () => Promise<{ input: object; act: () => Promise<Payload> }>,
  check: (made: Awaited<ReturnType<typeof carryOut>>, about: string) => Promise<void>,
): Promise<void> {
  const { libsql } = desk.store;
  for (let at = 1; ; at += 1) {
    const { input, act } = await prepare();
    let reads = 0;
    let done: Promise<Payload> | undefined;
    const store: Store = {
      ...libsql,
      async read(...asked) {
        reads += 1;
        if (reads === at) await (done = act());
        return libsql.read(...asked);
      },
    };
    const key = desk.keys[name === "decide" ? "review" : "edit"] ?? "";
    const made = await carryOut(store, key, name, input);
    if (done === undefined) return expect(at).toBeGreaterThan(5);
    expect(await done).toMatchObject({ edit: { status: "APPLIED" } });
    await check(made, `before read ${at}`);
  }
}

test("whatever an edit has read when another one is applied, neither is lost", async () => {
  let confidence = 0;
  let before = 0;
  await between(
    "edit",
    async () => {
      confidence += 0.01;
      before = await quotes();
      const place = { exact: "Bob [the king] helps Ada 🕊️," };
      const changed = { place, confidence: Number(confidence.toFixed(2)) };
      const input = {
        operations: [{ changeQuote: { id: quoteId("small", "q1"), quote: changed } }],
        note: "a test",
        expectedRevisions: [],
        overwrite: true,
        awaitReview: false,
      };
      return { input, act: () => desk.edit({ operations: quote }) };
    },
    async ({ userErrors }, about) => {
      expect(userErrors, about).toEqual([]);
      expect(await quotes(), about).toBe(before + 1);
    },
  );
}, 60_000);

test("whatever an undo has read when what it undoes is changed, nothing is undone", async () => {
  let id = "";
  await between(
    "undo",
    async () => {
      const { edit } = await desk.edit({ operations: quote });
      const [row] = await desk.store.rows("select id from quote order by ordinal desc limit 1");
      id = String(row?.["id"]);
      const changed = { id, quote: { place: { exact: "she hopes" }, confidence: 0.5 } };
      return {
        input: { edit: edit?.id, note: "wrong" },
        act: () => desk.edit({ operations: [{ changeQuote: changed }] }),
      };
    },
    async ({ userErrors }, about) => {
      expect(userErrors, about).toMatchObject([{ code: "CANNOT_UNDO" }]);
      const rows = await desk.store.rows(`select confidence from quote where id = '${id}'`);
      expect(rows, about).toEqual([{ confidence: 0.5 }]);
    },
  );
}, 60_000);

test("whatever a decision has read when what it applies is about is changed, nothing is applied", async () => {
  const id = quoteId("small", "q1");
  const change = (confidence: number): Operation[] => [
    {
      changeQuote: { id, quote: { place: { exact: "Bob [the king] helps Ada 🕊️," }, confidence } },
    },
  ];
  let confidence = 0;
  await between(
    "decide",
    async () => {
      confidence = Number((confidence + 0.01).toFixed(2));
      const { edit } = await desk.edit({ operations: change(0.99), awaitReview: true });
      return {
        input: { edit: edit?.id, verdict: "APPLY" },
        act: () => desk.edit({ operations: change(confidence) }),
      };
    },
    async ({ userErrors }, about) => {
      expect(userErrors, about).toMatchObject([{ code: "STALE_REVISION" }]);
      const rows = await desk.store.rows(`select confidence from quote where id = '${id}'`);
      expect(rows, about).toEqual([{ confidence }]);
    },
  );
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
