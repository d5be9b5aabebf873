import cluster, { type Worker } from "node:cluster";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { settingsOf, serverSettings, type LocalSettings } from "../../env.ts";
import { answerOver } from "../../storage/embedded/store-channel.ts";
import { openStoreProcesses } from "../../storage/embedded/store-processes.ts";
import { CommandError } from "../command-error.ts";
import { publicFolder } from "../publish/build.ts";
import { serverFile } from "../publish/build-worker.ts";
import { drawSecret, localSessionSecret } from "./secret.ts";
import type { Service } from "./service.ts";

const beatMs = 250;
const firstWaitMs = 100;
const longestWaitMs = 5_000;
const patienceMs = 5_000;
/** What is dear is read a few at a time, however many cores there are. */
const mostReaders = 4;

/**
 * Servers on one port, one for each core, and the processes that read and write for them. One that ends is started
 * again; so is one whose statement takes longer than it may: it has not told for so long that it is alive.
 */
export async function serveFile(
  file: string,
  local: LocalSettings,
  signal: AbortSignal,
): Promise<Service & { origin: string }> {
  const { storeTimeoutMs: limitMs } = settingsOf(serverSettings().bindings);
  const count = local.processes ?? availableParallelism();
  const store = openStoreProcesses(file, { readers: Math.min(count, mostReaders), limitMs });
  // What one of them signs, the others take.
  const secrets = { REVISION_SECRET: drawSecret(), SESSION_SECRET: localSessionSecret() };
  const variables = { PORT: local.port, ...secrets };
  const args = [file, publicFolder];
  cluster.setupPrimary({ exec: serverFile, args, execArgv: [], serialization: "advanced" });
  const stopping = new AbortController();

  async function run(listening: () => void): Promise<void> {
    let wait = firstWaitMs;
    while (!stopping.signal.aborted) {
      const since = Date.now();
      const server = cluster.fork(variables);
      let watch: NodeJS.Timeout | undefined;
      server.once("listening", () => {
        listening();
        watch = killWhenSilent(server, limitMs);
      });
      answerOver(server, store);
      await once(server, "exit");
      clearInterval(watch);
      if (stopping.signal.aborted) return;
      wait = Date.now() - since > longestWaitMs ? firstWaitMs : Math.min(wait * 2, longestWaitMs);
      console.error("onrecord: a server has stopped; starting it again.");
      await pause(wait, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  }

  const running: Promise<void>[] = [];
  async function stop(): Promise<void> {
    stopping.abort();
    const kill = (name: NodeJS.Signals): void => {
      for (const server of Object.values(cluster.workers ?? {})) server?.process.kill(name);
    };
    kill("SIGTERM");
    const last = setTimeout(kill, patienceMs, "SIGKILL");
    await Promise.all(running);
    clearTimeout(last);
    await store.stop();
  }

  const up = Array.from({ length: count }, () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    running.push(run(resolve));
    return promise;
  });
  const isUp = await Promise.race([
    Promise.all(up).then(() => true),
    pause(30_000, false, { signal }).catch(() => false),
  ]);
  if (isUp && !signal.aborted) return { origin: `http://127.0.0.1:${local.port}`, stop };
  await stop();
  signal.throwIfAborted();
  throw new CommandError("The servers did not start.");
}

/** Counts its own beats, not time: where this process has to wait itself, nobody is at fault. */
function killWhenSilent(server: Worker, limitMs: number): NodeJS.Timeout {
  let silentMs = 0;
  server.on("message", () => (silentMs = 0));
  return setInterval(() => {
    silentMs += beatMs;
    if (silentMs > limitMs + beatMs) server.process.kill("SIGKILL");
  }, beatMs);
}
