import { mkdir, readFile, rm, stat } from "node:fs/promises";
import { connect } from "node:net";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { claimFolder } from "../../src/cli/local/data-folder.ts";
import { loadFirstStart } from "../../src/cli/local/sample.ts";
import { openEmbedded } from "../../src/storage/embedded/open-embedded.ts";
import { migrate } from "../../src/storage/migrate.ts";
import { running, until, type Running } from "./processes.ts";
import { gone, runScript, settings, up, type Command, type Settings } from "./start.ts";
import { firstStart } from "../sample-counts.ts";

let set: Settings;
let command: Command | undefined;
beforeEach(async () => {
  set = { ...(await settings()), PROCESSES: "2", STORE_TIMEOUT_MS: "1500" };
});
afterEach(async () => {
  if (command !== undefined) {
    process.kill(-command.pid, "SIGTERM");
    await command.exited;
  }
  command = undefined;
  await gone(set);
});

const file = (): string => join(set.DATA_DIR, "embedded/onrecord.db");
const address = (path = "/graphql"): string => `http://127.0.0.1:${set.PORT}${path}`;

async function serve(): Promise<void> {
  command = runScript("serve", set);
  await up(command);
}

interface Reply {
  status: number;
  body: {
    data?: Record<string, { totalCount: number }>;
    errors?: { extensions: { code: string } }[];
  };
}

async function ask(query: string): Promise<Reply> {
  const response = await fetch(address(), {
    method: "POST",
    headers: { "Content-Type": "application/json", Connection: "close" },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, body: (await response.json()) as Reply["body"] };
}

const articles = "{ articles(first: 1) { totalCount } }";
const served = { status: 200, body: { data: { articles: { totalCount: firstStart.articles } } } };

/** The servers alone: `kind` is in the command of each. */
const processes = async (kind: string): Promise<Running[]> => {
  const all = await running(kind);
  const own = new Set((await children(command?.pid ?? 0)).map(String));
  return all.filter(({ pid }) => own.has(String(pid)));
};

async function children(pid: number): Promise<number[]> {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, "utf8").catch(() => "");
  return text.trim().split(" ").filter(Boolean).map(Number);
}

async function script(name: string, args: string[] = []): Promise<string> {
  const one = runScript(name, { ...set, STORE: "embedded" }, args);
  const code = await one.exited;
  if (code !== 0) throw new Error(`${name} ended with ${code}: ${one.output()}`);
  return one.output();
}

function isSound(): boolean {
  const database = new DatabaseSync(file(), { readOnly: true });
  try {
    return database.prepare("pragma integrity_check").get()?.["integrity_check"] === "ok";
  } finally {
    database.close();
  }
}

test("npm run serve: one command, the sample, one message; commands work beside it; Ctrl-C ends it", async () => {
  await serve();
  const { articles: many, actors, quotes, claims } = firstStart;
  expect(command?.output()).toContain(
    `${many} articles, ${actors} actors, ${quotes} quotes, ${claims} claims, from the sample`,
  );
  expect(await ask(articles)).toMatchObject(served);
  expect((await processes("dist/server.js")).length).toBe(2);
  for (const [path, mode] of [
    ["embedded", 0o700],
    ["embedded/onrecord.db", 0o600],
    ["embedded/onrecord.db-wal", 0o600],
  ] as const) {
    expect((await stat(join(set.DATA_DIR, path))).mode & 0o777, path).toBe(mode);
  }
  const second = runScript("serve", { ...set, PORT: String(Number(set.PORT) + 1) });
  expect(await second.exited).toBe(2);
  expect(second.output()).toMatch(/embedded is in use by process \d+/);

  for (const [path, type] of [
    ["/playground/index.html", "text/html; charset=utf-8"],
    ["/docs", "text/html; charset=utf-8"],
    ["/schema.graphql", "text/plain; charset=utf-8"],
  ] as const) {
    const response = await fetch(address(path));
    expect([response.status, response.headers.get("Content-Type")], path).toEqual([200, type]);
    expect(response.headers.get("X-Content-Type-Options")).toBe("nosniff");
  }
  expect((await fetch(address("/docs/%2e%2e/%2e%2e/server.js"))).status).toBe(404);

  expect(
    await script("generate", [
      "--articles",
      "20",
      "--seed",
      "1",
      "--out",
      join(set.DATA_DIR, "more.ndjson"),
    ]),
  ).toBe("");
  expect(await script("load", [join(set.DATA_DIR, "more.ndjson")])).toContain("0 refused");
  expect((await ask(articles)).body.data?.["articles"]?.totalCount).toBe(firstStart.articles + 20);

  process.kill(-(command?.pid ?? 0), "SIGINT");
  expect(await command?.exited).toBe(0);
  command = undefined;
  await (await claimFolder(join(set.DATA_DIR, "embedded"))).release();
  expect(isSound()).toBe(true);
});

describe("npm run serve stays up", () => {
  test("when a server dies, and its store is sound when everything is killed", async () => {
    await serve();
    const [victim] = await processes("dist/server.js");
    process.kill(victim?.pid ?? 0, "SIGKILL");
    await until("two servers run again", async () => {
      const now = await processes("dist/server.js");
      return (now.length === 2 && !now.some(({ pid }) => pid === victim?.pid)) || undefined;
    });
    const reply = await until("it answers", () => ask(articles).catch(() => undefined));
    expect(reply).toMatchObject(served);

    // Amid a load.
    await script("generate", [
      "--articles",
      "200",
      "--seed",
      "2",
      "--out",
      join(set.DATA_DIR, "more.ndjson"),
    ]);
    const load = runScript("load", { ...set, STORE: "embedded" }, [
      join(set.DATA_DIR, "more.ndjson"),
    ]);
    await until("something is loaded", async () => {
      return ((await ask(articles)).body.data?.["articles"]?.totalCount ?? 0) > 9 || undefined;
    });
    process.kill(load.pid, "SIGKILL");
    process.kill(command?.pid ?? 0, "SIGKILL");
    await load.exited;
    await until(
      "all are gone",
      async () => (await running(set.DATA_DIR)).length === 0 || undefined,
    );
    expect(isSound()).toBe(true);
    await serve();
    expect((await ask(articles)).body.data?.["articles"]?.totalCount).toBeGreaterThan(9);
  });

  test("when a statement does not end: it is ended, and everybody else is answered meanwhile", async () => {
    await mkdir(dirname(file()), { mode: 0o700 });
    const store = openEmbedded(file());
    await migrate(store);
    await loadFirstStart(store);
    store.close();
    // Quick while there is no key, endless from the first one on.
    const database = new DatabaseSync(file());
    const columns = database.prepare("select name from pragma_table_info('change')").all();
    const listed = columns.map(({ name }) => `'x' as "${String(name)}"`).join(", ");
    database.exec(`drop table change; create view change as with recursive c(n) as
      (select 1 union all select n + 1 from c where exists(select 1 from api_key)) select ${listed} from c where n < 0`);
    database.close();
    await serve();
    const slow = (name: string): Promise<Reply | "cut off"> =>
      ask(`{ ${name}: changes(first: 1) { nodes { id } } }`).catch(() => "cut off" as const);
    // Now every server knows it for quick.
    for (let i = 0; i < 8; i += 1) expect(await slow("known")).toMatchObject({ status: 200 });
    await script("keys", ["create", "a test"]);

    const fresh = slow("new");
    let isOver = false;
    void fresh.then(() => (isOver = true));
    for (let i = 0; i < 2; i += 1) expect(await ask(articles)).toMatchObject(served);
    expect(isOver).toBe(false);
    expect(await fresh).toMatchObject({
      status: 503,
      body: { errors: [{ extensions: { code: "STORE_UNAVAILABLE" } }] },
    });

    // In place, it holds up its server, which is ended and started again; the other one answers.
    expect(await slow("known")).toBe("cut off");
    expect(
      await until("others are answered", () => ask(articles).catch(() => undefined)),
    ).toMatchObject(served);
    await until("two servers run again", async () => {
      return (await processes("dist/server.js")).length === 2 || undefined;
    });
  });
});

test("HTTP: what is too long, too slow or no HTTP costs its client the connection, and nobody else", async () => {
  await serve();
  const raw = async (text: string): Promise<string> => {
    const socket = connect(Number(set.PORT), "127.0.0.1");
    let got = "";
    socket.on("data", (chunk: Buffer) => (got += chunk.toString()));
    socket.on("error", () => undefined);
    socket.write(text);
    await new Promise((resolve) => socket.once("close", resolve));
    return got;
  };
  const post = "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";
  expect(await raw(`${post}Content-Length: 2000000\r\n\r\n{`)).toMatch(/^HTTP\/1.1 413 /);
  const chunk = `40000\r\n${"x".repeat(0x40000)}\r\n`;
  expect(await raw(`${post}Transfer-Encoding: chunked\r\n\r\n${chunk.repeat(5)}`)).toMatch(
    /^HTTP\/1.1 413 /,
  );
  expect(await raw(`GET / HTTP/1.1\r\nHost: x\r\nX: ${"x".repeat(100_000)}\r\n\r\n`)).toMatch(
    /^HTTP\/1.1 431 /,
  );
  expect(await raw("nonsense\r\n\r\n")).toMatch(/^HTTP\/1.1 400 /);
  expect(await raw("GET http://[/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")).toMatch(
    /^HTTP\/1.1 400 /,
  );
  for (const host of ["a b", "a@b", "a/purge?"]) {
    expect(await raw(`GET /health HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)).toMatch(
      /^HTTP\/1.1 400 /,
    );
  }
  expect(await ask(articles)).toMatchObject(served);
});

test("copy-store takes a store from one door to the other and back, byte for byte", async () => {
  await serve();
  process.kill(-(command?.pid ?? 0), "SIGINT");
  await command?.exited;
  const exported = async (name: string, over: Partial<typeof set>): Promise<string> => {
    const path = join(set.DATA_DIR, name);
    const one = runScript("export", { ...set, ...over }, ["--out", path]);
    expect(await one.exited, one.output()).toBe(0);
    return readFile(path, "utf8");
  };
  const before = await exported("before", { STORE: "embedded" });
  expect(before.length).toBeGreaterThan(10_000);
  await script("copy-store", ["--to", "sqld"]);
  command = runScript("start", set);
  await up(command);
  expect(command.output()).not.toContain("from the sample record");
  expect(await exported("between", {})).toBe(before);
  process.kill(-command.pid, "SIGINT");
  await command.exited;
  command = undefined;
  const refused = runScript("copy-store", set, ["--to", "embedded"]);
  expect(await refused.exited).toBe(2);
  expect(refused.output()).toContain("--replace");
  await rm(file());
  await script("copy-store", ["--to", "embedded"]);
  expect(await exported("after", { STORE: "embedded" })).toBe(before);
  expect((await stat(file())).mode & 0o777).toBe(0o600);
});
