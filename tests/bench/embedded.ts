import { fork } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { access, mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parse } from "graphql";
import { freePort } from "../../src/cli/local/port.ts";
import { createApi } from "../../src/api.ts";
import { publicLimits } from "../../src/engine/limit/limit.ts";
import { buildPublic } from "../../src/cli/publish/build.ts";
import { buildServer } from "../../src/cli/publish/build-worker.ts";
import { root } from "../../src/cli/root.ts";
import { askOf } from "../../src/storage/ask.ts";
import { copyFile } from "../../src/storage/embedded/copy-file.ts";
import { openEmbedded } from "../../src/storage/embedded/open-embedded.ts";
import type { Statement } from "../../src/storage/store.ts";
import { readSdl } from "../contract/sdl.ts";
import { geometricMean, median, type Driver } from "./drive.ts";
import { Connection } from "./http.ts";
import type { InProcessOrder } from "./in-process.ts";
import { cpuOf, run } from "./process.ts";
import { table } from "./report.ts";
import { requestOf, type Operation } from "./side.ts";

interface Server {
  port: number;
  /** All of its processes. */
  pids(): number[];
}

interface Figures {
  cpu: number;
  perSecond: number;
}

export interface Embedded {
  name: string;
  start: Figures;
  serve: Figures;
  inProcess: number;
}

const connections = 8;

/** `npm run serve` on a copy of the store that sqld has at `data`. */
export async function startServe(data: string) {
  const folder = `${data}.embedded`;
  const file = join(folder, "embedded/onrecord.db");
  const isThere = await access(file).then(
    () => true,
    () => false,
  );
  if (!isThere) {
    await mkdir(dirname(file), { recursive: true });
    await copyFile(join(data, "dbs/default/data"), file);
  }
  // It builds as well, and by then finds it done.
  await Promise.all([buildPublic(), buildServer()]);
  const port = await freePort();
  const env = { ...process.env, PORT: String(port), DATA_DIR: folder };
  const command = join(root, "src/cli/command/serve.ts");
  const running = await run(process.execPath, [command], `http://127.0.0.1:${port}/health`, env);
  return { ...running, port, file, pids: () => treeOf(running.pid) };
}

/** Each operation by `npm start`, by `npm run serve` and by bare statements in the process, in turns. */
export async function compareEmbedded(
  driver: Driver,
  { start, serve, file }: { start: Server; serve: Server; file: string },
  operations: readonly Operation[],
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<Embedded[]> {
  const bare = fork(join(import.meta.dirname, "in-process.ts"));
  const compared: Embedded[] = [];
  try {
    for (const operation of operations) {
      const requests = operation.subjects.map((subject) => requestOf("post", operation, subject));
      await sameAnswers(start, serve, requests);
      const measure = async ({ port, pids }: Server): Promise<Figures> => {
        const order = { port, requests, connections };
        await driver.load({ ...order, seconds: 0.3 });
        const all = pids();
        const spent = (): number => all.reduce((sum, pid) => sum + cpuOf(pid), 0);
        const before = spent();
        const { count, perSecond } = await driver.load({ ...order, seconds });
        return { cpu: (spent() - before) / count, perSecond };
      };
      const statements = await statementsOf(operation, file);
      const inProcess = async (): Promise<number> => {
        bare.send({ file, statements, seconds } satisfies InProcessOrder);
        return ((await once(bare, "message")) as [number])[0];
      };
      const all = { start: [] as Figures[], serve: [] as Figures[], inProcess: [] as number[] };
      for (let round = 0; round < rounds; round += 1) {
        all.start.push(await measure(start));
        all.serve.push(await measure(serve));
        all.inProcess.push(await inProcess());
      }
      compared.push({
        name: operation.name,
        start: middle(all.start),
        serve: middle(all.serve),
        inProcess: median(all.inProcess),
      });
      console.error(`  ${operation.name}`);
    }
  } finally {
    bare.kill();
  }
  return compared;
}

export function embeddedTable(compared: readonly Embedded[]): string {
  const ratios = compared.map(({ start, serve, inProcess }) => [
    serve.cpu / start.cpu,
    serve.perSecond / start.perSecond,
    serve.cpu / inProcess,
    start.cpu / inProcess,
  ]);
  const written = (values: readonly number[]): string[] => values.map((one) => one.toFixed(2));
  return table([
    [
      "CPU ms a request, all processes",
      "in-process",
      "serve",
      "start",
      "serve ÷ start",
      "requests/s: serve ÷ start",
      "serve ÷ in-process",
      "start ÷ in-process",
    ],
    ...compared.map(({ name, start, serve, inProcess }, i) => [
      name,
      inProcess.toFixed(3),
      `${serve.cpu.toFixed(2)} (${serve.perSecond.toFixed(0)}/s)`,
      `${start.cpu.toFixed(2)} (${start.perSecond.toFixed(0)}/s)`,
      ...written(ratios[i] ?? []),
    ]),
    [
      "geometric mean",
      "",
      "",
      "",
      ...written([0, 1, 2, 3].map((i) => geometricMean(ratios.map((each) => each[i] ?? NaN)))),
    ],
  ]);
}

const middle = (all: readonly Figures[]): Figures => ({
  cpu: median(all.map(({ cpu }) => cpu)),
  perSecond: median(all.map(({ perSecond }) => perSecond)),
});

/** What the engine asks for an operation's subjects. */
async function statementsOf({ text, subjects }: Operation, file: string): Promise<Statement[]> {
  const api = createApi(readSdl(), publicLimits);
  const store = openEmbedded(file, { readOnly: true });
  const asked: Statement[] = [];
  const ask = askOf({
    ...store,
    read: (statement, note) => {
      asked.push(statement);
      return store.read(statement, note);
    },
  });
  for (const variables of subjects) await api.execute({ document: parse(text), variables }, ask);
  store.close();
  return asked;
}

async function sameAnswers(one: Server, other: Server, requests: readonly string[]): Promise<void> {
  const [first, second] = [new Connection(one.port), new Connection(other.port)];
  for (const request of requests) {
    const answers = await Promise.all([first.send(request), second.send(request)]);
    const [a, b] = answers.map(({ body }) => body.toString());
    if (a !== b) throw new Error(`Two doors answer ${request} differently:\n${a}\n${b}`);
  }
  first.close();
  second.close();
}

function treeOf(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim();
  return [
    pid,
    ...children
      .split(" ")
      .filter(Boolean)
      .flatMap((one) => treeOf(Number(one))),
  ];
}
