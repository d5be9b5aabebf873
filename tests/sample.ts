import { loadSample } from "../src/cli/sample.ts";
import { openStore } from "../src/storage/client.ts";
import { migrate } from "../src/storage/migrate.ts";
import { startSqld, type Sqld } from "./sqld.ts";

/** A libSQL server with the sample record. */
export async function startSample(): Promise<Sqld> {
  const sqld = await startSqld();
  const { client } = openStore({ url: sqld.url });
  await migrate(client);
  await loadSample(client);
  client.close();
  return sqld;
}
