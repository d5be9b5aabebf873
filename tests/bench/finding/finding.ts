import { loadavg } from "node:os";
import { planTree, type PlanRow } from "../../../src/cli/plan-tree.ts";
import { readRows } from "../../../src/storage/store.ts";
import { scans } from "../../operations/plan.ts";
import { median } from "../drive.ts";
import { cpuOf } from "../process.ts";
import { table } from "../report.ts";
import { graphQuestions } from "./graph.ts";
import { listQuestions } from "./lists.ts";
import { openPlace, type Asked, type Place, type Variables } from "./place.ts";
import type { Question } from "./question.ts";
import { wordQuestions } from "./words.ts";

interface Sided {
  ms: number;
  /** CPU time of sqld for a question, ms. */
  cpu: number;
  rowsRead: number;
  bytes: number;
}
interface Found {
  question: Question;
  small: Sided;
  large: Sided;
  scanned: string[];
}
type Server = Parameters<typeof openPlace>[0];

/** Asks the same of a small and of a large store in turn, and tells what becomes dearer. */
export async function finding(
  servers: { small: Server; large: Server },
  rounds: number,
  chosen?: readonly string[],
): Promise<string> {
  const places = { small: openPlace(servers.small), large: openPlace(servers.large) };
  const all = [...listQuestions, ...wordQuestions, ...graphQuestions];
  const found: Found[] = [];
  for (const question of all) {
    if (chosen?.every((word) => !question.name.includes(word))) continue;
    found.push(await measure(places, question, rounds));
    console.error(`  ${question.name}: ${found.at(-1)?.large.ms.toFixed(1)} ms`);
  }
  return `${report(found)}\n\n${await sizes(places)}`;
}

async function measure(
  places: { small: Place; large: Place },
  question: Question,
  rounds: number,
): Promise<Found> {
  const { query } = question;
  const sides = [places.small, places.large].map((place) => ({
    place,
    subjects: [] as Variables[],
    asked: [] as Asked[],
    cpu: 0,
  }));
  for (const side of sides) {
    side.subjects = await question.subjects(side.place);
    if (side.subjects.length === 0) throw new Error(`${question.name} has no subjects.`);
    // Warm: each of them was asked before.
    for (const subject of side.subjects) await side.place.ask(query, subject);
    side.cpu = -cpuOf(side.place.pid);
  }
  const count = Math.max(...sides.map(({ subjects }) => subjects.length));
  for (let turn = 0; turn < rounds * count; turn += 1) {
    // What is asked second finds the processor's caches as the first left them: they take turns.
    for (const side of turn % 2 === 0 ? sides : sides.toReversed()) {
      const subject = side.subjects[turn % side.subjects.length] ?? {};
      side.asked.push(await side.place.ask(query, subject));
    }
  }
  const [small, large] = sides.map(({ place, asked, cpu }): Sided => {
    const of = (value: (one: Asked) => number): number => median(asked.map(value));
    return {
      ms: of(({ ms }) => ms),
      cpu: (cpu + cpuOf(place.pid)) / asked.length,
      rowsRead: of(({ work }) => work.rowsRead),
      bytes: of(({ text }) => text.length),
    };
  }) as [Sided, Sided];
  return {
    question,
    small,
    large,
    scanned: await scanned(sides[1]?.asked ?? [], places.large, question),
  };
}

/** Steps of the large store's plans, other than those that are known to be bounded, that read all of a table. */
async function scanned(asked: readonly Asked[], place: Place, question: Question) {
  const statements = new Set(asked.map(({ statement }) => statement.sql));
  const found = new Set<string>();
  for (const sql of statements) {
    const rows = await readRows(place.store, `explain query plan ${sql}`);
    for (const step of scans(planTree(rows as unknown as PlanRow[]))) found.add(step);
  }
  return [...found].filter((step) => question.walks?.includes(step) !== true);
}

function report(found: readonly Found[]): string {
  const ratio = (large: number, small: number): string => (large / small).toFixed(2);
  const head = [
    "what",
    "small, ms",
    "large, ms",
    "ratio",
    "wanted",
    "sqld's CPU: small, ms",
    "large, ms",
    "ratio",
    "rows read: small",
    "large",
    "answer: small, bytes",
    "large",
    "scans",
  ];
  const rows = found.map(({ question: { name, most }, small, large, scanned: steps }) => [
    name,
    small.ms.toFixed(2),
    large.ms.toFixed(2),
    `${ratio(large.ms, small.ms)}${most !== undefined && large.ms > most * small.ms ? " ✗" : ""}`,
    most === undefined ? "" : `≤ ${most}`,
    small.cpu.toFixed(2),
    large.cpu.toFixed(2),
    ratio(large.cpu, small.cpu),
    ...[small.rowsRead, large.rowsRead, small.bytes, large.bytes].map((count) => count.toFixed(0)),
    steps.join("; ") || "none",
  ]);
  return table([head, ...rows]);
}

async function sizes(places: { small: Place; large: Place }): Promise<string> {
  const tables = ["article", "quote", "actor", "claim", "relationship", "change"];
  const sql = `select json_array(${tables.map((name) => `(select count(*) from ${name})`).join(", ")})`;
  const rows = await Promise.all(
    Object.entries(places).map(async ([name, place]) => {
      const counts = JSON.parse((await place.texts(sql))[0] ?? "[]") as number[];
      return [name, ...counts.map(String)];
    }),
  );
  return `${table([["store", ...tables], ...rows])}\n\nLoad average: ${loadavg()[0]?.toFixed(1)}`;
}
