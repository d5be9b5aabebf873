import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { root } from "../../src/cli/root.ts";
import { sqldFolder } from "../../src/cli/local/sqld.ts";
import { readStoreKey } from "../../src/cli/local/store-token.ts";
import { generate } from "../../src/record/generate/generate.ts";
import { loadRecords } from "../../src/record/load/load-records.ts";
import { openHrana } from "../../src/storage/hrana.ts";
import { readRows, type Store } from "../../src/storage/store.ts";
import { running } from "../cli/processes.ts";
import { Random } from "../engine/random.ts";
import { freePort } from "../../src/cli/local/port.ts";
import { table } from "./report.ts";
import { folder } from "./servers.ts";

interface Question {
  body: string;
  /** What it is answered with, whenever it is answered. */
  answer: string;
}

interface Counts {
  answered: number;
  /** Told that the store is away. */
  unavailable: number;
  wrong: string[];
}

const clients = 8;
const atOnce = 10;
// Of a machine that is busy with other things.
const patienceMs = 120_000;
const random = new Random(1);

/** Kills sqld, under clients and a loader, so many times; tells what was answered wrongly and what was lost. */
export async function crash(kills: number): Promise<string> {
  const data = await mkdtemp(join(folder, "crash-"));
  const [port, libsqlPort] = [await freePort(), await freePort()];
  const variables = { PORT: String(port), LIBSQL_PORT: String(libsqlPort), DATA_DIR: data };
  const server = spawn(process.execPath, [join(root, "src/cli/command/start.ts")], {
    env: { ...process.env, ...variables },
    stdio: "ignore",
  });
  const exited = once(server, "exit");
  // It ends what it started when it goes, however it goes.
  const kill = (): void => void server.kill("SIGKILL");
  process.once("exit", kill);
  const origin = `http://127.0.0.1:${port}`;
  try {
    await ready(origin);
    const key = await readStoreKey(sqldFolder(data));
    const url = `http://127.0.0.1:${libsqlPort}`;
    const store = openHrana({ url, authToken: key?.token ?? "" });
    const report = await strike({ origin, data, store, kills });
    return report;
  } finally {
    process.off("exit", kill);
    server.kill("SIGTERM");
    await exited;
    await rm(data, { recursive: true, force: true });
  }
}

interface Place {
  origin: string;
  data: string;
  store: Store;
  kills: number;
}

async function strike({ origin, data, store, kills }: Place): Promise<string> {
  const questions = await questionsOf(origin, store);
  const counts: Counts = { answered: 0, unavailable: 0, wrong: [] };
  const acknowledged: string[] = [];
  let isOver = false;
  const over = (): boolean => isOver;
  const busy = [
    write(store, acknowledged, over),
    ...Array.from({ length: clients }, () => read(origin, questions, acknowledged, counts, over)),
  ];
  for (let i = 0; i < kills; i += 1) {
    const before = acknowledged.length;
    // Somewhere in the writing that follows.
    while (acknowledged.length < before + 3 * atOnce) await Promise.race([pause(20), ...busy]);
    await pause(random.below(300));
    await killSqld(data);
    await ready(origin);
    console.error(
      `  ${i + 1} of ${kills}: ${counts.answered} answered, ${acknowledged.length} records written`,
    );
  }
  isOver = true;
  await Promise.all(busy);
  // Loading the same again tells what the store has otherwise, or not at all.
  const again = await loadRecords(store, [{ name: "acknowledged", lines: acknowledged }]);
  const lost = again.new + again.changed + again.refused.length;
  const rows = await readRows(store, "pragma integrity_check");
  const whole = String(rows[0]?.["integrity_check"]);
  for (const wrong of counts.wrong.slice(0, 5)) console.error(`  ${wrong.slice(0, 500)}`);
  if (counts.wrong.length + lost > 0 || whole !== "ok") process.exitCode = 1;
  const head = [`sqld killed ${kills} times`, "", "wanted"];
  return table([
    head,
    ["answered rightly", String(counts.answered), "all"],
    ["503 STORE_UNAVAILABLE", String(counts.unavailable), "some"],
    ["answered wrongly, or not", String(counts.wrong.length), "0"],
    ["records acknowledged", String(acknowledged.length), ""],
    ["of those lost or altered", String(lost), "0"],
    ["integrity_check", whole, "ok"],
  ]);
}

/** Loads generated records, a few in a transaction; those that are answered are acknowledged. */
async function write(store: Store, acknowledged: string[], over: () => boolean): Promise<void> {
  let lines: string[] = [];
  for (const line of generate({ articles: 1_000_000, seed: 3 })) {
    lines.push(line);
    if (lines.length < atOnce) continue;
    const deadline = Date.now() + patienceMs;
    while (lines.length > 0) {
      if (over()) return;
      try {
        const { refused } = await loadRecords(store, [{ name: "generated", lines }]);
        if (refused.length > 0) throw new Error(`Refused: ${JSON.stringify(refused[0])}`);
        acknowledged.push(...lines);
        lines = [];
      } catch (error) {
        if (Date.now() > deadline) throw error;
        await pause(50);
      }
    }
  }
}

async function read(
  origin: string,
  questions: readonly Question[],
  acknowledged: readonly string[],
  counts: Counts,
  over: () => boolean,
): Promise<void> {
  while (!over()) {
    const latest = acknowledged.at(-1 - random.below(Math.min(acknowledged.length, 50)));
    const { body, answer } =
      latest === undefined || random.chance(0.7) ? random.pick(questions) : questionOf(latest);
    const { status, text } = await ask(origin, body);
    if (status === 200 && dataOf(text) === answer) counts.answered += 1;
    else if (status === 503 && text.includes("STORE_UNAVAILABLE")) {
      counts.unavailable += 1;
      await pause(20);
    } else counts.wrong.push(`${status} ${text}\n  to ${body}\n  instead of ${answer}`);
  }
}

/** What is asked of the sample, with what is answered before anything is killed. */
async function questionsOf(origin: string, store: Store): Promise<Question[]> {
  const questions: Question[] = [];
  for (const [name, from] of [
    ["ArticlePage", "article"],
    ["ActorProfile", "actor"],
  ] as const) {
    const query = await readFile(join(root, `schema/operations/${name}.graphql`), "utf8");
    const rows = await readRows(store, `select slug from ${from} order by slug limit 20`);
    for (const row of rows) {
      const body = JSON.stringify({ query, variables: { slug: row["slug"] } });
      const { text } = await ask(origin, body);
      questions.push({ body, answer: dataOf(text) });
    }
  }
  return questions;
}

/** A record that was acknowledged is there, as it was written. */
function questionOf(line: string): Question {
  const { type, slug, name, title } = JSON.parse(line) as Record<string, string>;
  const field = type === "actor" ? "name" : "title";
  const query = `query ($slug: String!) { found: ${type}(by: { slug: $slug }) { ${field} } }`;
  const answer = JSON.stringify({ found: { [field]: type === "actor" ? name : title } });
  return { body: JSON.stringify({ query, variables: { slug } }), answer };
}

async function ask(origin: string, body: string): Promise<{ status: number; text: string }> {
  const headers = { "Content-Type": "application/json" };
  const asked = fetch(`${origin}/graphql`, { method: "POST", headers, body });
  return asked.then(
    async (response) => ({ status: response.status, text: await response.text() }),
    (error: Error) => ({ status: 0, text: String(error.cause ?? error) }),
  );
}

function dataOf(text: string): string {
  try {
    return JSON.stringify((JSON.parse(text) as { data?: unknown }).data);
  } catch {
    return text;
  }
}

async function killSqld(data: string): Promise<void> {
  const all = await running(data);
  const found = all.find(({ command }) => command.split(" ")[0]?.endsWith("/sqld"));
  if (found === undefined) throw new Error("No sqld runs.");
  process.kill(found.pid, "SIGKILL");
}

async function ready(origin: string): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline) {
    const answer = await fetch(`${origin}/ready`).catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer?.ok === true) return;
    await pause(20);
  }
  throw new Error("It is not ready after two minutes.");
}
