import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

export interface Sqld {
  url: string;
  stop(): Promise<void>;
}

/** A libSQL server of its own for a test, empty, on a free port; `stop` leaves nothing behind. */
export async function startSqld(): Promise<Sqld> {
  const directory = await mkdtemp(join(tmpdir(), "onrecord-sqld-"));
  const port = await freePort();
  const address = ["--http-listen-addr", `127.0.0.1:${port}`];
  // As many requests at once as under `npm start`: see src/cli/sqld.ts.
  const requests = ["--max-concurrent-requests", "2048"];
  const child = spawn(binary(), ["--db-path", directory, ...address, "--no-welcome", ...requests], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let log = "";
  child.stderr.on("data", (chunk: Buffer) => (log = (log + chunk.toString()).slice(-4000)));
  const exited = once(child, "exit");
  // A test run that breaks off does not come to `stop`.
  const abandon = (): void => {
    child.kill("SIGKILL");
    rmSync(directory, { recursive: true, force: true });
  };
  process.once("exit", abandon);
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill("SIGKILL");
      await exited;
    }
    process.off("exit", abandon);
    await rm(directory, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + 20_000;
  while (child.exitCode === null && Date.now() < deadline) {
    if (await answers(url)) return { url, stop };
    await pause(20);
  }
  await stop();
  throw new Error(`sqld did not start on port ${port}:\n${log}`);
}

function binary(): string {
  const name = `@sqld/${process.platform}-${process.arch}/package.json`;
  return join(dirname(createRequire(import.meta.url).resolve(name)), "sqld");
}

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

async function answers(url: string): Promise<boolean> {
  return fetch(`${url}/health`).then(
    (response) => response.ok,
    () => false,
  );
}
