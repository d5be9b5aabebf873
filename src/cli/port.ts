import { once } from "node:events";
import { createServer } from "node:net";
import { Fault } from "./fault.ts";

/** Refuses a port that something else listens on, and names the variable that moves it. */
export async function claimPort(port: number, variable: string): Promise<void> {
  const server = createServer().listen({ port, host: "127.0.0.1", exclusive: true });
  try {
    await once(server, "listening");
  } catch (error) {
    throw new Fault(portFault(port, variable, error), { cause: error });
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
