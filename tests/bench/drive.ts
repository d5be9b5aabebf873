import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Order, Seen } from "./client.ts";
import { cpuOf } from "./process.ts";

export interface Measured extends Seen {
  /** CPU time of a request, ms. */
  workerd: number;
  sqld: number;
}

export class Driver {
  #child: ChildProcess = fork(join(import.meta.dirname, "client.ts"));

  async load(order: Order): Promise<Seen> {
    this.#child.send(order);
    const [{ seen, failure }] = (await once(this.#child, "message")) as [
      { seen?: Seen; failure?: string },
    ];
    if (seen === undefined) throw new Error(failure);
    return seen;
  }

  async measure(order: Order, pids: { workerd: number; sqld: number }): Promise<Measured> {
    const before = [cpuOf(pids.workerd), cpuOf(pids.sqld)] as const;
    const seen = await this.load(order);
    return {
      ...seen,
      workerd: (cpuOf(pids.workerd) - before[0]) / seen.count,
      sqld: (cpuOf(pids.sqld) - before[1]) / seen.count,
    };
  }

  async stop(): Promise<void> {
    const exited = once(this.#child, "exit");
    this.#child.kill();
    await exited;
  }
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
}

/** Rounds as one: the median of each figure. */
export function medianOf(rounds: readonly Measured[]): Measured {
  const of = (key: keyof Measured): number => median(rounds.map((round) => round[key]));
  return {
    perSecond: of("perSecond"),
    count: of("count"),
    p50: of("p50"),
    p99: of("p99"),
    workerd: of("workerd"),
    sqld: of("sqld"),
  };
}

export function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}
