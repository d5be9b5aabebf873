import { AsyncLocalStorage } from "node:async_hooks";
import { parse, validate, type DocumentNode, type ExecutionResult } from "graphql";
import { createApi, type Api } from "../src/api.ts";
import { publicLimits, type Limits } from "../src/engine/limit/limit.ts";
import type { StoreSettings } from "../src/env.ts";
import { askOf } from "../src/storage/ask.ts";
import { openHrana } from "../src/storage/hrana.ts";
import type { Statement } from "../src/storage/store.ts";
import { readSdl } from "./contract/sdl.ts";

export interface Asked extends ExecutionResult {
  data?: Record<string, unknown> | null;
  /** HTTP requests to the store, and the statements in them, `close` not counted. */
  requests: number;
  statements: Statement[];
}

export interface TestApi extends Api {
  /** Runs an operation, which has to be valid, through the real engine. */
  run(
    query: string,
    variables?: Record<string, unknown>,
    operationName?: string | null,
  ): Promise<Asked>;
}

interface Pipeline {
  requests: { type: string; stmt?: Statement; batch?: { steps: { stmt: Statement }[] } }[];
}

/** For tests of the engine, which answers more than the public may ask. */
export const freeLimits: Limits = { ...publicLimits, cost: 2 ** 31 - 1 };

/** The API on a libSQL server, counting what it asks. */
export function openApi(address: StoreSettings): TestApi {
  const api = createApi(readSdl(), freeLimits);
  // As the server does: a document that is asked again keeps its plans.
  const documents = new Map<string, DocumentNode>();
  function read(query: string): DocumentNode {
    const known = documents.get(query);
    if (known !== undefined) return known;
    const document = parse(query);
    const invalid = validate(api.schema, document);
    if (invalid.length > 0) throw new AggregateError(invalid, invalid[0]?.message);
    documents.set(query, document);
    return document;
  }
  const running = new AsyncLocalStorage<Asked>();
  const counting: typeof fetch = async (input, init) => {
    const { requests } = JSON.parse(String(init?.body)) as Pipeline;
    const asked = running.getStore();
    if (asked !== undefined) {
      asked.requests += 1;
      for (const { stmt, batch } of requests) {
        asked.statements.push(...(stmt ? [stmt] : []));
        asked.statements.push(...(batch?.steps.map((step) => step.stmt) ?? []));
      }
    }
    return fetch(input, init);
  };
  const ask = askOf(openHrana({ ...address, fetch: counting }));
  async function run(
    query: string,
    variables?: Record<string, unknown>,
    operationName?: string | null,
  ): Promise<Asked> {
    const document = read(query);
    const asked: Asked = { requests: 0, statements: [] };
    const { data, errors } = await running.run(asked, () =>
      api.execute({ document, variables, operationName }, ask),
    );
    return { ...(errors ? { errors } : {}), ...(data === undefined ? {} : { data }), ...asked };
  }
  return { ...api, run };
}

/** What a client sees of errors: where, which and why. */
export function told({ errors = [] }: ExecutionResult): unknown[] {
  return errors.map(({ path, message, extensions }) => ({
    path: path?.join("."),
    code: extensions["code"],
    message,
  }));
}
