import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
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

/** A port that nothing listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
