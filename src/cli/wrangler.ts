import { spawn } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { variablesWith } from "../env.ts";
import { root } from "./root.ts";

/** Runs wrangler in this terminal until it ends, or `signal` ends it; answers its exit code. */
export async function wrangler(args: readonly string[], signal?: AbortSignal): Promise<number> {
  const manifest = createRequire(import.meta.url).resolve("wrangler/package.json");
  const script = join(dirname(manifest), "bin/wrangler.js");
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    stdio: "inherit",
    // It asks the network where this machine stands, to fill in a field that is not used here.
    env: variablesWith({ CLOUDFLARE_CF_FETCH_ENABLED: "false", WRANGLER_SEND_METRICS: "false" }),
  });
  signal?.addEventListener("abort", () => child.kill("SIGTERM"), { once: true });
  await once(child, "exit");
  return child.exitCode ?? 1;
}
