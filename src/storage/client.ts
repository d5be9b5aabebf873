import { createClient, type Client } from "@libsql/client/web";
import { askStore, type Ask, type StoreAddress } from "./ask.ts";

/** For the command line: the whole of libSQL's client, and `ask`. The Worker takes `ask` alone. */
export function openStore(address: StoreAddress): { ask: Ask; client: Client } {
  const client = createClient({
    url: address.url,
    authToken: address.authToken,
    fetch: address.fetch,
    concurrency: 0,
    intMode: "number",
  });
  return { ask: askStore(address), client };
}
