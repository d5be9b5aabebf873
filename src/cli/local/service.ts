import { setTimeout as pause } from "node:timers/promises";
import { CommandError } from "../command-error.ts";
import { launch, type Command, type Program } from "./program.ts";

export interface Service {
  stop(): Promise<void>;
}

const startMs = 30_000;
const firstWaitMs = 100;
const longestWaitMs = 5_000;

/** Starts a server and waits until `address` answers; from then on, starts it again whenever it ends. */
export async function serve(
  command: Command,
  address: string,
  signal: AbortSignal,
): Promise<Service> {
  signal.throwIfAborted();
  let program = launch(command);
  try {
    await answering(command, program, address, signal);
  } catch (error) {
    await program.stop();
    throw error;
  }
  const stopping = new AbortController();
  const watching = (async () => {
    let wait = firstWaitMs;
    while (!stopping.signal.aborted) {
      const since = Date.now();
      await program.exited;
      if (stopping.signal.aborted) return;
      wait = Date.now() - since > longestWaitMs ? firstWaitMs : Math.min(wait * 2, longestWaitMs);
      const why = command.diagnose?.(program.log());
      console.error(
        why === undefined
          ? `onrecord: ${command.name} has stopped; starting it again.`
          : `onrecord: ${command.name} has stopped and is started again. ${why}`,
      );
      await pause(wait, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (!stopping.signal.aborted) program = launch(command);
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await program.stop();
      await watching;
    },
  };
}

async function answering(
  command: Command,
  program: Program,
  address: string,
  signal: AbortSignal,
): Promise<void> {
  const deadline = Date.now() + startMs;
  while (!program.hasExited() && Date.now() < deadline) {
    const answer = await fetch(address, { signal: AbortSignal.timeout(startMs) }).catch(() => null);
    await answer?.body?.cancel();
    if (answer?.ok === true) return;
    await pause(25, undefined, { signal });
  }
  const why = command.diagnose?.(program.log());
  if (why !== undefined) throw new CommandError(why);
  // What comes after the first line of an error is where it was in the program.
  const lines = program.log().split("\n");
  const told = lines.find((line) => /error|panic/i.test(line)) ?? lines.at(-1);
  throw new CommandError(`${command.name} did not start${told ? `: ${told.trim()}` : "."}`);
}
