import { expect, test } from "vitest";
import type { Operation } from "../../src/edit/input.ts";
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
