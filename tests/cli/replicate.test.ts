import { mkdtemp, readFile, readdir, rm, stat } from "node:fs/promises";
import { connect } from "node:http2";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { freePort } from "../../src/cli/local/port.ts";
import { provideCertificate } from "../../src/cli/local/replication.ts";
import { sqldFolder } from "../../src/cli/local/sqld.ts";
import { readStoreKey } from "../../src/cli/local/store-token.ts";
import { openHrana } from "../../src/storage/hrana.ts";
import { readRows } from "../../src/storage/store.ts";
import { listening, running, until } from "./processes.ts";
import { gone, runScript, settings, up, type Command, type Settings } from "./start.ts";

let set: Settings;
let grpcPort: string;
let start: Command;
let replica: Command;
let url: string;
let token: string;
let stranger: string;

beforeAll(async () => {
  grpcPort = String(await freePort());
  url = `http://127.0.0.1:${await freePort()}`;
  set = { ...(await settings()), LIBSQL_GRPC_PORT: grpcPort, LIBSQL_REPLICA_URL: url };
  start = runScript("start", set);
  await up(start);
  replica = runScript("replicate", set);
  await until("the replica is up", async () => {
    return replica.output().includes("Ctrl-C stops it.") || undefined;
  });
  token = (await readStoreKey(sqldFolder(set.DATA_DIR)))?.token ?? "";
  stranger = await mkdtemp(join(tmpdir(), "onrecord-stranger-"));
  await provideCertificate(stranger);
});
afterAll(async () => {
  for (const { pid } of [replica, start]) process.kill(pid, "SIGTERM");
  await rm(stranger, { recursive: true });
  await gone(set);
});

const counted = "select count(*) as articles from article";

test("it says where it is, and has what the store has", async () => {
  expect(replica.output()).toContain(`LIBSQL_REPLICA_URL=${url} npm start`);
  const [near, far] = [url, `http://127.0.0.1:${set.LIBSQL_PORT}`].map((at) =>
    openHrana({ url: at, authToken: token }),
  );
  const held = await readRows(far!, counted);
  await until("it has all", async () => {
    const rows = await readRows(near!, counted).catch(() => []);
    return JSON.stringify(rows) === JSON.stringify(held) || undefined;
  });
  expect(held[0]?.["articles"]).toBeGreaterThan(0);
});

test("the Worker reads from it: what only the primary's server lacks is still answered", async () => {
  const body = JSON.stringify({ query: "{ articles(first: 1) { nodes { title } } }" });
  const ask = async (): Promise<Response> =>
    fetch(`http://127.0.0.1:${set.PORT}/graphql`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body,
    });
  expect((await ask()).status).toBe(200);
  const all = await running(sqldFolder(set.DATA_DIR));
  const primary = all.find(({ command }) => /^\S*sqld .*--grpc-listen/.test(command));
  expect(primary).toBeDefined();
  process.kill(primary!.pid, "SIGSTOP");
  try {
    // Before the store's time is up.
    expect((await ask()).status).toBe(200);
  } finally {
    process.kill(primary!.pid, "SIGCONT");
  }
});

describe("strangers get nothing", () => {
  test.each([
    "/wal_log.ReplicationLog/Hello",
    "/wal_log.ReplicationLog/LogEntries",
    "/wal_log.ReplicationLog/BatchLogEntries",
    "/wal_log.ReplicationLog/Snapshot",
    "/proxy.Proxy/Execute",
    "/",
  ])("by gRPC: without a certificate, or with one of their own (%s)", async (path) => {
    const theirs = await certificate(stranger);
    for (const options of [{}, theirs]) {
      await expect(call(path, options)).rejects.toThrow();
    }
    await expect(call(path, {}, "http")).rejects.toThrow();
    // Whoever has that of the store is answered: it is the certificate that the others lack.
    const { status } = await call(path, await certificate(sqldFolder(set.DATA_DIR)));
    expect(status).toBe(200);
  });

  test("by HTTP, from the replica, without the store's token", async () => {
    const headers = { "Content-Type": "application/grpc-web+proto" };
    for (const authorization of [undefined, "Bearer x"]) {
      const more: Record<string, string> =
        authorization === undefined ? {} : { Authorization: authorization };
      for (const path of ["/v2/pipeline", "/v3/pipeline", "/", "/v1/execute"]) {
        const sent = JSON.stringify({ requests: [], statements: [counted] });
        const answer = await fetch(url + path, { method: "POST", body: sent, headers: more });
        expect([401, 404, 405]).toContain(answer.status);
      }
      expect((await fetch(`${url}/dump`, { headers: more })).status).toBe(401);
      const hello = await fetch(`${url}/wal_log.ReplicationLog/Hello`, {
        method: "POST",
        headers: { ...headers, ...more },
        body: new Uint8Array(5),
      });
      expect(hello.headers.get("grpc-status")).toMatch(/^[1-9]/);
    }
  });

  test("in files: all is its owner's alone, and who signed the certificate is forgotten", async () => {
    const folders = [sqldFolder(set.DATA_DIR), join(set.DATA_DIR, "replica")];
    for (const folder of folders) {
      expect((await stat(folder)).mode & 0o077).toBe(0);
    }
    const names = await readdir(sqldFolder(set.DATA_DIR));
    expect(names.filter((name) => name.startsWith("grpc")).toSorted()).toEqual([
      "grpc-ca.pem",
      "grpc-cert.pem",
      "grpc-key.pem",
    ]);
    for (const name of names) {
      expect((await stat(join(sqldFolder(set.DATA_DIR), name))).mode & 0o077, name).toBe(0);
    }
  });

  test.runIf(process.platform === "linux")("nothing else listens", async () => {
    const pids = [start.pid, replica.pid, ...(await running(set.DATA_DIR)).map(({ pid }) => pid)];
    const wanted = [set.PORT, set.LIBSQL_PORT, grpcPort, new URL(url).port].map(Number);
    expect((await listening(pids)).toSorted()).toEqual(wanted.toSorted());
  });
});

test("what is missing is told in one line", async () => {
  const other = await settings();
  const tell = async (more: Partial<Settings>): Promise<string> => {
    const command = runScript("replicate", { ...other, ...more });
    expect(await command.exited).toBe(2);
    return command.output();
  };
  const [LIBSQL_GRPC_PORT, LIBSQL_REPLICA_URL] = [grpcPort, url];
  expect(await tell({})).toMatch(/^onrecord: Set LIBSQL_GRPC_PORT .*\n$/);
  expect(await tell({ LIBSQL_GRPC_PORT })).toMatch(/^onrecord: Set LIBSQL_REPLICA_URL .*\n$/);
  expect(await tell({ LIBSQL_GRPC_PORT, LIBSQL_REPLICA_URL })).toMatch(
    /^onrecord: .* never started for replicas. .*\n$/,
  );
  expect(await tell({ LIBSQL_GRPC_PORT: other.LIBSQL_PORT })).toBe(
    `onrecord: LIBSQL_PORT and LIBSQL_GRPC_PORT are both ${other.LIBSQL_PORT}: set one to another port.\n`,
  );
  const again = { ...set, PORT: String(await freePort()) };
  expect(await tell(again)).toMatch(/^onrecord: .* is in use.*\n$/);
  await gone(other);
});

test("without openssl, it says what to install", async () => {
  const folder = await mkdtemp(join(tmpdir(), "onrecord-certificate-"));
  vi.stubEnv("PATH", folder);
  await expect(provideCertificate(folder)).rejects.toThrow(/openssl.*install it/);
  vi.unstubAllEnvs();
  // What was begun is made again.
  await provideCertificate(folder);
  expect(await readdir(folder)).toHaveLength(3);
  await rm(folder, { recursive: true });
});

const certificate = async (folder: string) => ({
  cert: await readFile(join(folder, "grpc-cert.pem")),
  key: await readFile(join(folder, "grpc-key.pem")),
});

/** Calls the primary by gRPC; its own certificate is taken for whatever it is. */
function call(
  path: string,
  options: { cert?: Buffer; key?: Buffer },
  scheme = "https",
): Promise<{ status: number }> {
  return new Promise((resolve, reject) => {
    const session = connect(`${scheme}://127.0.0.1:${grpcPort}`, {
      ...options,
      rejectUnauthorized: false,
    });
    const fail = (error: Error): void => {
      session.destroy();
      reject(error);
    };
    session.setTimeout(10_000, () => fail(new Error("Nothing was answered.")));
    session.once("error", fail);
    session.once("close", () => reject(new Error("The connection was closed.")));
    const stream = session.request({
      ":method": "POST",
      ":path": path,
      "content-type": "application/grpc",
      "x-namespace-bin": Buffer.from("default").toString("base64"),
    });
    stream.once("error", fail);
    stream.once("response", (headers) => {
      resolve({ status: Number(headers[":status"]) });
      session.destroy();
    });
    stream.end(new Uint8Array(5));
  });
}
