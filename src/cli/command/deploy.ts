import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { localSettings, operatorSecret, sessionSecret, storeVariables } from "../../env.ts";
import { command } from "../command.ts";
import { CommandError } from "../command-error.ts";
import { migrateStore } from "../local/local-store.ts";
import { wrangler } from "../publish/wrangler.ts";

await command({
  summary: "Migrates the store at LIBSQL_URL, then builds and deploys the Worker with wrangler.",
  options: {
    "dry-run": { type: "boolean", about: "migrates and builds, and uploads nothing" },
    env: { type: "string", value: "NAME", about: "an environment of wrangler.toml" },
    message: { type: "string", value: "TEXT", about: "what Cloudflare keeps beside this version" },
    tag: { type: "string", value: "NAME", about: "what Cloudflare calls this version" },
    outdir: { type: "string", value: "FOLDER", about: "also writes what is uploaded there" },
  },
  refuses: "wrangler did not deploy it",
  async run(options) {
    const { store } = localSettings();
    if (store === undefined) {
      throw new CommandError(
        "Set LIBSQL_URL (and LIBSQL_AUTH_TOKEN) to the libSQL server that the Worker is to read, such as libsql://name.turso.io.",
      );
    }
    console.log(await migrateStore(store));
    // By file, so that none is seen in the list of processes.
    const folder = await mkdtemp(join(tmpdir(), "onrecord-"));
    try {
      const secrets = join(folder, "secrets.json");
      const bound = {
        ...storeVariables(store),
        OPERATOR_SECRET: operatorSecret(),
        SESSION_SECRET: sessionSecret(),
      };
      await writeFile(secrets, JSON.stringify(bound), { mode: 0o600 });
      const more = Object.entries(options).flatMap(([name, value]) =>
        value === true ? [`--${name}`] : [`--${name}`, String(value)],
      );
      const code = await wrangler(["deploy", "--secrets-file", secrets, ...more]);
      return code === 0 ? 0 : 1;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
});
