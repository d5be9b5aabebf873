import { execFile } from "node:child_process";
import { mkdtemp, readFile, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { sqldOn } from "../../src/cli/local/sqld.ts";
import { openHrana } from "../../src/storage/hrana.ts";
import { readRows } from "../../src/storage/store.ts";
import { listening, running } from "./processes.ts";
import { gone, run, runScript, settings, up, type Command, type Settings } from "./start.ts";

let set: Settings;
let start: Command;
let url: string;
let token: string;

beforeAll(async () => {
  set = await settings();
  start = runScript("start", set);
  await up(start);
  const command = runScript("token", set);
  expect(await command.exited).toBe(0);
  const [, address = "", bearer = ""] =
    /^LIBSQL_URL=(\S+)\nLIBSQL_AUTH_TOKEN=(\S+)\n$/.exec(command.output()) ?? [];
  [url, token] = [address, bearer];
});
afterAll(async () => {
  process.kill(start.pid, "SIGTERM");
  await gone(set);
});

const pipeline = JSON.stringify({
  requests: [{ type: "execute", stmt: { sql: "select count(*) from api_key" } }, { type: "close" }],
});

test("npm run token tells where the store is and its token, and they open it", async () => {
  expect(url).toBe(`http://127.0.0.1:${set.LIBSQL_PORT}`);
  const libsql = openHrana({ url, authToken: token });
  const rows = await readRows(libsql, "select count(*) as articles from article");
  expect(rows[0]?.["articles"]).toBeGreaterThan(0);
});

// All that sqld has an address for, in each of its protocols.
const readers = ["/dump", "/beta/listen", "/v2/pipeline", "/v1/execute", "/v3/cursor", "/"];
const writers =
  `/ /v1/execute /v1/batch /v2/pipeline /v3/pipeline /v3/cursor /v3-protobuf/pipeline /v3-protobuf/cursor
  /dev/default/v2/pipeline /v1/namespaces/other/create`.split(/\s+/);
const others = `eyJhbGciOiJFZERTQSIsInR5cCI6IkpXVCJ9.e30.${"A".repeat(86)}`;

test.each([
  undefined,
  "Bearer",
  `Bearer ${others}`,
  "Basic cm9vdDo=",
  "Bearer eyJhbGciOiJub25lIn0.e30.",
])("the store answers nobody but its health (Authorization: %s)", async (authorization) => {
  const headers = new Headers(authorization === undefined ? {} : { Authorization: authorization });
  const answers = await Promise.all([
    ...readers.map((path) => fetch(url + path, { headers })),
    ...writers.map((path) => fetch(url + path, { method: "POST", headers, body: pipeline })),
  ]);
  const seen = answers.map(({ url: at, status }) => [at, status]);
  expect(seen.filter(([, status]) => ![401, 404, 405].includes(Number(status)))).toEqual([]);
  expect(seen.filter(([, status]) => status === 401).length).toBeGreaterThanOrEqual(8);
  expect((await fetch(`${url}/health`)).status).toBe(200);
});

test.each(["Hello", "BatchLogEntries", "Snapshot"])(
  "the store gives its log to nobody: sqld answers replicas at the same port (%s)",
  async (call) => {
    const headers = {
      "Content-Type": "application/grpc-web+proto",
      "x-namespace-bin": Buffer.from("default").toString("base64"),
    };
    const body = new Uint8Array(5);
    const address = `${url}/wal_log.ReplicationLog/${call}`;
    const answer = await fetch(address, { method: "POST", headers, body });
    expect(answer.headers.get("grpc-status")).toMatch(/^[1-9]/);
    expect((await answer.arrayBuffer()).byteLength).toBe(0);
  },
);

test("its folder and files are its owner's alone", async () => {
  const modes = new Map<string, number>();
  const entries = await readdir(set.DATA_DIR, { withFileTypes: true, recursive: true });
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    modes.set(path, (await stat(path)).mode & 0o777);
  }
  const folder = join(set.DATA_DIR, "libsql");
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  const inside = [...modes].filter(([path]) => path.startsWith(folder));
  expect(inside.length).toBeGreaterThan(8);
  expect(inside.filter(([, mode]) => (mode & 0o077) !== 0)).toEqual([]);
});

test("no process has the token among its arguments, nor a file on the disk", async () => {
  const all = await running("");
  expect(all.length).toBeGreaterThan(3);
  expect(all.filter(({ command }) => command.includes(token))).toEqual([]);
  const entries = await readdir(set.DATA_DIR, { withFileTypes: true });
  for (const entry of entries.filter((one) => one.isFile())) {
    expect(await readFile(join(set.DATA_DIR, entry.name), "utf8")).not.toContain(token);
  }
});

test.runIf(process.platform === "linux")("nothing else listens under npm start", async () => {
  const pids = [start.pid, ...(await running(set.DATA_DIR)).map(({ pid }) => pid)];
  const ports = await listening(pids);
  expect(ports.toSorted()).toEqual([Number(set.PORT), Number(set.LIBSQL_PORT)].toSorted());
});

test("a backup is made as the README says", async () => {
  const folder = await mkdtemp(join(tmpdir(), "onrecord-backup-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const readme = await readFile(new URL("../../src/cli/README.md", import.meta.url), "utf8");
  const recipe = /```sh\n([^`]*\/dump[^`]*)```/.exec(readme)?.[1] ?? "";
  expect(recipe).toContain("backup.sql");
  const env = { ...process.env, ...set, OUT: folder };
  const line = recipe.replace("backup.sql", '"$OUT"/backup.sql');
  await promisify(execFile)("/bin/sh", ["-ec", line], {
    env,
    cwd: new URL("../..", import.meta.url),
  });
  expect(await readFile(join(folder, "backup.sql"), "utf8")).toMatch(/INSERT INTO "?article"?/i);
  expect((await stat(join(folder, "backup.sql"))).mode & 0o077).toBe(0);
});

test("a command finds the store by its folder, and says what is wrong with a token", async () => {
  const tell = async (more: Partial<Settings>): Promise<string> => {
    const command = run(process.execPath, ["src/cli/command/keys.ts", "list"], { ...set, ...more });
    await command.exited;
    return command.output().trim();
  };
  expect(await tell({})).toBe("There are no keys.");
  expect(await tell({ LIBSQL_URL: url })).toMatch(/asks for a token: set LIBSQL_AUTH_TOKEN/);
  const wrong = { LIBSQL_URL: url, LIBSQL_AUTH_TOKEN: others };
  expect(await tell(wrong)).toMatch(/refuses LIBSQL_AUTH_TOKEN/);
  const other = await settings();
  onTestFinished(() => gone(other));
  const { DATA_DIR } = other;
  expect(await tell({ DATA_DIR })).toMatch(/holds no store.*npm start/);
  await sqldOn(join(DATA_DIR, "libsql"), 1);
  expect(await tell({ DATA_DIR })).toMatch(/is not the store in .*Set DATA_DIR/);
});
