import { request } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { family, listening, until } from "./processes.ts";
import { gone, runScript, settings } from "./start.ts";

const evil = { Origin: "http://evil.test", Host: "evil.test" };
const upgrade = {
  Connection: "Upgrade",
  Upgrade: "websocket",
  "Sec-WebSocket-Version": "13",
  "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
};

/** 101 where a WebSocket opens, 0 where there is no answer. */
function statusOf(port: number, path: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve) => {
    const asked = request({ port, path, headers, host: "127.0.0.1", agent: false, timeout: 5_000 });
    const done = (status: number): void => {
      resolve(status);
      asked.destroy();
    };
    asked.on("response", ({ statusCode = 0 }) => done(statusCode));
    asked.on("upgrade", () => done(101));
    asked.on("timeout", () => done(0));
    asked.on("error", () => resolve(0));
    asked.end();
  });
}

test.runIf(process.platform === "linux")(
  "npm run dev: nothing that listens lets another origin in",
  async () => {
    const other = await settings();
    onTestFinished(() => gone(other));
    const dev = runScript("dev", other);
    const api = `http://127.0.0.1:${other.PORT}/graphql?query={__typename}`;
    await until("it answers", () => fetch(api).catch(() => undefined));
    const pids = await family(dev.pid);
    const ports = await listening(pids);
    expect(ports).toContain(Number(other.PORT));
    for (const port of ports) {
      for (const path of ["/json", "/json/list", "/dump", "/core/error", "/cdn-cgi/explorer"]) {
        const status = await statusOf(port, path, evil);
        expect({ port, path, open: status < 400 }).toEqual({ port, path, open: false });
      }
      for (const path of ["/ws", "/core:user:onrecord"]) {
        expect(await statusOf(port, path, { ...evil, ...upgrade })).not.toBe(101);
      }
    }
    process.kill(dev.pid, "SIGTERM");
    await dev.exited;
  },
);
