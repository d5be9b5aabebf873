import type { HranaStore } from "./hrana.ts";
import { StoreError, type Statement, type Store, type Table, type Work } from "./store.ts";

export interface ReplicatedOptions {
  primary: HranaStore;
  /** A copy that follows the primary, and may be behind it. */
  replica: HranaStore;
  /** How long an answer may take in all, whoever gives it. */
  timeoutMs: number;
  /** How long a replica that failed is left alone. After that one read tries it, and the others when that went well. */
  aloneMs?: number;
  /** Told why the replica is left alone from now on. */
  lost?: (error: unknown) => void;
}

/** A replica that answers nothing for so long is asked whether it is there, and has so long to say so. */
const longestPatienceMs = 250;
const longestAliveMs = 250;

/**
 * A store and a replica of it: what is written goes to the primary, and is read from there where the replica is
 * behind what the statement asks for, or fails. Nobody ever waits for a replica to come up.
 */
export function openReplicated({
  primary,
  replica,
  timeoutMs,
  aloneMs = 5_000,
  lost,
}: ReplicatedOptions): Store {
  const patienceMs = Math.min(longestPatienceMs, timeoutMs / 4);
  const aliveMs = Math.min(longestAliveMs, timeoutMs / 4);
  let isLost = false;
  let aloneUntil = 0;

  /** Undefined where the primary is to be asked. */
  async function readNear(
    statement: Statement,
    note: ((work: Work) => void) | undefined,
    deadline: AbortSignal,
  ): Promise<Table | undefined> {
    if (statement.atLeast === "newest" || Date.now() < aloneUntil) return undefined;
    if (isLost) aloneUntil = Date.now() + aloneMs;
    try {
      const table = await unlessSilent<Table | undefined>(
        (signal) =>
          statement.atLeast === undefined
            ? replica.read(statement, note, signal)
            : replica.readReplica(statement, note, signal),
        deadline,
      );
      isLost = false;
      aloneUntil = 0;
      return table;
    } catch (error) {
      // It is there and has not done: nor would the primary have.
      if (deadline.aborted) throw error;
      if (isOfReplica(error)) {
        if (!isLost) lost?.(error);
        isLost = true;
        aloneUntil = Date.now() + aloneMs;
      }
      // Of a statement that it refuses, the primary has the last word: a replica may lack the newest tables.
      return undefined;
    }
  }

  /** Gives up a server that answers neither this nor, after a while, the shortest question. */
  async function unlessSilent<T>(
    ask: (signal: AbortSignal) => Promise<T>,
    deadline: AbortSignal,
  ): Promise<T> {
    const silence = new AbortController();
    const answer = ask(AbortSignal.any([deadline, silence.signal]));
    const isDone = answer.then(
      () => true,
      () => true,
    );
    if (!(await within(patienceMs, isDone)) && !(await Promise.race([isDone, isHere()]))) {
      silence.abort(new Silence());
    }
    return answer;
  }

  const isHere = (): Promise<boolean> =>
    replica.read({ sql: "select 1" }, undefined, AbortSignal.timeout(aliveMs)).then(
      () => true,
      () => false,
    );

  return {
    async read(statement, note) {
      const deadline = AbortSignal.timeout(timeoutMs);
      const near = await readNear(statement, note, deadline);
      return near ?? primary.read(statement, note, deadline);
    },
    write: (batch, premises) => primary.write(batch, premises),
  };
}

/** As what ran out of time is called. */
class Silence extends Error {
  override name = "TimeoutError";

  constructor() {
    super("It answers nothing.");
  }
}

async function within(ms: number, isDone: Promise<boolean>): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const isOver = new Promise<false>((resolve) => (timer = setTimeout(resolve, ms, false)));
  const first = await Promise.race([isDone, isOver]);
  clearTimeout(timer);
  return first;
}

/** That it says what no store in order would say of any statement, or nothing. */
function isOfReplica(error: unknown): boolean {
  if (!(error instanceof StoreError)) return true;
  return /^(UNREACHABLE|TIMEOUT|BAD_ANSWER|HTTP_|SQLITE_(CORRUPT|NOTADB|IOERR|CANTOPEN|NOMEM))/.test(
    error.code,
  );
}
