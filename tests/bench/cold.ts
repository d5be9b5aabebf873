import type { Place } from "./compare.ts";
import { medianOf, type Driver, type Measured } from "./drive.ts";
import { table } from "./report.ts";
import { post, type Operation } from "./side.ts";

/** More than are answered in a round: none comes twice. */
const most = 4_000;
let made = 0;

export type Cold = Record<string, { cold: Measured; known: Measured }>;

/** How long the first answer to a document takes, and what it costs, beside one that is known; one request at a time. */
export async function measureCold(
  driver: Driver,
  { port, pids, seconds, rounds }: Place,
  operations: readonly Operation[],
): Promise<Cold> {
  const results: Cold = {};
  for (const { name, text, subjects } of operations) {
    const cold: Measured[] = [];
    const known: Measured[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const requestsOf = (count: number): string[] =>
        Array.from({ length: count }, (_, i) => {
          const query = `${text}\n# ${(made += 1)}`;
          return post("/graphql", { query, variables: subjects[i % subjects.length] });
        });
      const order = { port, connections: 1, seconds };
      cold.push(await driver.measure({ ...order, requests: requestsOf(most) }, pids));
      known.push(await driver.measure({ ...order, requests: requestsOf(1) }, pids));
    }
    results[name] = { cold: medianOf(cold), known: medianOf(known) };
  }
  return results;
}

export function coldTable(results: Cold): string {
  const rows = Object.entries(results).map(([name, { cold, known }]) => [
    name,
    cold.p50.toFixed(1),
    known.p50.toFixed(1),
    cold.workerd.toFixed(2),
    known.workerd.toFixed(2),
    cold.sqld.toFixed(2),
    known.sqld.toFixed(2),
  ]);
  const head = [
    "a document's first answer",
    "p50 ms",
    "known",
    "workerd's CPU, ms",
    "known",
    "sqld's",
    "known",
  ];
  return table([head, ...rows]);
}
