import { hostileKinds } from "../../hostile/kinds.ts";
import type { Driver } from "../drive.ts";
import { Connection } from "../http.ts";
import { table } from "../report.ts";
import { wired } from "./refusals.ts";

/** How much longer than alone an honest client may wait, at the slowest of a hundred. */
const most = 10;
const hostileConnections = 8;

interface Waited {
  count: number;
  p50: number;
  p99: number;
}

interface Row {
  kind: string;
  hostile: number;
  honest: Waited;
}

/** How long one honest client waits while others send one kind of hostile request, kind by kind. */
export async function crowd(
  driver: Driver,
  port: number,
  honest: readonly string[],
  seconds: number,
): Promise<string> {
  await wait(port, honest, seconds);
  const alone = await wait(port, honest, 4 * seconds);
  const rows: Row[] = [];
  for (const [kind, make] of Object.entries(hostileKinds)) {
    const requests = [wired(make(99_000))];
    const beside = async (span: number): Promise<Row> => {
      const order = { port, requests, connections: hostileConnections, isHostile: true };
      // They begin before the honest one does, and end after it.
      const load = driver.load({ ...order, seconds: span + 0.4 });
      await wait(port, honest, 0.2);
      return { kind, honest: await wait(port, honest, span), hostile: (await load).perSecond };
    };
    let row = await beside(seconds);
    // Of a few requests, the slowest says little.
    if (row.honest.p99 > most * alone.p99) row = await beside(8 * seconds);
    rows.push(row);
    const { p99 } = row.honest;
    console.error(`  ${kind}: ${p99.toFixed(1)} ms, ${(p99 / alone.p99).toFixed(1)} ×`);
  }
  const ratio = ({ p99 }: Waited): number => p99 / alone.p99;
  const over = rows.filter((row) => ratio(row.honest) > most);
  const lines = rows
    .toSorted((a, b) => b.honest.p99 - a.honest.p99)
    .map((row) => [
      row.kind,
      row.hostile.toFixed(0),
      String(row.honest.count),
      row.honest.p50.toFixed(1),
      row.honest.p99.toFixed(1),
      ratio(row.honest).toFixed(1),
      over.includes(row) ? "OVER" : "",
    ]);
  const first = [
    "none",
    "",
    String(alone.count),
    alone.p50.toFixed(1),
    alone.p99.toFixed(1),
    "1",
    "",
  ];
  const head = [
    `${hostileConnections} hostile connections`,
    "hostile/s",
    "honest",
    "p50 ms",
    "p99 ms",
    `÷ alone, wanted ≤ ${most}`,
    "bound",
  ];
  const verdict = `${over.length} of ${rows.length} kinds hold an honest client up more than ${most} times.`;
  return `${table([head, first, ...lines])}\n\n${verdict}`;
}

async function wait(port: number, requests: readonly string[], seconds: number): Promise<Waited> {
  const connection = new Connection(port);
  const times: number[] = [];
  const end = performance.now() + seconds * 1000;
  for (let turn = 0; performance.now() < end; turn += 1) {
    const since = performance.now();
    const { status } = await connection.send(requests[turn % requests.length] ?? "");
    if (status !== 200) throw new Error(`An honest request was answered ${status}.`);
    times.push(performance.now() - since);
  }
  connection.close();
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(times.length * share)] ?? Number.NaN;
  return { count: times.length, p50: at(0.5), p99: at(0.99) };
}
