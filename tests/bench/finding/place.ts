import { parse, validate, type DocumentNode } from "graphql";
import { createApi, type Api } from "../../../src/api.ts";
import { askOf } from "../../../src/storage/ask.ts";
import type { StoreSettings } from "../../../src/env.ts";
import { openHrana } from "../../../src/storage/hrana.ts";
import type { Statement, Store, Work } from "../../../src/storage/store.ts";
import { readSdl } from "../../contract/sdl.ts";

export type Variables = Record<string, unknown>;

export interface Asked {
  /** From the operation to the text of its answer. */
  ms: number;
  text: string;
  statement: Statement;
  work: Work;
}

/** One of the two stores, behind the engine. */
export interface Place {
  pid: number;
  store: Store;
  ask(query: string, variables: Variables): Promise<Asked>;
  /** The data of an answer, for finding subjects. */
  read<Data>(query: string, variables: Variables): Promise<Data>;
  /** The first column of some rows. */
  texts(sql: string, args?: (string | number)[]): Promise<string[]>;
}

const api: Api = createApi(readSdl());
// As the server does: a document that is asked again keeps its plans.
const documents = new Map<string, DocumentNode>();

/** The engine is asked in this process: what differs between two stores is the store's, and HTTP would hide some. */
export function openPlace({ pid, ...address }: StoreSettings & { pid: number }): Place {
  const store = openHrana(address);
  const askStore = askOf(store);
  const ask: Place["ask"] = async (query, variables) => {
    const document = read(query);
    let [statement, work]: [Statement | undefined, Work | undefined] = [undefined, undefined];
    const since = performance.now();
    const answer = await api.execute({ document, variables }, (asked) => {
      statement = asked;
      return askStore(asked, (done) => (work = done));
    });
    const text = answer.stringify?.(answer) ?? JSON.stringify(answer);
    const ms = performance.now() - since;
    if (statement === undefined || work === undefined || answer.errors !== undefined) {
      throw new Error(`${query} with ${JSON.stringify(variables)}: ${text.slice(0, 500)}`);
    }
    return { ms, text, statement, work };
  };
  return {
    pid,
    store,
    ask,
    read: async (query, variables) => JSON.parse((await ask(query, variables)).text).data,
    texts: async (sql, args = []) =>
      (await store.read({ sql, args })).rows.map((row) => String(row[0])),
  };
}

function read(query: string): DocumentNode {
  const known = documents.get(query);
  if (known !== undefined) return known;
  const document = parse(query);
  const [invalid] = validate(api.schema, document);
  if (invalid !== undefined) throw invalid;
  documents.set(query, document);
  return document;
}
