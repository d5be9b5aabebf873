import { fork, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import { StoreError, type Statement, type Store, type Table, type Work } from "../store.ts";
import { storeOver, type DistantStore } from "./store-channel.ts";

export interface StoreProcesses extends Store {
  stop(): Promise<void>;
}

interface StoreProcess {
  child: ChildProcess;
  store: DistantStore;
  exited: Promise<void>;
  /** Once it can be asked, or is gone. */
  ready: Promise<void>;
  isOverdue: boolean;
}

interface Read {
  statement: Statement;
  note: ((work: Work) => void) | undefined;
  done(table: Table): void;
  fail(error: StoreError): void;
  waiting: NodeJS.Timeout;
  isSecond: boolean;
}

/** Beyond these, whoever asks is told at once that there are too many. */
const mostWaiting = 1_000;

/** How long processes take to start where the machine has much to do. */
const startMs = 5_000;

const program = fileURLToPath(new URL("store-process.ts", import.meta.url));

/**
 * A store in a file that processes of their own read and write, a few at a time: nothing ends a statement of SQLite's
 * but the end of its process, so one that reads for longer than `limitMs` is killed. Each starts when it is needed.
 */
export function openStoreProcesses(
  file: string,
  { readers, limitMs }: { readers: number; limitMs: number },
): StoreProcesses {
  const running = new Set<StoreProcess>();
  const idle: StoreProcess[] = [];
  const waiting: Read[] = [];
  let writer: StoreProcess | undefined;
  let isStopped = false;
  // Whoever comes when every reader has just begun with what takes too long is still served.
  const longestWaitMs = limitMs + startMs;

  function start(use: "read" | "write"): StoreProcess {
    const child = fork(program, [file, use], { execArgv: [], serialization: "advanced" });
    const store = storeOver(child);
    const { promise: ended, resolve: end } = Promise.withResolvers<void>();
    child.once("exit", () => end());
    // One that did not start; or what could not be sent any more, which has its answer by the exit.
    child.on("error", () => child.pid === undefined && end());
    const exited = ended.then(() => {
      running.delete(one);
      if (idle.includes(one)) idle.splice(idle.indexOf(one), 1);
      if (writer === one) writer = undefined;
      store.fail(one.isOverdue ? overdue(limitMs) : gone());
    });
    const ready = new Promise<void>((resolve) => {
      child.once("message", () => resolve());
      void exited.then(resolve);
    });
    const one: StoreProcess = { child, store, exited, ready, isOverdue: false };
    running.add(one);
    return one;
  }

  function proceed(): void {
    if (isStopped) {
      for (const { waiting: timer, fail } of waiting.splice(0)) {
        clearTimeout(timer);
        fail(gone());
      }
    }
    while (waiting.length > 0) {
      const free = idle.pop() ?? (readersOf(running, writer) < readers ? start("read") : undefined);
      const read = free === undefined ? undefined : waiting.shift();
      if (free === undefined || read === undefined) return;
      void carryOut(read, free);
    }
  }

  async function carryOut(read: Read, by: StoreProcess): Promise<void> {
    clearTimeout(read.waiting);
    await by.ready;
    const end = setTimeout(() => {
      by.isOverdue = true;
      by.child.kill("SIGKILL");
    }, limitMs);
    // Killed, it may be gone before its exit is told.
    let isGone = false;
    await by.store.read(read.statement, read.note).then(read.done, (error: StoreError) => {
      isGone = error.code === "UNREACHABLE";
      // Somebody killed the process: another may be luckier, once.
      if (!isGone || read.isSecond) return read.fail(error);
      waiting.unshift({ ...read, isSecond: true });
    });
    clearTimeout(end);
    if (isGone) await by.exited;
    else if (running.has(by) && !by.isOverdue) idle.push(by);
    proceed();
  }

  return {
    read(statement, note) {
      if (waiting.length >= mostWaiting) {
        return Promise.reject(new StoreError("BUSY", "Too many statements wait for a reader."));
      }
      return new Promise((done, fail) => {
        const end = setTimeout(giveUp, longestWaitMs);
        const read: Read = { statement, note, done, fail, waiting: end, isSecond: false };
        function giveUp(): void {
          waiting.splice(waiting.indexOf(read), 1);
          fail(new StoreError("TIMEOUT", `No reader was free within ${longestWaitMs} ms.`));
        }
        waiting.push(read);
        proceed();
      });
    },
    write(batch, premises) {
      writer ??= start("write");
      return writer.store.write(batch, premises);
    },
    async stop() {
      isStopped = true;
      proceed();
      const all = [...running];
      // Whoever is amid a statement ends it first, or is killed past the limit.
      for (const { child } of all) if (child.connected) child.disconnect();
      await Promise.all(all.map(({ exited }) => exited));
    },
  };
}

const readersOf = (running: ReadonlySet<StoreProcess>, writer: StoreProcess | undefined): number =>
  running.size - (writer === undefined ? 0 : 1);

const overdue = (limitMs: number): StoreError =>
  new StoreError("TIMEOUT", `The statement took longer than ${limitMs} ms, and was ended.`);

const gone = (): StoreError =>
  new StoreError("UNREACHABLE", "The process that carries out the statement is gone.");
