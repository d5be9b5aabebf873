import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { storeVariables } from "../../src/env.ts";
import { startSqld } from "../sqld.ts";
import { running, until } from "./processes.ts";
import { gone, run, runScript, settings, up, type Command, type Settings } from "./start.ts";

let set: Settings;
let started: Command[];

beforeEach(async () => {
  set = await settings();
  started = [];
});
afterEach(async () => {
  for (const { pid } of started) signal(pid, "SIGTERM");
  await gone(set);
});

async function start(more: Partial<Settings> = {}): Promise<Command> {
  const command = runScript("start", { ...set, ...more });
  started.push(command);
  await up(command);
  return command;
}

interface Reply {
  status: number;
  body: {
    data?: { articles: { totalCount: number } };
    errors?: { extensions: { code: string } }[];
  };
}

async function ask(): Promise<Reply> {
  const response = await fetch(`http://127.0.0.1:${set.PORT}/graphql`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ query: "{ articles(first: 1) { totalCount } }" }),
  });
  return { status: response.status, body: await response.json() };
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It is gone already.
  }
}

async function kill(program: string): Promise<void> {
  const all = await running(set.DATA_DIR);
  const found = all.find(({ command }) => command.split(" ")[0]?.endsWith(`/${program}`));
  if (found === undefined) throw new Error(`No ${program} runs.`);
  process.kill(found.pid, "SIGKILL");
  await until(`${program} is gone`, async () => {
    return !(await running(set.DATA_DIR)).some(({ pid }) => pid === found.pid) || undefined;
  });
}

describe("npm start", () => {
  test("answers from the sample, and Ctrl-C leaves nothing running", async () => {
    const command = run("npm", ["start"], set);
    await up(command);
    expect(command.output()).toMatch(/\d+ articles, \d+ actors, .*from the sample record/);
    const reply = await ask();
    expect(reply.status).toBe(200);
    expect(reply.body.data?.articles.totalCount).toBeGreaterThan(0);
    process.kill(-command.pid, "SIGINT");
    await command.exited;
    await gone(set);
  });

  test("keeps what the store holds", async () => {
    const first = await start();
    const before = await ask();
    process.kill(first.pid, "SIGTERM");
    expect(await first.exited).toBe(0);
    const second = await start();
    expect(second.output()).not.toContain("from the sample");
    expect(await ask()).toEqual(before);
  });

  test("leaves nothing running when it is killed itself", async () => {
    const command = await start();
    process.kill(command.pid, "SIGKILL");
    await gone(set);
  });

  test("ends at once when it is asked to while it starts", async () => {
    const command = runScript("start", set);
    await until("it has begun", async () => (await running(set.DATA_DIR))[0]);
    process.kill(command.pid, "SIGTERM");
    expect(await command.exited).toBe(0);
    expect(command.output()).toBe("");
  });

  test("reads and fills the store that LIBSQL_URL names, and starts none", async () => {
    const sqld = await startSqld();
    try {
      const command = await start(storeVariables(sqld));
      expect(command.output()).toContain(sqld.url);
      expect((await ask()).status).toBe(200);
      const commands = (await running(set.DATA_DIR)).map((program) => program.command);
      expect(commands.filter((line) => line.includes("sqld"))).toEqual([]);
    } finally {
      await sqld.stop();
    }
  });
});

test("npm run dev answers on the same store, and Ctrl-C leaves nothing running", async () => {
  const command = run("npm", ["run", "dev"], set);
  const reply = await until("the API answers", () => ask().catch(() => undefined));
  expect(reply.status).toBe(200);
  process.kill(-command.pid, "SIGINT");
  await command.exited;
});

describe("npm start stays up", () => {
  test("when sqld dies: 503 with a code, until it runs again", async () => {
    await start();
    await kill("sqld");
    const seen: Reply[] = [];
    await until("the store answers again", async () => {
      const reply = await ask();
      if (reply.status === 200) return reply;
      seen.push(reply);
      return undefined;
    });
    expect(seen.length).toBeGreaterThan(0);
    for (const { status, body } of seen) {
      expect(status).toBe(503);
      expect(body.errors?.[0]?.extensions.code).toBe("STORE_UNAVAILABLE");
    }
  });

  test("when workerd dies", async () => {
    await start();
    await kill("workerd");
    const reply = await until("the API answers again", () => ask().catch(() => undefined));
    expect(reply.status).toBe(200);
  });
});
