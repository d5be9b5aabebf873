import { GraphQLError, validate } from "graphql";
import { readFileSync } from "node:fs";
import { createApi } from "../../../src/api.ts";
import type { StoreSettings } from "../../../src/env.ts";
import { wordAt } from "../../../src/record/generate/word.ts";
import { askOf } from "../../../src/storage/ask.ts";
import { openHrana } from "../../../src/storage/hrana.ts";
import { readRows, type Statement } from "../../../src/storage/store.ts";
import { readSdl } from "../../contract/sdl.ts";
import { createGenerator } from "../../engine/generate.ts";
import { Random } from "../../engine/random.ts";
import { operations } from "../../operations/files.ts";
import { planTree, type PlanRow } from "../../../src/cli/plan-tree.ts";
import { table } from "../report.ts";
import { createMutator, type Mutated } from "./mutate.ts";
import { sampleStore } from "./samples.ts";
import { hostileSeeds } from "./seeds.ts";
import { cpuSince, threadCpu } from "./thread-cpu.ts";

/** What no admitted operation may take of sqld. */
export const mostCpuMs = 250;
const shown = 20;
/** Those that are changed further. */
const population = 60;
const patienceMs = 20_000;

interface Dear extends Mutated {
  cpu: number;
  cost: number | undefined;
  /** How it ended: "answered", or the code of its refusal. */
  end: string;
  statement: Statement;
}

/** Searches for admitted operations that are dear to sqld: by generation, and by changing what was dear. */
export async function dearest(
  { pid, ...store }: StoreSettings & { pid: number },
  file: string,
  { minutes, seed }: { minutes: number; seed: number },
): Promise<{ report: string; worst: number }> {
  const api = createApi(readSdl());
  const opened = openHrana({ ...store, timeoutMs: patienceMs });
  const ask = askOf(opened);
  const samples = sampleStore(api, file);
  const words = Array.from({ length: 60 }, (_, i) => wordAt(i < 40 ? i : i * i));
  const generate = createGenerator(api, samples);
  const mutate = createMutator(api, samples, words);
  const random = new Random(seed);
  const found = new Map<string, Dear>();
  let dear: Dear[] = [];
  const counts = { tried: 0, admitted: 0 };

  async function measure({ text, variables }: Mutated): Promise<Dear | undefined> {
    let statement: Statement | undefined;
    const document = read(text);
    if (document === undefined) return undefined;
    const before = threadCpu(pid);
    const answer = await api
      .execute({ document, variables }, (sent) => ask((statement = sent)))
      .catch((error: unknown) => ({ errors: [asError(error)], extensions: {} }));
    if (statement === undefined) return undefined;
    const cpu = cpuSince(pid, before);
    const { cost } = (answer.extensions ?? {}) as { cost?: { requested: number } };
    const end = String(answer.errors?.[0]?.extensions["code"] ?? "answered");
    return { text, variables, cpu, cost: cost?.requested, end, statement };
  }

  function read(text: string) {
    try {
      const document = api.parse(text);
      return validate(api.schema, document).length === 0 ? document : undefined;
    } catch {
      return undefined;
    }
  }

  async function consider(operation: Mutated): Promise<void> {
    if (found.has(operation.text)) return;
    counts.tried += 1;
    let measured = await measure(operation);
    if (measured === undefined) return;
    counts.admitted += 1;
    const least = dear.at(-1)?.cpu ?? 0;
    if (dear.length === population && measured.cpu <= least) return;
    // What else the machine does makes some look dear: the least of three tells.
    for (let i = 0; i < 2; i += 1) {
      const again = await measure(operation);
      if (again !== undefined && again.cpu < measured.cpu) measured = again;
    }
    found.set(operation.text, measured);
    dear = [...dear, measured].toSorted((a, b) => b.cpu - a.cpu).slice(0, population);
  }

  for (const operation of [...ownOperations(), ...hostileSeeds(samples, words)]) {
    await consider(operation);
  }
  const until = Date.now() + minutes * 60_000;
  let told = Date.now();
  for (let i = seed; Date.now() < until; i += 1) {
    if (dear.length === 0 || random.chance(0.15)) {
      const { text, variables } = generate(i);
      await consider({ text, variables });
    } else {
      const [one, other] = [
        random.pick(dear.slice(0, 1 + random.below(population))),
        random.pick(dear),
      ];
      await consider(mutate(random, one, other));
    }
    if (Date.now() - told > 30_000) {
      told = Date.now();
      const top = dear.slice(0, 3).map(({ cpu }) => cpu.toFixed(0));
      console.error(
        `  ${counts.tried} tried, ${counts.admitted} admitted; dearest: ${top.join(", ")} ms`,
      );
    }
  }
  return { report: await report(), worst: dear[0]?.cpu ?? 0 };

  async function report(): Promise<string> {
    const top = dear.slice(0, shown);
    const rows = top.map(({ cpu, cost, end, text }, i) => [
      String(i + 1),
      cpu.toFixed(0),
      String(cost ?? "–"),
      end,
      text.replace(/\s+/g, " ").slice(0, 160),
    ]);
    const head = ["", "sqld's CPU, ms", "cost", "end", "operation"];
    const plans: string[] = [];
    for (const [i, { text, variables, statement }] of top.entries()) {
      const steps = await readRows(opened, `explain query plan ${statement.sql}`, statement.args);
      const plan = planTree(steps as unknown as PlanRow[]);
      plans.push(`${i + 1}. ${text}\n${JSON.stringify(variables)}\n${plan}`);
    }
    const summary = `${counts.tried} operations tried, ${counts.admitted} admitted; ${top.filter(({ cpu }) => cpu > mostCpuMs).length} of the dearest ${shown} take more than ${mostCpuMs} ms.`;
    return `${table([head, ...rows])}\n\n${summary}\n\n${plans.join("\n")}`;
  }
}

/** The documents that clients are known to send, and those of the tests. */
function ownOperations(): Mutated[] {
  return operations.map(([, file]) => ({ text: readFileSync(file, "utf8"), variables: {} }));
}

const asError = (error: unknown): GraphQLError =>
  new GraphQLError(String(error), {
    extensions: { code: error instanceof Error ? error.name : "UNKNOWN" },
  });
