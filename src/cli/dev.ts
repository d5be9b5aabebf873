import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { localSettings, operatorSecret } from "../env.ts";
import { command } from "./fault.ts";
import { claimPort } from "./port.ts";
import { stopSignal } from "./signal.ts";
import { provideStore } from "./store.ts";
import { wrangler } from "./wrangler.ts";

await command(async () => {
  const signal = stopSignal();
  const local = localSettings();
  await claimPort(local.port, "PORT");
  const store = await provideStore(local, signal);
  try {
    console.log(`Store: ${store.description}`);
    const file = join(store.folder, "dev.vars");
    const { url, authToken = "" } = store.settings;
    const bound = {
      LIBSQL_URL: url,
      LIBSQL_AUTH_TOKEN: authToken,
      OPERATOR_SECRET: operatorSecret() ?? "",
    };
    const lines = Object.entries(bound).map(
      ([name, value]) => `${name}=${JSON.stringify(value)}\n`,
    );
    await writeFile(file, lines.join(""), { mode: 0o600 });
    const port = String(local.port);
    const args = ["dev", "--port", port, "--ip", "127.0.0.1", "--env-file", file];
    const code = await wrangler([...args, ...process.argv.slice(2)], signal);
    if (!signal.aborted) process.exitCode = code;
  } finally {
    await rm(join(store.folder, "dev.vars"), { force: true });
    await store.stop();
  }
});
