import { chmod, mkdir, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, onTestFinished, test } from "vitest";
import { launch } from "../../src/cli/local/program.ts";
import { sqldOn } from "../../src/cli/local/sqld.ts";
import { openHrana } from "../../src/storage/hrana.ts";
import { until } from "./processes.ts";
import { gone, runScript, settings, up, type Settings } from "./start.ts";

let set: Settings;
beforeEach(async () => {
  set = await settings();
});
afterEach(() => gone(set));

const modeOf = async (name: string): Promise<number> =>
  (await stat(join(set.DATA_DIR, name))).mode & 0o777;

test("a store from before, open to all, is taken over", async () => {
  const folder = join(set.DATA_DIR, "libsql");
  const { args, env, file, store } = await sqldOn(folder, Number(set.LIBSQL_PORT));
  await rm(join(folder, "token-key.pem"));
  // As it was started: without a key, and with files that all may read.
  const open = args.map((arg) => arg.replace("umask 077", "umask 022"));
  const { SQLD_AUTH_JWT_KEY: _, ...variables } = env;
  const sqld = launch({ name: "sqld", file, args: open, env: variables, output: "keep" });
  onTestFinished(() => sqld.stop());
  await until("sqld answers", () => fetch(`${store.url}/health`).catch(() => undefined));
  const libsql = openHrana({ url: store.url });
  await libsql.write([
    { sql: "create table kept (x)" },
    { sql: "insert into kept values ('from before')" },
  ]);
  await sqld.stop();
  await chmod(folder, 0o755);
  await chmod(set.DATA_DIR, 0o755);
  expect(await modeOf("libsql/dbs/default/data")).toBe(0o644);

  const now = runScript("start", set);
  await up(now);
  const paths = ["", "libsql", "libsql/dbs/default/data", "libsql/token-key.pem"];
  expect(await Promise.all(paths.map(modeOf))).toEqual([0o700, 0o700, 0o600, 0o600]);
  expect((await fetch(`${store.url}/dump`)).status).toBe(401);
  const tell = runScript("token", set);
  await tell.exited;
  const authToken = /TOKEN=(\S+)/.exec(tell.output())?.[1];
  const dump = await fetch(`${store.url}/dump`, {
    headers: { Authorization: `Bearer ${authToken}` },
  });
  expect(await dump.text()).toContain("from before");
  process.kill(now.pid, "SIGTERM");
  await now.exited;
});

test("a data folder that holds other things is left as it is, but for the store", async () => {
  await chmod(set.DATA_DIR, 0o755);
  await writeFile(join(set.DATA_DIR, "notes.txt"), "of another program");
  const command = runScript("migrate", set);
  expect(await command.exited).toBe(0);
  expect([await modeOf(""), await modeOf("libsql")]).toEqual([0o755, 0o700]);
});

test("a key that is none is told", async () => {
  await mkdir(join(set.DATA_DIR, "libsql"));
  await writeFile(join(set.DATA_DIR, "libsql/token-key.pem"), "");
  const command = runScript("start", set);
  expect(await command.exited).toBe(2);
  expect(command.output()).toMatch(/^onrecord: .*token-key\.pem is not a key .*Delete it/);
});
