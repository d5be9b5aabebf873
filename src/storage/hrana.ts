import {
  batchOf,
  resultOf,
  statementOf,
  tableOf,
  type PipelineResponse,
  type Request,
  type Result,
} from "./hrana-message.ts";
import { StreamPool, type Stream } from "./hrana-streams.ts";
import {
  PremiseError,
  StoreError,
  type NoAnswer,
  type Statement,
  type Store,
  type StoreState,
  type Table,
  type Work,
} from "./store.ts";
import { hasReached, standing } from "./store-state.ts";

export interface StoreAddress {
  url: string;
  authToken?: string;
  fetch?: typeof fetch;
  /** How long an answer may take in all; without it, as long as it takes. */
  timeoutMs?: number;
  /** How long a stream is kept; without it, as long as it is asked on. */
  longestStreamMs?: number;
}

export interface HranaStore extends Store {
  read(statement: Statement, note?: (work: Work) => void, signal?: AbortSignal): Promise<Table>;
  /** Reads a replica that has what `atLeast` names; undefined where it has not, or does not tell. It never waits. */
  readReplica: (
    statement: Statement,
    note?: (work: Work) => void,
    signal?: AbortSignal,
  ) => Promise<Table | undefined>;
}

/** How often a transaction is begun that other writers keep from beginning: a few seconds of pauses. */
const mostBegins = 100;

/** A store behind libSQL's server or Turso, by Hrana 2 over HTTP. It keeps streams, and no connection. */
export function openHrana({
  url,
  authToken,
  fetch: own,
  timeoutMs,
  longestStreamMs,
}: StoreAddress): HranaStore {
  const headers: Record<string, string> = { "Content-Type": "application/json" };
  if (authToken !== undefined) headers["Authorization"] = `Bearer ${authToken}`;
  const address = pipelineOf(url);
  const streams = new StreamPool(longestStreamMs);
  const deadline = (): AbortSignal | undefined =>
    timeoutMs === undefined ? undefined : AbortSignal.timeout(timeoutMs);
  const execute = (statement: Statement): Request => ({
    type: "execute",
    stmt: statementOf(statement),
  });

  /** Asks on a stream, or on one that is closed with it. */
  async function ask(
    asked: readonly Request[],
    stream: Stream | undefined,
    signal: AbortSignal | undefined,
  ): Promise<PipelineResponse> {
    const requests = stream === undefined ? [...asked, { type: "close" }] : asked;
    const body = JSON.stringify({ baton: stream?.baton ?? null, requests });
    const to = stream?.baseUrl == null ? address : pipelineOf(stream.baseUrl);
    try {
      const init = { method: "POST", headers, body, signal };
      const response = await (own ?? fetch)(to, init).catch(noAnswer("UNREACHABLE"));
      const text = await response.text().catch(noAnswer("BAD_ANSWER"));
      if (!response.ok) throw new StoreError(`HTTP_${response.status}`, text.slice(0, 500));
      const answer = parsed(text);
      if (stream === undefined) return answer;
      // A connection keeps the pages that it found damaged, also once the file is mended.
      if (isDamage(answer)) streams.drop(stream);
      else streams.give(stream, answer);
      return answer;
    } catch (error) {
      if (stream !== undefined) streams.drop(stream);
      throw error;
    }
  }

  async function askToRead(
    statements: readonly Statement[],
    signal: AbortSignal | undefined,
  ): Promise<PipelineResponse> {
    const requests = statements.map(execute);
    const stream = streams.take();
    return ask(requests, stream, signal).catch((error: unknown) => {
      if (!mayAskAgain(error, stream)) throw error;
      return ask(requests, streams.open(), signal);
    });
  }

  return {
    async read(statement, note, signal = deadline()) {
      const result = resultOf(await askToRead([statement], signal));
      note?.(workOf(result));
      return tableOf(result);
    },
    async readReplica(statement, note, signal = deadline()) {
      // Before it is carried out: what is told with it, the replica may have come to meanwhile.
      const answer = await askToRead([standing, statement], signal);
      if (!hasReached(stateIn(answer, 0), statement.atLeast)) return undefined;
      const result = resultOf(answer, 1);
      note?.(workOf(result));
      return tableOf(result);
    },
    async write(batch, premises = []) {
      const held = premises.map(({ sql, args }): Statement => ({
        sql: `insert into premise select ${sql}`,
        args,
      }));
      const request: Request = { type: "batch", batch: batchOf([...held, ...batch]) };
      // On a stream of its own: a kept one may have ended, and a write is not sent again.
      for (let begins = 1; ; begins += 1) {
        const answer = await ask([request, execute(standing)], undefined, deadline());
        const { step_errors: errors = [] } = resultOf(answer);
        const failed = errors.find((error) => error !== null);
        if (failed == null) return stateIn(answer, 1);
        // Another writer kept it from beginning: nothing of it was carried out.
        if (errors[0]?.code === "SQLITE_BUSY" && begins < mostBegins) await shortPause();
        else if (failed.message.includes("PREMISE_FAILED")) throw new PremiseError();
        else throw new StoreError(failed.code ?? "UNKNOWN", failed.message);
      }
    },
  };
}

const shortPause = (): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, 10 + Math.random() * 50));

const workOf = ({ rows_read: rowsRead = 0, query_duration_ms: ms = 0 }: Result): Work => ({
  rowsRead,
  ms,
});

/** What `standing` found; undefined where it found none, or the server does not say where it looked. */
function stateIn({ results = [] }: PipelineResponse, request: number): StoreState | undefined {
  const asked = results[request];
  if (asked?.type !== "ok") return undefined;
  const { rows, rows_read: rowsRead, replication_index: index } = asked.response.result;
  const changes = rows[0]?.[0];
  // A replica that has just begun asks its primary instead, and then counts no rows: what it does next, it may do itself.
  if (index == null || changes?.type !== "integer" || !rowsRead) return undefined;
  return { index: Number(index), changes: Number(changes.value) };
}

const isDamage = ({ results = [] }: PipelineResponse): boolean =>
  results.some(
    (result) =>
      result.type === "error" && /^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(result.error.code ?? ""),
  );

const pipelineOf = (url: string): string =>
  `${url
    .replace(/^(libsql|wss):/, "https:")
    .replace(/^ws:/, "http:")
    .replace(/\/+$/, "")}/v2/pipeline`;

/** A server that was started again has left dead connections behind, and does not know our streams any more. */
function mayAskAgain(error: unknown, stream: Stream | undefined): boolean {
  if (!(error instanceof StoreError)) return false;
  return error.code === "UNREACHABLE" || (error.code === "HTTP_400" && stream?.baton != null);
}

function noAnswer(code: NoAnswer): (error: Error) => never {
  return (error) => {
    const { name, message, cause } = error;
    // Node's `fetch` says why in its cause.
    const reason = cause instanceof Error && cause.message !== "" ? cause.message : message;
    throw new StoreError(name === "TimeoutError" ? "TIMEOUT" : code, reason, { cause: error });
  };
}

function parsed(text: string): PipelineResponse {
  try {
    return JSON.parse(text) as PipelineResponse;
  } catch (cause) {
    throw new StoreError("BAD_ANSWER", `The answer is not JSON: ${text.slice(0, 100)}`, { cause });
  }
}
