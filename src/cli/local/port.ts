import { randomInt } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";
import { CommandError } from "../command-error.ts";

/** Refuses a port that something else listens on, and names the variable that moves it. */
export async function claimPort(port: number, variable: string): Promise<void> {
  const server = createServer().listen({ port, host: "127.0.0.1", exclusive: true });
  try {
    await once(server, "listening");
  } catch (error) {
    throw new CommandError(portFault(port, variable, error), { cause: error });
  }
  server.close();
  await once(server, "close");
}

function portFault(port: number, variable: string, error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE") {
    return `Port ${port} is in use. Stop what uses it, or set ${variable} to another port.`;
  }
  if (code === "EACCES")
    return `Port ${port} needs more rights. Set ${variable} to one above 1023.`;
  return `Port ${port} (${variable}) cannot be opened: ${String(error)}`;
}

/**
 * A port that nothing listens on. It lies below those that systems give to outgoing connections, so that none of them
 * takes it before it is used.
 */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 100; tries += 1) {
    const port = randomInt(10_000, 32_000);
    if (await isFree(port)) return port;
  }
  throw new CommandError("No port from 10000 to 32000 is free.");
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen({ port, host: "127.0.0.1", exclusive: true });
  try {
    await once(server, "listening");
  } catch {
    return false;
  }
  server.close();
  await once(server, "close");
  return true;
}
