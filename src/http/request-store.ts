import { GraphQLError } from "graphql";
import { refusal } from "../engine/error.ts";
import { settingsOf, storeSettings, type Bindings } from "../env.ts";
import { askOf, type Ask } from "../storage/ask.ts";
import { openHrana } from "../storage/hrana.ts";
import { openReplicated } from "../storage/replicated.ts";
import { StoreError, type Statement, type Store, type Work } from "../storage/store.ts";
import { DearOperations } from "./dear-operations.ts";
import { httpRefusal } from "./error-response.ts";
import { logError } from "./error-log.ts";
import { traceStatement, type RequestTrace } from "./request-trace.ts";

// sqld is started again within a second or two.
const retryAfterSeconds = "2";

/** By what the Worker is bound to, which is one object for as long as it runs. Nothing in it is open. */
const stores = new WeakMap<Bindings, BoundStore>();

export interface BoundStore {
  ask: Ask;
  /** The store itself, for what is written. */
  store: Store;
  /** Lets dear operations wait, where they would keep others from the store. */
  dear?: DearOperations;
  /** What was asked when the store's file was found damaged. */
  damaged?: Statement | undefined;
}

/** The store that the Worker is bound to. */
export function boundStore(bindings: Bindings): BoundStore {
  let store = stores.get(bindings);
  if (store === undefined) {
    const settings = storeSettings({ ...bindings });
    if (settings === undefined) throw new Error("LIBSQL_URL is not set.");
    const timeoutMs = settingsOf(bindings).storeTimeoutMs;
    const primary = openHrana({ ...settings, timeoutMs });
    const { authToken, replicaUrl } = settings;
    const replica =
      replicaUrl && openHrana({ url: replicaUrl, authToken, timeoutMs, longestStreamMs });
    const whole = replica ? openReplicated({ primary, replica, timeoutMs, lost }) : primary;
    store = { ask: askOf(whole), store: primary, dear: new DearOperations(timeoutMs) };
    stores.set(bindings, store);
  }
  return store;
}

// A replica begins anew where its primary's server was killed: connections from before then read what it had last.
const longestStreamMs = 5_000;

const lost = (error: unknown): void =>
  logError({ message: "The replica failed: the primary is asked instead for a while.", error });

/** Asks again what the store could not answer for damage, if there was that: an error where it still cannot. */
export async function askDamaged(open: () => BoundStore, ask: Ask): Promise<void> {
  const store = open();
  if (store.damaged === undefined) return;
  await ask(store.damaged);
  store.damaged = undefined;
}

/** The way to the store for one request; it is opened when it is asked. What the request has written, it reads. */
export function storeAsk(open: () => BoundStore, requestId: string, trace?: RequestTrace): Ask {
  return async (given) => {
    const written = given.atLeast === "newest" ? undefined : trace?.written;
    const statement = written === undefined ? given : { ...given, atLeast: written };
    const since = performance.now();
    let work: Work | undefined;
    try {
      const { ask, dear } = open();
      const { sql, cost } = statement;
      const asking = (looked?: (rows: number) => void): ReturnType<Ask> =>
        ask(statement, (told) => {
          work = told;
          looked?.(told.rowsRead);
        });
      return await (cost === undefined || dear === undefined
        ? asking()
        : dear.run({ sql, cost }, asking));
    } catch (error) {
      if (error instanceof GraphQLError || isOurs(error)) throw error;
      if (isTooLarge(error)) throw tooLarge();
      logError({ requestId, message: "The store failed.", error });
      if (isDamage(error)) open().damaged = statement;
      throw unavailable(reasonOf(error));
    } finally {
      if (trace !== undefined)
        traceStatement(trace, performance.now() - since, statement.tables ?? [], work);
    }
  };
}

export function unavailable(message: string): GraphQLError {
  const headers = { "Retry-After": retryAfterSeconds };
  return httpRefusal("STORE_UNAVAILABLE", message, { status: 503, headers });
}

function reasonOf(error: unknown): string {
  if (isDamage(error))
    return "The store is damaged: its operator has to put a backup in its place.";
  if (/^HTTP_40[13]$/.test(codeOf(error)))
    return "The store refuses this server: its LIBSQL_AUTH_TOKEN is not the store's.";
  if (codeOf(error) === "TIMEOUT")
    return "The store took too long. Try again in a moment, or ask for less.";
  return "The store cannot be reached. Try again in a moment.";
}

function tooLarge(): GraphQLError {
  const message = "The answer would be too large. Ask for smaller pages, or leave out long texts.";
  return refusal("ANSWER_TOO_LARGE", message);
}

const codeOf = (error: unknown): string => (error instanceof StoreError ? error.code : "");
const isDamage = (error: unknown): boolean => /^SQLITE_(CORRUPT|NOTADB)/.test(codeOf(error));

const isTooLarge = (error: unknown): boolean =>
  error instanceof StoreError && /too big|too large/i.test(error.message);

// A statement that libSQL refuses is a bug of this program, unless it is about the store's own state.
function isOurs(error: unknown): boolean {
  if (!(error instanceof Error) || !("code" in error)) return false;
  const code = String(error.code);
  if (isTooLarge(error)) return false;
  if (/^SQLITE_(BUSY|LOCKED|IOERR|FULL|CANTOPEN|NOMEM|CORRUPT|NOTADB)/.test(code)) return false;
  return code.startsWith("SQL") && !error.message.includes("no such table");
}
