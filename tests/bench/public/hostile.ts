import { getTableName } from "drizzle-orm";
import { readFileSync } from "node:fs";
import { createApi } from "../../../src/api.ts";
import { readRows, type Store } from "../../../src/storage/store.ts";
import { readSdl } from "../../contract/sdl.ts";
import { Random } from "../../engine/random.ts";
import type { Samples } from "../../engine/samples.ts";
import { median } from "../drive.ts";
import { Connection } from "../http.ts";
import { table } from "../report.ts";
import { attacks } from "./attack.ts";

interface Place {
  port: number;
  workerd: number;
  sqld: number;
}

interface Sent {
  kind: string;
  status: number;
  ms: number;
  request: string;
}

/** Sends so many hostile requests, one after another with honest ones between, and tells what became of them. */
export async function hostile(
  place: Place,
  store: Store,
  honest: readonly string[],
  count: number,
): Promise<string> {
  const kinds = Object.entries(attacks(createApi(readSdl()), await samplesOf(store)));
  const random = new Random(1);
  const sent: Sent[] = [];
  const times: number[] = [];
  const memory: Record<"workerd" | "sqld", number[]> = { workerd: [], sqld: [] };
  let connection = new Connection(place.port);
  const send = async (request: string): Promise<{ status: number; ms: number }> => {
    const since = performance.now();
    const { status } = await connection.send(request).catch(async () => {
      // A body that is refused unread ends its connection, at times before the next request is sent.
      connection.close();
      connection = new Connection(place.port);
      return connection.send(request);
    });
    return { status, ms: performance.now() - since };
  };
  for (let turn = 0; turn < count; turn += 1) {
    const [kind, attack] = kinds[turn % kinds.length] ?? ["", () => ""];
    const request = attack(random, turn);
    sent.push({ kind, request, ...(await send(request)) });
    // Honest ones between, since both share what else the machine does.
    times.push((await send(honest[turn % honest.length] ?? "")).ms);
    if ((turn + 1) % Math.ceil(count / 4) === 0) {
      memory.workerd.push(memoryOf(place.workerd));
      memory.sqld.push(memoryOf(place.sqld));
      console.error(`  ${turn + 1} of ${count}`);
    }
  }
  connection.close();
  return report(sent, median(times), memory);
}

function report(
  sent: readonly Sent[],
  honest: number,
  memory: Record<string, readonly number[]>,
): string {
  const kinds = [...new Set(sent.map(({ kind }) => kind))];
  const rows = [...kinds, "all"].map((kind) => {
    const own = kind === "all" ? sent : sent.filter((one) => one.kind === kind);
    const times = own.map(({ ms }) => ms).toSorted((a, b) => a - b);
    const slowest = times.at(-1) ?? Number.NaN;
    return [
      kind,
      String(own.length),
      String(own.filter(({ status }) => status === 200).length),
      String(own.filter(({ status }) => status >= 500).length),
      median(times).toFixed(1),
      (times[Math.floor(times.length * 0.99)] ?? Number.NaN).toFixed(1),
      slowest.toFixed(1),
      (slowest / honest).toFixed(1),
      String(own.filter(({ ms }) => ms > 10 * honest).length),
    ];
  });
  const late = sent.filter(({ ms }) => ms > 10 * honest).toSorted((a, b) => b.ms - a.ms);
  for (const { kind, ms, request } of late.slice(0, 5)) {
    console.error(
      `  ${ms.toFixed(0)} ms, ${kind}: ${request.slice(request.indexOf("\r\n\r\n") + 4, 2_000)}`,
    );
  }
  const megabytes = Object.entries(memory).map(
    ([name, values]) => `${name} ${values.map((value) => value.toFixed(0)).join(", ")} MB`,
  );
  const head = [
    "hostile",
    "sent",
    "200",
    "5xx",
    "median ms",
    "p99",
    "slowest",
    "÷ honest median",
    "> 10 ×",
  ];
  return `${table([head, ...rows])}\n\nHonest median ${honest.toFixed(1)} ms. Memory at each quarter: ${megabytes.join("; ")}.`;
}

/** VmRSS of a process, MB. */
export function memoryOf(pid: number): number {
  return (
    Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024
  );
}

/** A few rows of each noun, for arguments that mean something. */
async function samplesOf(store: Store): Promise<Samples> {
  const samples = new Map();
  for (const noun of createApi(readSdl()).model.nouns.values()) {
    const sql = `select * from "${getTableName(noun.table)}" limit 50`;
    samples.set(noun.name, await readRows(store, sql));
  }
  return samples;
}
