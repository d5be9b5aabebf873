import { createClient, type Client, type InValue } from "@libsql/client/web";

export interface Statement {
  sql: string;
  args: InValue[];
}

/** Sends one statement, in one HTTP request, and answers its first row as a list of columns. */
export type Ask = (statement: Statement) => Promise<readonly unknown[]>;

export interface StoreAddress {
  url: string;
  authToken?: string;
  fetch?: typeof fetch;
}

/**
 * A client for one request. It must not outlive the request: a socket that workerd opened for one
 * request cannot be awaited in another.
 */
export function openStore(address: StoreAddress): { ask: Ask; client: Client } {
  const client = createClient({
    url: address.url,
    authToken: address.authToken,
    fetch: address.fetch,
    concurrency: 0,
    intMode: "number",
  });
  const ask: Ask = async (statement) => {
    const { rows } = await client.execute(statement);
    const row = rows[0];
    return row === undefined ? [] : Array.from({ length: row.length }, (_, i) => row[i]);
  };
  return { ask, client };
}
