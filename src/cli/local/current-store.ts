import { resolve } from "node:path";
import { localSettings, type LocalSettings } from "../../env.ts";
import type { Store } from "../../storage/store.ts";
import { storeState } from "../../storage/migrate.ts";
import { CommandError } from "../command-error.ts";
import { existingFile } from "./embedded-file.ts";
import { sqldFolder } from "./sqld.ts";
import { isFile, type KnownStore } from "./store-error.ts";
import { readStoreKey } from "./store-token.ts";
import { useStore } from "../use-store.ts";

/** Uses the store that somebody runs, with this version's tables; a fault says what is wrong with it. */
export async function useCurrentStore<T>(use: (store: Store) => Promise<T>): Promise<T> {
  const known = await currentStore(localSettings());
  return useStore(known, async (store) => {
    if ((await storeState(store)) === "current") return use(store);
    const [where, remedy] = isFile(known)
      ? [`in ${known.file}`, "`npm run migrate`"]
      : [`at ${known.url}`, "`npm start` or `npm run deploy` on it"];
    throw new CommandError(`The store ${where} lacks this version's tables. Run ${remedy} first.`);
  });
}

/** `LIBSQL_URL` with its token; the file of `npm run serve`; or what `npm start` runs on `DATA_DIR`, whose token is there. */
export async function currentStore(local: LocalSettings): Promise<KnownStore> {
  if (local.store !== undefined) return local.store;
  if (local.isEmbedded) return { file: await existingFile(local.dataDir) };
  const folder = resolve(local.dataDir);
  const key = await readStoreKey(sqldFolder(folder));
  if (key !== undefined) {
    return { url: `http://127.0.0.1:${local.libsqlPort}`, authToken: key.token, folder };
  }
  throw new CommandError(
    `${folder} holds no store, or one whose server was started by an earlier version. ` +
      "Start it with `npm start`, set DATA_DIR or LIBSQL_URL, or set STORE=embedded for that of `npm run serve`.",
  );
}
