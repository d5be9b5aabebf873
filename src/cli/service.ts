import { setTimeout as pause } from "node:timers/promises";
import { Fault } from "./fault.ts";
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
      console.error(`onrecord: ${command.name} has stopped; starting it again.`);
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
  const why = program.log().split("\n").at(-1);
  throw new Fault(`${command.name} did not start${why ? `: ${why}` : "."}`);
}
