import type { StoreSettings } from "../../../src/env.ts";
import { openHrana } from "../../../src/storage/hrana.ts";
import type { Store } from "../../../src/storage/store.ts";

/** Its streams are kept, as ours are. */
let store: Store | undefined;

/** One statement with nothing between: answers its one value, JSON text. */
export async function askStore(
  settings: StoreSettings,
  sql: string,
  args: readonly (string | number)[],
): Promise<string> {
  store ??= openHrana(settings);
  const { rows } = await store.read({ sql, args });
  return String(rows[0]?.[0]);
}
