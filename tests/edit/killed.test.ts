import { afterAll, beforeAll, expect, test } from "vitest";
import { carryOut } from "../../src/edit/carry-out.ts";
import type { EditInput } from "../../src/edit/input.ts";
import { loadRecords } from "../../src/record/load/load-records.ts";
import { createKey } from "../../src/storage/api-key-list.ts";
import { openHrana } from "../../src/storage/hrana.ts";
import { migrate } from "../../src/storage/migrate.ts";
import { readRows, type Store } from "../../src/storage/store.ts";
import { actor, smallArticle } from "../record/sample.ts";
import { startSqld, type Sqld } from "../sqld.ts";

let sqld: Sqld;
let store: Store;
let key: string;
beforeAll(async () => {
  sqld = await startSqld();
  store = openHrana({ ...sqld, timeoutMs: 5_000 });
  await migrate(store);
  key = (await createKey(store, { name: "a desk", expiresAt: null, role: "EDIT" })).id;
  const people = [actor("ada", { kind: "PERSON" }), actor("bob", { kind: "PERSON" })];
  const lines = [...people, smallArticle()].map((record) => JSON.stringify(record));
  expect((await loadRecords(store, [{ name: "small", lines }])).refused).toEqual([]);
}, 60_000);
afterAll(() => sqld.stop());

const input = (n: number): EditInput => ({
  operations: [
    { putActor: { slug: `new-${n}`, name: `New ${n}`, kind: "PERSON" } },
    {
      addQuote: {
        article: "small",
        quote: { place: { exact: "she hopes" }, speakers: [`new-${n}`] },
      },
    },
  ],
  note: `edit ${n}`,
  expectedRevisions: [],
  overwrite: true,
  awaitReview: false,
  idempotencyKey: `key ${n}`,
});

const counts = async (n: number) => {
  const sql = `select (select count(*) from edit where idempotency_key = ?1) as edits,
    (select count(*) from actor where slug = ?2) as actors,
    (select count(*) from quote where speaker_id = (select id from actor where slug = ?2)) as quotes,
    (select count(*) from change where edit_id is null) as nobodys`;
  const [row] = await readRows(store, sql, [`key ${n}`, `new-${n}`]);
  return row;
};

test("killed at fifteen points, every edit is whole or absent, and its key tells which", async () => {
  for (let n = 0; n < 15; n += 1) {
    const sent = carryOut(store, key, "edit", input(n)).catch(() => undefined);
    // From before its first question to after its last.
    for (const until = performance.now() + 2 * n; performance.now() < until;) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    await sqld.restart();
    await sent;
    const after = await counts(n);
    const is = Number(after?.["edits"]);
    expect([0, 1]).toContain(is);
    expect(after).toEqual({ edits: is, actors: is, quotes: is, nobodys: 0 });
    const again = await carryOut(store, key, "edit", input(n));
    expect(again.userErrors).toEqual([]);
    expect(again.isWritten === true).toBe(is === 0);
    expect(await counts(n)).toEqual({ edits: 1, actors: 1, quotes: 1, nobodys: 0 });
  }
}, 120_000);
