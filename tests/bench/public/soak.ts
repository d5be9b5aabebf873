import type { Driver, Measured } from "../drive.ts";
import { table } from "../report.ts";
import { memoryOf } from "./hostile.ts";

/** Keeps a server busy for so long, in ten stretches: a request that fails ends it, and growth shows. */
export async function soak(
  driver: Driver,
  place: { port: number; workerd: number; sqld: number },
  requests: string[],
  seconds: number,
): Promise<string> {
  const stretches: (Measured & { memory: [workerd: number, sqld: number] })[] = [];
  const { port, workerd, sqld } = place;
  for (let i = 0; i < 10; i += 1) {
    const order = { port, requests, connections: 8, seconds: seconds / 10 };
    const measured = await driver.measure(order, { workerd, sqld });
    stretches.push({ ...measured, memory: [memoryOf(workerd), memoryOf(sqld)] });
    console.error(`  stretch ${i + 1}: ${measured.count} answered`);
  }
  const rows = stretches.map(({ count, p50, p99, memory }, i) => [
    String(i + 1),
    String(count),
    p50.toFixed(1),
    p99.toFixed(1),
    ...memory.map((value) => value.toFixed(0)),
  ]);
  const total = stretches.reduce((sum, { count }) => sum + count, 0);
  const head = [`soak, ${seconds} s`, "answered", "p50 ms", "p99 ms", "workerd MB", "sqld MB"];
  return table([head, ...rows, ["all", String(total), "", "", "", ""]]);
}
