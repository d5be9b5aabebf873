import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll } from "vitest";
import { storeVariables, type StoreSettings } from "../../src/env.ts";

const command = fileURLToPath(new URL("../../src/cli/command/load.ts", import.meta.url));

export interface Outcome {
  code: number | null;
  out: string;
  err: string;
}

/** The command as it is started on the store, and a folder for its files. */
export function loadCommand(store: StoreSettings) {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "onrecord-load-"));
  });
  afterAll(() => rm(folder, { recursive: true }));
  async function load(
    args: readonly string[],
    input: string | Uint8Array = "",
    more: Record<string, string> = {},
  ): Promise<Outcome> {
    const env = { ...process.env, ...storeVariables(store), ...more };
    const child = spawn(process.execPath, [command, ...args], { env });
    // A command that reads nothing may be gone before it is told anything.
    child.stdin.on("error", () => undefined).end(input);
    const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
    const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
    return { code, out, err };
  }
  return { load, folder: () => folder };
}
