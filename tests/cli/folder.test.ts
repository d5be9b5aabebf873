import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { claimFolder } from "../../src/cli/local/data-folder.ts";
import { launch } from "../../src/cli/local/program.ts";
import { until } from "./processes.ts";

interface Taker {
  child: ChildProcess;
  /** What it says to a line. */
  tell(line: string): Promise<string>;
}

const file = fileURLToPath(new URL("taker.ts", import.meta.url));
let folder: string;
let takers: Taker[];

function startTaker(): Taker {
  const child = spawn(process.execPath, [file], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface(child.stdout);
  const tell = async (line: string): Promise<string> => {
    const said = once(lines, "line");
    child.stdin.write(`${line}\n`);
    return String((await said)[0]);
  };
  return { child, tell };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "onrecord-folder-"));
  takers = Array.from({ length: 6 }, startTaker);
  await Promise.all(takers.map(({ tell }) => tell("")));
});
afterAll(async () => {
  for (const { child } of takers) child.kill("SIGKILL");
  await rm(folder, { recursive: true });
});

test("of six starts at once, on what a killed one left, one gets the folder: 150 times", async () => {
  const results: string[] = [];
  for (let round = 0; round < 150; round += 1) {
    const path = join(folder, `round-${round}`);
    await mkdir(path);
    // Past the highest pid that Linux gives.
    await writeFile(join(path, "lock"), "4194305");
    const said = await Promise.all(takers.map(({ tell }) => tell(path)));
    results.push(said.toSorted().join(" "));
    await Promise.all(takers.map(({ tell }) => tell("")));
  }
  const one = `${"refused ".repeat(takers.length - 1)}taken`;
  expect(results.filter((result) => result !== one)).toEqual([]);
});

test("a folder is held by a process, not by its number: once it is killed, another takes it", async () => {
  const path = join(folder, "killed");
  const taker = startTaker();
  expect(await taker.tell(path)).toBe("taken");
  await expect(claimFolder(path)).rejects.toThrow(`is in use by process ${taker.child.pid}. Stop`);
  taker.child.kill("SIGKILL");
  await once(taker.child, "exit");
  // What it left names a process that runs, and is none of ours.
  await writeFile(join(path, "lock"), String(process.ppid));
  const taken = await claimFolder(path);
  await taken.release();
});

test("a start waits until the server of a killed one is gone", async () => {
  const path = join(folder, "orphan");
  const first = await claimFolder(path);
  const program = launch({
    name: "sleep",
    file: "/bin/sleep",
    args: ["60"],
    output: "keep",
    holds: first.presence,
  });
  await first.release();
  let isTaken = false;
  const second = claimFolder(path).finally(() => (isTaken = true));
  const other = startTaker();
  // It has gone as far as the lock.
  await until("it has the lock", async () => (await other.tell(path)) === "refused" || undefined);
  expect(isTaken).toBe(false);
  await program.stop();
  await (await second).release();
  other.child.kill("SIGKILL");
});
