import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { storeVariables } from "../../src/env.ts";
import { openHrana } from "../../src/storage/hrana.ts";
import { startSqld } from "../sqld.ts";
import { gone, runScript, settings, up, type Settings } from "./start.ts";

let set: Settings;
beforeEach(async () => {
  set = await settings();
});
afterEach(() => gone(set));

/** What a command that fails says: one line, with nothing else about it. */
async function fault(name: string, more: Partial<Settings> = {}): Promise<string> {
  const command = runScript(name, { ...set, ...more });
  expect(await command.exited).toBe(2);
  const [line, ...rest] = command.output().trim().split("\n");
  expect(rest).toEqual([]);
  return line ?? "";
}

test.each(["PORT", "LIBSQL_PORT"] as const)("%s is in use", async (variable) => {
  const server = createServer().listen(Number(set[variable]), "127.0.0.1");
  await once(server, "listening");
  try {
    const line = await fault("start");
    expect(line).toBe(
      `onrecord: Port ${set[variable]} is in use. Stop what uses it, or set ${variable} to another port.`,
    );
  } finally {
    server.close();
  }
});

test("the two ports are one", async () => {
  expect(await fault("start", { LIBSQL_PORT: set.PORT })).toContain("PORT and LIBSQL_PORT");
});

test("a port is none", async () => {
  expect(await fault("start", { PORT: "http" })).toBe(
    'onrecord: PORT must be a port from 1 to 65535, not "http".',
  );
});

const elsewhere = "http://127.0.0.1:9";
test.each<[string, string, Partial<Settings>, RegExp]>([
  ["no store is named so", "migrate", { STORE: "here" }, /STORE must be sqld or embedded/],
  ["two stores are named", "migrate", { STORE: "embedded", LIBSQL_URL: elsewhere }, /unset one/],
  [
    "the embedded store is not there",
    "migrate",
    { STORE: "embedded" },
    /Make one with `npm run serve`/,
  ],
  ["serve has a store of its own", "serve", { LIBSQL_URL: elsewhere }, /Unset LIBSQL_URL/],
  ["no number of servers", "serve", { PROCESSES: "many" }, /PROCESSES must be a whole number/],
  ["nothing to copy", "copy-store", {}, /Usage: npm run copy-store/],
])("%s", async (_, name, more, line) => {
  expect(await fault(name, more)).toMatch(line);
});

test("the embedded store is damaged", async () => {
  const file = join(set.DATA_DIR, "embedded/onrecord.db");
  await mkdir(dirname(file));
  await writeFile(file, "nothing that SQLite wrote".repeat(400));
  const line = `onrecord: The store in ${file} is damaged: `;
  expect(await fault("migrate", { STORE: "embedded" })).toContain(line);
  expect(await fault("serve")).toContain(line);
});

test("a file takes no token", async () => {
  const file = join(set.DATA_DIR, "embedded/onrecord.db");
  await mkdir(dirname(file));
  await writeFile(file, "");
  expect(await fault("token", { STORE: "embedded" })).toBe(
    `onrecord: ${file} is a file: it takes no token.`,
  );
});

test("the folder cannot be written", async () => {
  const file = join(set.DATA_DIR, "file");
  await writeFile(file, "");
  expect(await fault("start", { DATA_DIR: join(file, "data") })).toMatch(
    /cannot be written .*Set DATA_DIR/,
  );
});

test("the folder is in use", async () => {
  const first = runScript("start", set);
  await up(first);
  const other = await settings();
  const line = await fault("start", { PORT: other.PORT, LIBSQL_PORT: other.LIBSQL_PORT });
  expect(line).toContain(`is in use by process ${first.pid}`);
  process.kill(first.pid, "SIGTERM");
  await first.exited;
  await gone(other);
});

test("the store is of a newer version", async () => {
  const sqld = await startSqld();
  try {
    await openHrana(sqld).write([
      {
        sql: "create table __drizzle_migrations (id integer primary key, hash text not null, created_at numeric)",
      },
      { sql: "insert into __drizzle_migrations (hash) values ('of a later version')" },
    ]);
    expect(await fault("start", storeVariables(sqld))).toContain("newer version");
  } finally {
    await sqld.stop();
  }
});

test("LIBSQL_URL is no address", async () => {
  expect(await fault("start", { LIBSQL_URL: "somewhere" })).toContain("LIBSQL_URL must be");
});

test("nothing answers at LIBSQL_URL", async () => {
  const line = await fault("start", { LIBSQL_URL: `http://127.0.0.1:${set.LIBSQL_PORT}` });
  expect(line).toMatch(/does not answer \(.*ECONNREFUSED/);
});

test("deploy: there is no LIBSQL_URL", async () => {
  expect(await fault("deploy")).toContain("Set LIBSQL_URL");
});

test("migrate brings a store up to date, and says so", async () => {
  const first = runScript("migrate", set);
  expect(await first.exited).toBe(0);
  expect(first.output()).toBe("The store is migrated.\n");
  const second = runScript("migrate", set);
  expect(await second.exited).toBe(0);
  expect(second.output()).toBe("The store is up to date.\n");
});
