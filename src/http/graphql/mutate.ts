import type { GraphQLError } from "graphql";
import type { NotAllowed } from "../../edit/author.ts";
import type { Asker } from "../../engine/engine.ts";
import type { Viewer } from "../../engine/declare/viewer.ts";
import { rateLimiters, type Bindings } from "../../env.ts";
import { StoreError, type Store } from "../../storage/store.ts";
import { recordTables } from "../../storage/table/all-tables.ts";
import { isWithinRate, policies, rateLimited } from "../access/rate-limit.ts";
import type { Cache } from "../cache/purge.ts";
import { httpRefusal } from "../error-response.ts";
import { logError } from "../error-log.ts";
import { unavailable } from "../request-store.ts";
import { traceWrite, type RequestTrace } from "../request-trace.ts";

export interface Writing {
  store(): Store;
  viewer: Viewer | undefined;
  /** Whether the request has an API key at all. */
  hasKey: boolean;
  bindings: Bindings;
  requestId: string;
  trace: RequestTrace;
  /** What keeps answers: in this isolate, and in front of it. */
  kept: { clear(): void };
  front: Cache | undefined;
}

/** Carries out mutations for the holder of a key. What they need is loaded by the first of them. */
export function mutateFor(writing: Writing): NonNullable<Asker["mutate"]> {
  return async (name, { input }) => {
    const { viewer, trace, requestId } = writing;
    if (viewer === undefined) throw notAllowed(writing.hasKey);
    await checkRate(writing.bindings, viewer);
    trace.author = viewer.name;
    const { carryOut } = await import("../../edit/carry-out.ts");
    try {
      const { edit, userErrors, more, isWritten, state } = await carryOut(
        writing.store(),
        viewer.key,
        name,
        input,
      );
      trace.edit = edit ?? undefined;
      if (isWritten === true) {
        traceWrite(trace, state);
        await forget(writing);
      }
      return { edit, userErrors: JSON.stringify(userErrors), ...more };
    } catch (error) {
      if (isNotAllowed(error)) throw refusalOf(error.code, error.message);
      if (!isAway(error)) throw error;
      logError({ requestId, message: "The store failed in a write.", error });
      throw unavailable(
        "The store did not answer. What was to be written may be on record or not: send it again with the same `idempotencyKey` to learn which.",
      );
    }
  };
}

// Not by its class, which would be loaded with it.
const isNotAllowed = (error: unknown): error is NotAllowed =>
  error instanceof Error && error.name === ("NotAllowed" satisfies NotAllowed["name"]);

const isAway = (error: unknown): boolean =>
  error instanceof StoreError &&
  /^(UNREACHABLE|TIMEOUT|BAD_ANSWER|HTTP_|SQLITE_(BUSY|FULL|IOERR))/.test(error.code);

/** Others follow once what they keep is stale. */
async function forget({ kept, front, requestId }: Writing): Promise<void> {
  kept.clear();
  if (front === undefined) return;
  try {
    await front.purge({ tags: [...recordTables] });
  } catch (error) {
    logError({ requestId, message: "The cache was not purged after a write.", error });
  }
}

async function checkRate(bindings: Bindings, { key }: Viewer): Promise<void> {
  const isFair = await isWithinRate(rateLimiters(bindings).write, policies.write, key);
  if (isFair === false) throw rateLimited(policies.write);
}

function notAllowed(hasKey: boolean): GraphQLError {
  return hasKey
    ? refusalOf(
        "FORBIDDEN",
        "This API key has no role: it may only read. Ask the operator for one that may edit.",
      )
    : refusalOf(
        "UNAUTHENTICATED",
        "Mutations need an API key that has a role: send it as `Authorization: Bearer onr_…`.",
      );
}

function refusalOf(code: "UNAUTHENTICATED" | "FORBIDDEN", message: string): GraphQLError {
  const headers: Record<string, string> =
    code === "UNAUTHENTICATED" ? { "WWW-Authenticate": 'Bearer realm="onrecord"' } : {};
  return httpRefusal(code, message, { status: code === "FORBIDDEN" ? 403 : 401, headers });
}
