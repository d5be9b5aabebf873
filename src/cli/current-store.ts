import type { Client } from "@libsql/client/web";
import { localSettings } from "../env.ts";
import { openStore } from "../storage/client.ts";
import { storeState } from "../storage/migrate.ts";
import { Fault } from "./fault.ts";

/** The store that somebody runs, with this version's tables; a fault says what is wrong with it. */
export async function openCurrentStore(): Promise<Client> {
  const settings = localSettings();
  const address = settings.store ?? { url: `http://127.0.0.1:${settings.libsqlPort}` };
  const { client } = openStore(address);
  const state = await storeState(client).catch((error: Error) => {
    if (error.name === "NewerStoreError") throw error;
    throw new Fault(
      `The store at ${address.url} does not answer (${error.message}). Start one with \`npm start\`, or set LIBSQL_URL.`,
    );
  });
  if (state === "current") return client;
  throw new Fault(
    `The store at ${address.url} lacks this version's tables. Run \`npm start\` or \`npm run deploy\` on it first.`,
  );
}
