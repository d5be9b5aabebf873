import { mkdir, readFile, writeFile } from "node:fs/promises";
import { loadavg } from "node:os";
import { join } from "node:path";
import { root } from "../../src/cli/root.ts";
import { openStore } from "../../src/storage/client.ts";
import { compare, knowsTrusted, verify, type Place } from "./compare.ts";
import { compileTimes } from "./compile.ts";
import { Driver } from "./drive.ts";
import { finding } from "./finding/finding.ts";
import { growth } from "./growth.ts";
import { readOptions } from "./options.ts";
import { profile } from "./profile.ts";
import { startProxy } from "./proxy.ts";
import { cached } from "./public/cached.ts";
import { hostile } from "./public/hostile.ts";
import { soak } from "./public/soak.ts";
import { measureRecord } from "./record.ts";
import { comparison, distance, rest, table } from "./report.ts";
import { bundle, folder, startSqld, startWorker } from "./servers.ts";
import { requestOf, sides, type Operation, type Side } from "./side.ts";
import { sizeOf } from "./size.ts";
import { benchStore } from "./store.ts";
import { subjectsOf } from "./subjects.ts";

const delayMs = 20;
const options = readOptions();
// What runs is stopped when this process exits.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));

await mkdir(folder, { recursive: true });
const stops: (() => Promise<void>)[] = [];
const until = <T extends { stop(): Promise<void> }>(running: T): T => {
  stops.push(() => running.stop());
  return running;
};
if (options.record) await measureRecord(options);
else if (options.finding) await measureFinding();
else await measureReading();

/** A store, and one of a hundredth of it. */
async function measureFinding(): Promise<void> {
  const { articles, rounds, parts } = options;
  const sized = (count: number): Promise<string> =>
    benchStore({ articles: count, seed: 1, hub: Math.floor(count / 1.072) });
  const data = { small: await sized(Math.ceil(articles / 100)), large: await sized(articles) };
  try {
    const small = until(await startSqld(data.small));
    const large = until(await startSqld(data.large));
    console.log(await finding({ small, large }, rounds, parts));
  } finally {
    for (const stop of stops.toReversed()) await stop();
  }
}

async function measureReading(): Promise<void> {
  const data = await benchStore({ articles: options.articles, seed: 1 });
  try {
    const sqld = until(await startSqld(data));
    const operations = await readOperations(sqld.url);
    const driver = until(new Driver());
    if (options.public) await measurePublic(driver, sqld, operations);
    else if (options.profile === undefined) await measure(driver, sqld, operations);
    else await showProfile(driver, sqld.url, operations, options.profile);
  } finally {
    for (const stop of stops.toReversed()) await stop();
  }
}

async function readOperations(url: string): Promise<Operation[]> {
  const { client } = openStore({ url });
  const subjects = await subjectsOf(client);
  client.close();
  const names = options.operations ?? Object.keys(subjects);
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(root, `schema/operations/${name}.graphql`), "utf8");
      return { name, text, subjects: subjects[name] ?? [] };
    }),
  );
}

async function measure(
  driver: Driver,
  sqld: { pid: number; url: string; port: number },
  operations: readonly Operation[],
): Promise<void> {
  const script = await bundle("tests/bench/worker.ts", "worker");
  const worker = until(await startWorker(script, sqld.url));
  const trusted = await knowsTrusted(worker.port, operations);
  const asked = sides.filter((side) => side !== "trusted" || trusted);
  await verify(worker.port, operations, asked);
  console.error("Every side gives the same bytes.");
  const pids = { workerd: worker.pid, sqld: sqld.pid };
  const place: Place = { ...options, port: worker.port, pids, connections: 8 };
  const load = loadavg()[0] ?? 0;
  if (load > 1)
    console.error(`This machine is busy (load ${load.toFixed(1)}): read the CPU times.`);
  const results: Record<string, unknown> = { at: new Date().toISOString(), load, options };
  if (options.parts.includes("near")) {
    const near = (results["near"] = await compare(driver, place, operations, asked));
    console.log(`${comparison(near)}\n`);
  }
  if (options.parts.includes("far")) {
    const proxy = until(await startProxy(sqld.port, delayMs / 2));
    const remote = until(await startWorker(script, proxy.url));
    const there = {
      ...place,
      port: remote.port,
      pids: { ...pids, workerd: remote.pid },
      connections: 1,
    };
    const waited = asked.filter((side): side is Side => side !== "get");
    const far = (results["far"] = await compare(driver, there, operations, waited));
    console.log(`${distance(far, delayMs)}\n`);
  }
  if (options.parts.includes("rest")) {
    const size = await sizeOf(sqld.url, options.rounds);
    const grown = await growth(driver, place);
    const compiled = compileTimes(operations);
    Object.assign(results, { size, grown, compiled });
    console.log(rest(size, grown, compiled));
  }
  const file = join(folder, `${new Date().toISOString().slice(0, 10)}.json`);
  await writeFile(file, `${JSON.stringify(results, null, 2)}\n`);
  console.error(`Written to ${file}`);
}

async function measurePublic(
  driver: Driver,
  sqld: { pid: number; url: string },
  operations: readonly Operation[],
): Promise<void> {
  const script = await bundle("tests/bench/worker.ts", "worker");
  const worker = until(await startWorker(script, sqld.url));
  const place = { port: worker.port, workerd: worker.pid, sqld: sqld.pid };
  const requests = (side: Side): string[] =>
    operations.flatMap((operation) =>
      operation.subjects.map((variables) => requestOf(side, operation, variables)),
    );
  const { client } = openStore({ url: sqld.url });
  try {
    if (options.parts.includes("cached")) {
      const settings = { KEEP_MEGABYTES: "64", CACHE_SECONDS: "86400" };
      const keeping = until(await startWorker(script, sqld.url, { settings }));
      const workers = { asked: worker, kept: keeping };
      console.log(`${await cached(driver, workers, requests("get"), options)}\n`);
    }
    if (options.parts.includes("hostile")) {
      console.log(`${await hostile(place, client, requests("post"), options.hostile)}\n`);
    }
    if (options.parts.includes("soak")) {
      const mixed = [...requests("post"), ...requests("get"), ...requests("trusted")];
      console.log(await soak(driver, place, mixed, options.soak));
    }
  } finally {
    client.close();
  }
}

/** `--profile NAME` or `NAME:side`. */
async function showProfile(
  driver: Driver,
  store: string,
  operations: readonly Operation[],
  wanted: string,
): Promise<void> {
  const [name, side = "post"] = wanted.split(":");
  const operation = operations.find((one) => one.name === name);
  if (operation === undefined) throw new Error(`There is no operation ${name}.`);
  const { file, packages, functions } = await profile(driver, store, operation, side as Side);
  for (const shares of [packages, functions]) {
    const rows = shares.map(([what, share]) => [what, `${(share * 100).toFixed(1)} %`]);
    console.log(`${table([["self time", "share"], ...rows])}\n`);
  }
  console.error(`Written to ${file}`);
}
