import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { storeVariables } from "../../src/env.ts";
import { openHrana } from "../../src/storage/hrana.ts";
import { hashOfKey, isKey } from "../../src/storage/api-key.ts";
import { migrate } from "../../src/storage/migrate.ts";
import { startSqld, type Sqld } from "../sqld.ts";

const command = fileURLToPath(new URL("../../src/cli/command/keys.ts", import.meta.url));
let sqld: Sqld;
beforeAll(async () => {
  sqld = await startSqld();
  const store = openHrana(sqld);
  await migrate(store);
});
afterAll(() => sqld.stop());

async function keys(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const env = { ...process.env, ...storeVariables(sqld) };
  const child = spawn(process.execPath, [command, ...args], { env });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, out: out.trim(), err: err.trim() };
}

test("a key is shown once, listed without itself, and revoked", async () => {
  expect((await keys("list")).out).toBe("There are no keys.");
  const made = await keys("create", "A newsroom");
  expect(made.code).toBe(0);
  const key = made.out;
  expect(isKey(key)).toBe(true);
  const id = key.split("_")[1] ?? "";
  expect(made.err).toContain(`Key ${id} for A newsroom, until it is revoked.`);
  expect(made.err).not.toContain(key);

  const dated = await keys("create", "For a while", "--expires", "2999-02-03");
  expect(made.err).toContain("It may only read.");
  expect(dated.err).toContain("until 2999-02-03T00:00:00.000Z");
  const inDays = await keys("create", "For days", "--expires", "90d");
  const until = Date.parse(/until (\S+Z)/.exec(inDays.err)?.[1] ?? "");
  expect(Math.abs(until - Date.now() - 90 * 86_400_000)).toBeLessThan(60_000);

  const editor = await keys("create", "A desk", "--role", "edit");
  expect(editor.err).toContain("Its role is EDIT.");

  const listed = (await keys("list")).out.split("\n");
  expect(listed).toHaveLength(5);
  expect(listed[1]).toMatch(new RegExp(`^${id}  A newsroom +read +\\S+Z  valid$`));
  expect(listed[4]).toMatch(/  A desk +EDIT +\S+Z  valid$/);
  expect(listed[2]).toContain("valid until 2999-02-03");
  expect(listed.join()).not.toContain(key);

  expect((await keys("revoke", id)).out).toContain(`Key ${id} is revoked.`);
  expect((await keys("revoke", id)).out).toBe(`Key ${id} was revoked before.`);
  expect((await keys("list")).out.split("\n")[1]).toMatch(/A newsroom .* revoked \S+Z$/);

  // The store has its hash, and nowhere the key.
  const headers = { Authorization: `Bearer ${sqld.authToken}` };
  const dump = await (await fetch(`${sqld.url}/dump`, { headers })).text();
  expect(dump).toContain(await hashOfKey(key));
  expect(dump).not.toContain(key);
  expect(dump).not.toContain(key.slice(-20));
});

test.concurrent.each([
  [[], "Usage: "],
  [["create"], "Usage: "],
  [["create", " "], "Usage: "],
  [["create", "a\nb"], "Usage: "],
  [["create", "a", "b"], "Usage: "],
  [["list", "a"], "Usage: "],
  [["make", "a"], "Usage: "],
  [["revoke", "a", "--expires", "90d"], "Usage: "],
  [["create", "a", "--until", "90d"], "Unknown option '--until'. Usage: "],
  [["list", "--role", "EDIT"], "Usage: "],
  [["create", "a", "--role", "OWNER"], "--role takes SUGGEST, EDIT, REVIEW"],
  [["create", "a", "--expires", "2020-01-01"], "--expires takes a day to come"],
  [["create", "a", "--expires", "2999-02-30"], "--expires takes a day to come"],
  [["create", "a", "--expires", "soon"], "--expires takes a day to come"],
  [["revoke", "nokey"], "There is no key nokey"],
])("%j is refused in one line", async (args, line) => {
  const { code, out, err } = await keys(...args);
  expect(code).toBe(2);
  expect(out).toBe("");
  expect(err.split("\n")).toEqual([expect.stringContaining(`onrecord: ${line}`)]);
});
