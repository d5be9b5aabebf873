import { once } from "node:events";
import { open, rename, stat, truncate, writeFile } from "node:fs/promises";
import { connect, type Socket } from "node:net";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, expect, onTestFinished, test } from "vitest";
import { launch } from "../../src/cli/local/program.ts";
import { sqldOn } from "../../src/cli/local/sqld.ts";
import { storeVariables } from "../../src/env.ts";
import { generate } from "../../src/record/generate/generate.ts";
import { openHrana } from "../../src/storage/hrana.ts";
import { readRows } from "../../src/storage/store.ts";
import { migrate } from "../../src/storage/migrate.ts";
import { until } from "./processes.ts";
import { gone, run, runScript, settings, up, type Command, type Settings } from "./start.ts";
import { firstStart } from "../sample-counts.ts";

let set: Settings;
/** What ends all that a test started. */
const ends: (() => Promise<unknown>)[] = [];
beforeEach(async () => {
  set = await settings();
});
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
  await gone(set);
});

async function start(limits = ""): Promise<Command> {
  const script = `${limits} exec "$0" src/cli/command/start.ts`;
  const command = run("/bin/sh", ["-c", script, process.execPath], set);
  ends.push(() => stop(command));
  await up(command);
  return command;
}

async function stop(command: Command): Promise<void> {
  try {
    process.kill(command.pid, "SIGTERM");
  } catch {
    // It has ended before.
  }
  await command.exited;
}

/** Writes over a page of a store that nobody has open, and answers how to put it back. */
async function damage(pageOf: (file: DatabaseSync) => number): Promise<() => Promise<void>> {
  const path = join(set.DATA_DIR, "libsql/dbs/default/data");
  const store = new DatabaseSync(path);
  // Else what SQLite wrote ahead would stand for the page.
  store.exec("pragma wal_checkpoint(truncate)");
  const at = (pageOf(store) - 1) * 4096;
  store.close();
  const file = await open(path, "r+");
  onTestFinished(() => file.close());
  const whole = Buffer.alloc(4096);
  await file.read(whole, 0, whole.length, at);
  await file.write(Buffer.alloc(whole.length, 0xff), 0, whole.length, at);
  return async () => {
    await file.write(whole, 0, whole.length, at);
  };
}

const backup = /is damaged: its file is not what libSQL wrote\. Put a backup in its place\.$/;

test("a store whose file is none is told in one line, with what to do", async () => {
  await stop(await start());
  await damage(() => 1);
  const again = runScript("start", set);
  expect(await again.exited).toBe(2);
  expect(again.output().trim()).toMatch(backup);
  expect(again.output().trim().split("\n")).toHaveLength(1);
});

test("a store that is damaged further in is told by answers, by /ready and by commands", async () => {
  await stop(await start());
  const mend = await damage((file) => {
    const { rootpage } =
      file.prepare("select rootpage from sqlite_master where name = 'quote'").get() ?? {};
    return Number(rootpage);
  });
  await start();
  const origin = `http://127.0.0.1:${set.PORT}`;
  const query = "{ quotes(first: 50) { nodes { text } } }";
  const addresses = [`${origin}/graphql?${new URLSearchParams({ query })}`, `${origin}/ready`];
  for (const address of addresses) {
    const answer = await fetch(address);
    expect(await answer.text()).toContain("The store is damaged: its operator has to put a backup");
    expect(answer.status).toBe(503);
  }
  const command = runScript("export", set);
  expect(await command.exited).toBe(2);
  expect(command.output().trim().split("\n").at(-1)).toMatch(backup);
  await mend();
  for (const address of addresses.toReversed()) expect((await fetch(address)).status).toBe(200);
});

test.each([100, 41_200])(
  "after a power cut that took %i bytes of the replication log, npm start says how to go on, and all is there",
  async (lost) => {
    await stop(await start());
    const log = join(set.DATA_DIR, "libsql/dbs/default/wallog");
    await truncate(log, (await stat(log)).size - lost);
    const cut = runScript("start", set);
    expect(await cut.exited).toBe(2);
    const told = cut.output().trim();
    expect(told.split("\n")).toHaveLength(1);
    const [, from = "", to = ""] = /: mv (\S+) (\S+)$/.exec(told) ?? [];
    expect(from).toBe(log);
    await rename(from, to);
    await start();
    const query = "{ quotes(first: 0) { totalCount } }";
    const address = `http://127.0.0.1:${set.PORT}/graphql?${new URLSearchParams({ query })}`;
    expect(await (await fetch(address)).json()).toMatchObject({
      data: { quotes: { totalCount: firstStart.quotes } },
    });
  },
);

test("a disk that takes no more is told with what to do, and what was loaded stays", async () => {
  const { file, args, env, store } = await sqldOn(
    join(set.DATA_DIR, "libsql"),
    Number(set.LIBSQL_PORT),
  );
  const [flag = "", script = "", ...rest] = args;
  // Writing past this many blocks fails, instead of ending the program.
  const full = `trap "" XFSZ; ulimit -f 6000; ${script}`;
  const sqld = launch({ name: "sqld", file, args: [flag, full, ...rest], env, output: "keep" });
  ends.push(sqld.stop);
  await until("sqld answers", () => fetch(`${store.url}/health`).catch(() => undefined));
  const libsql = openHrana(store);
  await migrate(libsql);
  const records = join(set.DATA_DIR, "records.ndjson");
  await writeFile(records, [...generate({ articles: 400, seed: 1 })].join("\n"));
  const load = run(process.execPath, ["src/cli/command/load.ts", records], {
    ...set,
    ...storeVariables(store),
  });
  expect(await load.exited).toBe(2);
  expect(load.output().trim().split("\n").at(-1)).toMatch(
    /^onrecord: Broken off: The store at .* cannot be written: its disk is full or failing\. Free some space.* What was loaded stays/,
  );
  const rows = await readRows(libsql, "select count(*) as n from actor");
  expect(rows[0]?.["n"]).toBeGreaterThan(0);
});

test("where connections take all files that it may open, workerd is started again, and that is told", async () => {
  const command = await start("ulimit -n 120;");
  const warning = /This server may open 120 files, .*ulimit -n 65536/;
  await until("it has said so", async () => warning.test(command.output()) || undefined);
  const sockets: Socket[] = [];
  onTestFinished(() => sockets.forEach((socket) => socket.destroy()));
  await until("it has stopped", async () => {
    const socket = connect(Number(set.PORT), "127.0.0.1");
    sockets.push(socket.on("error", () => undefined));
    await once(socket, "connect").catch(() => undefined);
    return command.output().includes("workerd has stopped") || undefined;
  });
  expect(command.output()).toMatch(
    /workerd has stopped and is started again\. It had more connections than the 120 files .*ulimit -n/,
  );
  for (const socket of sockets) socket.destroy();
  const ready = `http://127.0.0.1:${set.PORT}/ready`;
  const answer = await until("it answers", () => fetch(ready).catch(() => undefined));
  expect(answer.status).toBe(200);
});
