import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";

export interface Proxy {
  url: string;
  stop(): Promise<void>;
}

/** Puts a distance between two programs on one machine: everything arrives `delayMs` later, either way. */
export async function startProxy(target: number, delayMs: number): Promise<Proxy> {
  const open = new Set<Socket>();
  const server = createServer({ noDelay: true }, (near) => {
    const far = connect({ port: target, host: "127.0.0.1", noDelay: true });
    later(near, far);
    later(far, near);
  });
  const later = (from: Socket, to: Socket): void => {
    open.add(from);
    from.on("data", (chunk: Buffer) => setTimeout(() => to.write(chunk), delayMs));
    from.on("error", () => to.destroy());
    from.on("close", () => {
      open.delete(from);
      setTimeout(() => to.end(), delayMs);
    });
  };
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      server.close();
      for (const socket of open) socket.destroy();
      await once(server, "close");
    },
  };
}
