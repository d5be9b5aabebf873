import type { GraphQLError } from "graphql";
import { settingsOf, storeSettings, type Bindings } from "../env.ts";
import { askStore, type Ask, type Work } from "../storage/ask.ts";
import { httpRefusal } from "./answer.ts";
import { logError } from "./log.ts";
import { saw, type Seen } from "./seen.ts";

// sqld is started again within a second or two.
const retryAfterSeconds = "2";

/** By what the Worker is bound to, which is one object for as long as it runs. Nothing in it is open. */
const stores = new WeakMap<Bindings, Ask>();

function storeOf(bindings: Bindings): Ask {
  let ask = stores.get(bindings);
  if (ask === undefined) {
    const settings = storeSettings({ ...bindings });
    if (settings === undefined) throw new Error("LIBSQL_URL is not set.");
    ask = askStore({ ...settings, fetch: fetchWithin(settingsOf(bindings).storeTimeoutMs) });
    stores.set(bindings, ask);
  }
  return ask;
}

/** The way to the store for one request. */
export function storeAsk(bindings: Bindings, requestId: string, seen?: Seen): Ask {
  return async (statement) => {
    const since = performance.now();
    let work: Work | undefined;
    try {
      return await storeOf(bindings)(statement, (told) => (work = told));
    } catch (error) {
      if (isOurs(error)) throw error;
      logError({ requestId, message: "The store failed.", error });
      throw unavailable("The store cannot be reached. Try again in a moment.");
    } finally {
      if (seen !== undefined) saw(seen, performance.now() - since, statement.sql, work);
    }
  };
}

export function unavailable(message: string): GraphQLError {
  const headers = { "Retry-After": retryAfterSeconds };
  return httpRefusal("STORE_UNAVAILABLE", message, { status: 503, headers });
}

/**
 * One deadline for all of it, the answer's body included. A connection that failed before there was an answer is
 * tried once more: what is asked is a read, and a server that was started again leaves connections that are dead.
 */
function fetchWithin(deadlineMs: number): typeof fetch {
  return async (input, init) => {
    const signal = AbortSignal.timeout(deadlineMs);
    try {
      return await fetch(input, { ...init, signal });
    } catch (error) {
      if (signal.aborted || (error instanceof Error && error.name === "TimeoutError")) throw error;
      return fetch(input, { ...init, signal });
    }
  };
}

// A statement that libSQL refuses is a bug of this program, unless it is about the store's own state.
function isOurs(error: unknown): boolean {
  if (!(error instanceof Error) || !("code" in error)) return false;
  const code = String(error.code);
  if (/^SQLITE_(BUSY|LOCKED|IOERR|FULL|CANTOPEN|NOMEM|CORRUPT|NOTADB)/.test(code)) return false;
  return code.startsWith("SQL") && !error.message.includes("no such table");
}
