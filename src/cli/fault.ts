import { SettingError } from "../env.ts";
import { NewerStoreError } from "../storage/migrate.ts";

/** What somebody who runs a command can put right: its message is one line that says how. */
export class Fault extends Error {
  override name = "Fault";
}

/** Runs a command: a fault of the person's is one line, one of ours is a stack. */
export async function command(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    // Asked to end before it was up.
    if (error instanceof Error && error.name === "AbortError") return;
    const known =
      error instanceof Fault || error instanceof SettingError || error instanceof NewerStoreError;
    console.error(known ? `onrecord: ${error.message}` : error);
    process.exitCode = 1;
  }
}
