import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort } from "../../src/cli/local/port.ts";
import { serveWorker } from "../../src/cli/local/workerd.ts";
import { publicFolder } from "../../src/cli/publish/build.ts";
import { buildWorker } from "../../src/cli/publish/build-worker.ts";
import { loadRecords } from "../../src/record/load/load-records.ts";
import { createKey } from "../../src/storage/api-key-list.ts";
import { openHrana } from "../../src/storage/hrana.ts";
import { migrate } from "../../src/storage/migrate.ts";
import { readRows, type Store } from "../../src/storage/store.ts";
import { actor, smallArticle } from "../record/sample.ts";
import { startSqld, type Sqld } from "../sqld.ts";
import { running, until } from "./processes.ts";

const points = 15;

let folder: string;
let sqld: Sqld;
let store: Store;
let key: string;
let worker: Awaited<ReturnType<typeof serveWorker>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "onrecord-killed-"));
  await Promise.all([buildWorker(), mkdir(publicFolder, { recursive: true })]);
  sqld = await startSqld();
  store = openHrana(sqld);
  await migrate(store);
  key = (await createKey(store, { name: "a desk", expiresAt: null, role: "EDIT" })).key;
  const people = [actor("ada", { kind: "PERSON" }), actor("bob", { kind: "PERSON" })];
  const lines = [...people, smallArticle()].map((record) => JSON.stringify(record));
  expect((await loadRecords(store, [{ name: "small", lines }])).refused).toEqual([]);
  worker = await serveWorker(folder, await freePort(), sqld, new AbortController().signal);
});
afterAll(async () => {
  await worker?.stop();
  await sqld?.stop();
  await rm(folder, { recursive: true, force: true });
});

const document = `mutation ($input: EditInput!) {
  edit(input: $input) { edit { number } userErrors { code message } }
}`;

interface Answer {
  data: { edit: { edit: { number: number }; userErrors: unknown[] } };
}

/** An edit by HTTP: a person, and what that person is quoted with. */
async function edit(n: number): Promise<Answer> {
  const place = { exact: "she hopes" };
  const input = {
    operations: [
      { putActor: { slug: `new-${n}`, name: `New ${n}`, kind: "PERSON" } },
      { addQuote: { article: "small", quote: { place, speakers: [`new-${n}`] } } },
    ],
    note: `edit ${n}`,
    expectedRevisions: [],
    overwrite: true,
    idempotencyKey: `key ${n}`,
  };
  const response = await fetch(`${worker.origin}/graphql`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Authorization: `Bearer ${key}` },
    body: JSON.stringify({ query: document, variables: { input } }),
  });
  return response.json() as Promise<Answer>;
}

async function written(n: number): Promise<number> {
  const sql = `select (select count(*) from edit where idempotency_key = ?1) as edits,
    (select count(*) from actor where slug = ?2) as actors,
    (select count(*) from quote where speaker_id = (select id from actor where slug = ?2)) as quotes,
    (select count(*) from change where edit_id is null) as nobodys`;
  const [row] = await readRows(store, sql, [`key ${n}`, `new-${n}`]);
  const edits = Number(row?.["edits"]);
  expect(row).toEqual({ edits, actors: edits, quotes: edits, nobodys: 0 });
  return edits;
}

async function pidOfWorker(): Promise<number> {
  const all = await running(folder);
  const found = all.find(({ command }) => command.split(" ")[0]?.endsWith("/workerd"));
  if (found === undefined) throw new Error("No workerd runs.");
  return found.pid;
}

const isUp = async (): Promise<true | undefined> => {
  const health = await fetch(`${worker.origin}/health`).catch(() => undefined);
  return health?.ok === true || undefined;
};

test("the Worker is killed at fifteen points: every edit is whole or absent, and its key tells which", async () => {
  const seen = new Set<number>();
  // The points lie within one edit of a Worker that has just started, and after it.
  const began = performance.now();
  await edit(points);
  const took = (performance.now() - began) * 1.2;
  for (let n = 0; n < points; n += 1) {
    const pid = await pidOfWorker();
    const sent = edit(n).catch(() => undefined);
    for (const end = performance.now() + (took * n) / points; performance.now() < end;) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    process.kill(pid, "SIGKILL");
    await sent;
    await until("workerd runs again", isUp);
    const before = await written(n);
    seen.add(before);
    expect((await edit(n)).data.edit).toMatchObject({ edit: { number: expect.any(Number) } });
    expect(await written(n)).toBe(1);
  }
  expect([...seen].sort()).toEqual([0, 1]);
}, 240_000);
