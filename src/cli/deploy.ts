import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { localSettings, operatorSecret } from "../env.ts";
import { command, Fault } from "./fault.ts";
import { migrateStore } from "./store.ts";
import { wrangler } from "./wrangler.ts";

await command(async () => {
  const { store } = localSettings();
  if (store === undefined) {
    throw new Fault(
      "Set LIBSQL_URL (and LIBSQL_AUTH_TOKEN) to the libSQL server that the Worker is to read, such as libsql://name.turso.io.",
    );
  }
  console.log(await migrateStore(store));
  // By file, so that none is seen in the list of processes.
  const folder = await mkdtemp(join(tmpdir(), "onrecord-"));
  try {
    const secrets = join(folder, "secrets.json");
    const bound = {
      LIBSQL_URL: store.url,
      LIBSQL_AUTH_TOKEN: store.authToken,
      OPERATOR_SECRET: operatorSecret(),
    };
    await writeFile(secrets, JSON.stringify(bound), { mode: 0o600 });
    process.exitCode = await wrangler([
      "deploy",
      "--secrets-file",
      secrets,
      ...process.argv.slice(2),
    ]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
