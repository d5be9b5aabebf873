import { loadSample } from "../src/cli/local/sample.ts";
import { openHrana } from "../src/storage/hrana.ts";
import { migrate } from "../src/storage/migrate.ts";
import { startSqld, type Sqld } from "./sqld.ts";

/** A libSQL server with the sample record. */
export async function startSample(): Promise<Sqld> {
  const sqld = await startSqld();
  const store = openHrana(sqld);
  await migrate(store);
  await loadSample(store);
  return sqld;
}
