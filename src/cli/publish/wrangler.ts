import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { variablesWith } from "../../env.ts";
import { root } from "../root.ts";

/** It asks the network where this machine stands, to fill in a field that is not used here. */
export const quiet = {
  CLOUDFLARE_CF_FETCH_ENABLED: "false",
  WRANGLER_SEND_METRICS: "false",
} as const;

/** Runs wrangler in this terminal until it ends; answers its exit code. */
export async function wrangler(args: readonly string[]): Promise<number> {
  const manifest = createRequire(import.meta.url).resolve("wrangler/package.json");
  const script = join(dirname(manifest), "bin/wrangler.js");
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    stdio: "inherit",
    env: variablesWith(quiet),
  });
  await once(child, "exit");
  return child.exitCode ?? 1;
}
