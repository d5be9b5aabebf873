import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { storeVariables, type StoreSettings } from "../../../src/env.ts";

interface Started {
  ended: Promise<{ code: number | null; out: string; err: string }>;
  kill(): Promise<void>;
}

/** Starts `npm run merge` or `unmerge` on a store. */
export function startCommand(
  name: "merge" | "unmerge",
  args: string[],
  store: StoreSettings,
): Started {
  const file = fileURLToPath(new URL(`../../../src/cli/command/${name}.ts`, import.meta.url));
  const child = spawn(process.execPath, [file, ...args], {
    env: { ...process.env, ...storeVariables(store), OPERATOR_SECRET: "" },
  });
  const closed = new Promise<number | null>((resolve) => child.on("close", resolve));
  const ended = Promise.all([text(child.stdout), text(child.stderr), closed]).then(
    ([out, err, code]) => ({ code, out: out.trim(), err: err.trim() }),
  );
  const kill = async (): Promise<void> => {
    child.kill("SIGKILL");
    await ended;
  };
  return { ended, kill };
}
