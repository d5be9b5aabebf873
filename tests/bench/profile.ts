import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { StoreSettings } from "../../src/env.ts";
import type { Driver } from "./drive.ts";
import { bundle, folder, startWorker } from "./servers.ts";
import { requestOf, type Operation, type Side } from "./side.ts";

interface Profile {
  nodes: { id: number; callFrame: { functionName: string; url: string; lineNumber: number } }[];
  samples: number[];
  timeDeltas: number[];
}

export interface Profiled {
  file: string;
  packages: [name: string, share: number][];
  functions: [name: string, share: number][];
}

/** Where workerd's time goes while one operation is asked, from V8's own profiler. */
export async function profile(
  driver: Driver,
  store: StoreSettings,
  operation: Operation,
  side: Side,
): Promise<Profiled> {
  const script = await bundle("tests/bench/worker.ts", "profile", { minify: false });
  const worker = await startWorker(script, store, { inspect: true });
  const requests = operation.subjects.map((variables) => requestOf(side, operation, variables));
  const order = { port: worker.port, requests, connections: 4 };
  try {
    const inspector = await attach(worker.inspector ?? 0);
    await driver.load({ ...order, seconds: 2 });
    await inspector.call("Profiler.enable");
    await inspector.call("Profiler.setSamplingInterval", { interval: 200 });
    await inspector.call("Profiler.start");
    await driver.load({ ...order, seconds: 4 });
    const answer = (await inspector.call("Profiler.stop")) as { profile: Profile };
    inspector.close();
    const file = join(folder, `${operation.name}-${side}.cpuprofile`);
    await writeFile(file, JSON.stringify(answer.profile));
    return { file, ...(await shares(answer.profile, script)) };
  } finally {
    await worker.stop();
  }
}

async function attach(port: number) {
  const targets = (await (await fetch(`http://127.0.0.1:${port}/json`)).json()) as {
    webSocketDebuggerUrl: string;
  }[];
  const socket = new WebSocket(targets[0]?.webSocketDebuggerUrl ?? "");
  const waiting = new Map<number, (result: unknown) => void>();
  socket.addEventListener("message", ({ data }) => {
    const { id, result } = JSON.parse(String(data)) as { id?: number; result?: unknown };
    if (id !== undefined) waiting.get(id)?.(result);
  });
  await new Promise((resolve, reject) => {
    socket.addEventListener("open", resolve);
    socket.addEventListener("error", reject);
  });
  let last = 0;
  return {
    call: (method: string, params: object = {}): Promise<unknown> =>
      new Promise((resolve) => {
        last += 1;
        waiting.set(last, resolve);
        socket.send(JSON.stringify({ id: last, method, params }));
      }),
    close: () => socket.close(),
  };
}

/** Self time by package and by function, idle time left out. */
async function shares(profiled: Profile, script: string) {
  // esbuild says before each module which file it came from.
  const lines = (await readFile(script, "utf8")).split("\n");
  const moduleOf = (line: number): string => {
    for (let at = line; at >= 0; at -= 1) {
      const found = /^\/\/ (\S+\.\w+)$/.exec(lines[at] ?? "")?.[1];
      if (found !== undefined) return found;
    }
    return "?";
  };
  const packageOf = (file: string): string =>
    /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? file.split("/").slice(0, 2).join("/");
  const frames = new Map(profiled.nodes.map(({ id, callFrame }) => [id, callFrame]));
  const byPackage = new Map<string, number>();
  const byFunction = new Map<string, number>();
  let total = 0;
  for (const [i, id] of profiled.samples.entries()) {
    const frame = frames.get(id);
    const spent = profiled.timeDeltas[i] ?? 0;
    if (frame === undefined || frame.functionName === "(idle)") continue;
    total += spent;
    const file = frame.url === "" ? "" : moduleOf(frame.lineNumber);
    const group = file === "" ? `native ${frame.functionName}` : packageOf(file);
    byPackage.set(group, (byPackage.get(group) ?? 0) + spent);
    const name = `${frame.functionName || "(anonymous)"} ${file}`;
    byFunction.set(name, (byFunction.get(name) ?? 0) + spent);
  }
  const top = (times: Map<string, number>, count: number): [string, number][] =>
    [...times]
      .toSorted(([, a], [, b]) => b - a)
      .slice(0, count)
      .map(([name, time]) => [name, time / total]);
  return { packages: top(byPackage, 20), functions: top(byFunction, 30) };
}
