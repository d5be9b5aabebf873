import { once } from "node:events";
import { access, mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { gone, runScript, settings, up, type Command, type Settings } from "../cli/start.ts";
import { isWithoutChromium, openChromium, type Chromium } from "./chromium.ts";

/** What a page could read of an address, or why it could not. */
interface Got {
  status?: number;
  text?: string;
  refused?: string;
}

interface Asked {
  method?: string;
  mode?: "cors" | "no-cors";
  body?: string;
}

let set: Settings;
let start: Command;
let front: Server;
let browser: Chromium;
let page: Page;
let folder: string;
let store: string;

const get = (url: string, init: Asked = {}): Promise<Got> =>
  page.evaluate(
    async ([address, options]): Promise<Got> => {
      try {
        const response = await fetch(address, options);
        return { status: response.status, text: await response.text() };
      } catch (error) {
        return { refused: String(error) };
      }
    },
    [url, init] as const,
  );
const pipeline = (sql: string): string =>
  JSON.stringify({ requests: [{ type: "execute", stmt: { sql } }, { type: "close" }] });

describe.skipIf(isWithoutChromium)("a page from another origin, beside npm start", () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "onrecord-written-"));
    set = await settings();
    start = runScript("start", set);
    await up(start);
    store = `http://127.0.0.1:${set.LIBSQL_PORT}`;
    front = createServer((_, response) => {
      response.setHeader("Content-Type", "text/html").end("<!doctype html><title>A page</title>");
    }).listen(0, "127.0.0.1");
    await once(front, "listening");
    browser = await openChromium({ width: 800, height: 600 });
    page = await browser.context.newPage();
    await page.goto(`http://127.0.0.1:${(front.address() as AddressInfo).port}/`);
  });
  afterAll(async () => {
    await browser?.stop();
    front?.close();
    process.kill(start.pid, "SIGTERM");
    await gone(set);
    await rm(folder, { recursive: true, force: true });
  });

  test("reads the public API", async () => {
    const api = `http://127.0.0.1:${set.PORT}/graphql?query={__typename}`;
    expect(await get(api)).toMatchObject({ status: 200, text: expect.stringContaining("Query") });
  });

  test.each([
    ["reads the count of keys", "select count(*) from api_key"],
    ["reads a file", "select readfile('/etc/hostname')"],
    ["takes a table away", "drop table api_key"],
  ])("by SQL in no way %s", async (_, sql) => {
    const body = pipeline(sql);
    for (const mode of ["cors", "no-cors"] as const) {
      const { status, text, refused } = await get(`${store}/v2/pipeline`, {
        method: "POST",
        mode,
        body,
      });
      expect({ mode, status, refused }).toEqual({ mode, status: mode === "cors" ? 401 : 0 });
      expect(text).not.toContain("rows");
    }
  });

  test("writes no file of the operator's", async () => {
    const file = join(folder, "written");
    const sql = `select writefile('${file}', 'by a page')`;
    const body = pipeline(sql);
    await get(`${store}/v2/pipeline`, { method: "POST", body });
    await get(`${store}/v2/pipeline`, { method: "POST", mode: "no-cors", body });
    await get(`${store}/`, {
      method: "POST",
      mode: "no-cors",
      body: JSON.stringify({ statements: [sql] }),
    });
    await expect(access(file)).rejects.toThrow("ENOENT");
  });

  test("reads no dump, and nothing by a WebSocket", async () => {
    expect(await get(`${store}/dump`)).toMatchObject({ status: 401 });
    const told = await page.evaluate(
      async (address): Promise<string[]> => {
        const socket = new WebSocket(address, "hrana3");
        const lines: string[] = [];
        socket.addEventListener("open", () => {
          const asked = {
            type: "execute",
            stream_id: 1,
            stmt: { sql: "select 1", want_rows: true },
          };
          socket.send(JSON.stringify({ type: "hello", jwt: null }));
          for (const request of [{ type: "open_stream", stream_id: 1 }, asked]) {
            socket.send(JSON.stringify({ type: "request", request_id: lines.length, request }));
          }
        });
        socket.addEventListener("message", ({ data }) => lines.push(String(data)));
        await new Promise((resolve) => socket.addEventListener("close", resolve));
        return lines;
      },
      store.replace("http", "ws"),
    );
    // It may close before the page has read why.
    expect(told.filter((line) => !line.includes("hello_error"))).toEqual([]);
  });

  test("learns from /health that a store is there, and no more", async () => {
    expect(await get(`${store}/health`)).toEqual({ status: 200, text: "" });
  });
});
