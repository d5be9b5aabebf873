import { mkdir, readFile, writeFile } from "node:fs/promises";
import { loadavg } from "node:os";
import { join } from "node:path";
import { command } from "../../src/cli/command.ts";
import { root } from "../../src/cli/root.ts";
import type { StoreSettings } from "../../src/env.ts";
import { openHrana } from "../../src/storage/hrana.ts";
import { compare, knowsTrusted, verify, type Place } from "./compare.ts";
import { coldTable, measureCold } from "./cold.ts";
import { compileTimes } from "./compile.ts";
import { crash } from "./crash.ts";
import { dearest, mostCpuMs } from "./dearest/dearest.ts";
import { Driver } from "./drive.ts";
import { compareEmbedded, embeddedTable, startServe } from "./embedded.ts";
import { finding } from "./finding/finding.ts";
import { growth } from "./growth.ts";
import { benchOptions, optionsOf, type Options } from "./options.ts";
import { pages } from "./pages.ts";
import { profile } from "./profile.ts";
import { startProxy } from "./proxy.ts";
import { cached } from "./public/cached.ts";
import { crowd } from "./public/crowd.ts";
import { doors } from "./public/doors.ts";
import { hostile } from "./public/hostile.ts";
import { refusals } from "./public/refusals.ts";
import { soak } from "./public/soak.ts";
import { measureRecord } from "./record.ts";
import { replicas } from "./replica.ts";
import { comparison, distance, rest, table } from "./report.ts";
import { bundle, folder, startSqld, startWorker, type Sqld } from "./servers.ts";
import { requestOf, sides, type Operation, type Side } from "./side.ts";
import { sizeOf } from "./size.ts";
import { benchStore } from "./store.ts";
import { subjectsOf } from "./subjects.ts";

const delayMs = 20;
const stops: (() => Promise<void>)[] = [];
const until = <T extends { stop(): Promise<void> }>(running: T): T => {
  stops.push(() => running.stop());
  return running;
};
let options: Options;

await command({
  summary: "Measures this program on this machine, and prints tables.",
  options: benchOptions,
  refuses: "--dearest finds an operation that is too dear",
  async run(given) {
    options = optionsOf(given);
    // What runs is stopped when this process exits.
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.once(signal, () => process.exit(130));
    }
    await mkdir(folder, { recursive: true });
    if (options.record) await measureRecord(options);
    else if (options.crash) console.log(await crash(options.kills));
    else if (options.replica) console.log(await replicas(options.reads));
    else if (options.pages) await measurePages();
    else if (options.finding) await measureFinding();
    else if (options.dearest) await findDearest();
    else await measureReading();
  },
});

async function measurePages(): Promise<void> {
  const data = await benchStore({ articles: options.articles, seed: 1 });
  try {
    const sqld = until(await startSqld(data));
    const script = await bundle("src/worker.ts", "built", { worker: "default" });
    const { port, pid } = until(await startWorker(script, sqld));
    const driver = until(new Driver());
    console.log(await pages(driver, { port, workerd: pid, sqld: sqld.pid }, options));
  } finally {
    for (const stop of stops.toReversed()) await stop();
  }
}

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

/** In the store of `--finding`. */
async function findDearest(): Promise<void> {
  const { articles } = options;
  const data = await benchStore({ articles, seed: 1, hub: Math.floor(articles / 1.072) });
  try {
    const sqld = until(await startSqld(data));
    const { report, worst } = await dearest(sqld, join(data, "dbs/default/data"), options);
    console.log(report);
    if (worst > mostCpuMs) process.exitCode = 1;
  } finally {
    for (const stop of stops.toReversed()) await stop();
  }
}

async function measureReading(): Promise<void> {
  const data = await benchStore({ articles: options.articles, seed: 1 });
  try {
    const sqld = until(await startSqld(data));
    const operations = await readOperations(sqld);
    const driver = until(new Driver());
    if (options.public) await measurePublic(driver, sqld, operations);
    else if (options.profile === undefined) await measure(driver, data, sqld, operations);
    else await showProfile(driver, sqld, operations, options.profile);
  } finally {
    for (const stop of stops.toReversed()) await stop();
  }
}

async function readOperations(address: StoreSettings): Promise<Operation[]> {
  const store = openHrana(address);
  const subjects = await subjectsOf(store);
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
  data: string,
  sqld: Sqld,
  operations: readonly Operation[],
): Promise<void> {
  const script = await bundle("tests/bench/worker.ts", "worker");
  const worker = until(await startWorker(script, sqld));
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
    const remote = until(await startWorker(script, { ...sqld, url: proxy.url }));
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
  if (options.parts.includes("embedded")) {
    const serve = until(await startServe(data));
    const start = { port: worker.port, pids: () => [worker.pid, sqld.pid] };
    const embedded = await compareEmbedded(
      driver,
      { start, serve, file: serve.file },
      operations,
      options,
    );
    results["embedded"] = embedded;
    console.log(`${embeddedTable(embedded)}\n`);
  }
  if (options.parts.includes("cold")) {
    const cold = (results["cold"] = await measureCold(driver, place, operations));
    console.log(`${coldTable(cold)}\n`);
  }
  if (options.parts.includes("rest")) {
    const size = await sizeOf(sqld, options.rounds);
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
  sqld: Sqld,
  operations: readonly Operation[],
): Promise<void> {
  const script = await bundle("tests/bench/worker.ts", "worker");
  const worker = until(await startWorker(script, sqld));
  const place = { port: worker.port, workerd: worker.pid, sqld: sqld.pid };
  const requests = (side: Side): string[] =>
    operations.flatMap((operation) =>
      operation.subjects.map((variables) => requestOf(side, operation, variables)),
    );
  const store = openHrana(sqld);
  try {
    if (options.parts.includes("cached")) {
      const settings = { KEEP_MEGABYTES: "64", CACHE_SECONDS: "86400" };
      const keeping = until(await startWorker(script, sqld, { settings }));
      const workers = { asked: worker, kept: keeping };
      console.log(`${await cached(driver, workers, requests("get"), options)}\n`);
    }
    if (options.parts.some((part) => ["refusals", "crowd", "doors"].includes(part))) {
      const built = await bundle("src/worker.ts", "built", { worker: "default" });
      const { port, pid } = until(await startWorker(built, sqld));
      if (options.parts.includes("refusals")) console.log(`${await refusals(port, pid)}\n`);
      if (options.parts.includes("crowd")) {
        console.log(`${await crowd(driver, port, requests("post"), options.seconds)}\n`);
      }
      if (options.parts.includes("doors")) {
        console.log(`${await doors({ port, store }, requests("post"), options)}\n`);
      }
    }
    if (options.parts.includes("hostile")) {
      console.log(`${await hostile(place, store, requests("post"), options.hostile)}\n`);
    }
    if (options.parts.includes("soak")) {
      const mixed = [...requests("post"), ...requests("get"), ...requests("trusted")];
      console.log(await soak(driver, place, mixed, options.soak));
    }
  } finally {
  }
}

/** `--profile NAME` or `NAME:side`. */
async function showProfile(
  driver: Driver,
  store: StoreSettings,
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
