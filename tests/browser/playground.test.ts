import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type BrowserContext, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { gone, runScript, settings, up, type Command, type Settings } from "../cli/start.ts";

const chromiumPath = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
].find((path) => existsSync(path));
// The network is cut: no name resolves, and what is not this machine goes to a proxy that is not there.
const cut = [
  "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
  "--proxy-server=127.0.0.1:9",
  "--proxy-bypass-list=127.0.0.1",
];
const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

let set: Settings;
let server: Command;
let profile: string;
let browser: BrowserContext;
let page: Page;
const asked: string[] = [];
const complaints: string[] = [];

// A machine may do without; CI may not.
const howToInstall = "There is no Chromium here: apt-get update && apt-get install -y chromium";
const skipped = chromiumPath === undefined && process.env["CI"] === undefined;
if (skipped) console.warn(`Skipped: ${howToInstall}`);

describe.skipIf(skipped)("the playground", () => {
  beforeAll(async () => {
    if (chromiumPath === undefined) throw new Error(howToInstall);
    set = await settings();
    server = runScript("start", set);
    await up(server);
    profile = await mkdtemp(join(tmpdir(), "onrecord-chromium-"));
    browser = await chromium.launchPersistentContext(profile, {
      executablePath: chromiumPath,
      args: [...quiet, ...cut],
      viewport: { width: 1400, height: 850 },
    });
    browser.on("request", (request) => asked.push(request.url()));
    browser.on("console", (line) => {
      if (["error", "warning"].includes(line.type())) complaints.push(line.text());
    });
    browser.on("weberror", (error) => complaints.push(String(error.error())));
    page = await browser.newPage();
  });

  afterAll(async () => {
    await browser?.close();
    if (profile !== undefined) await rm(profile, { recursive: true, force: true });
    if (server === undefined) return;
    process.kill(server.pid, "SIGTERM");
    await server.exited;
    await gone(set);
  });

  const origin = (): string => `http://127.0.0.1:${set.PORT}`;
  const answer = () => page.locator(".graphiql-response .view-lines");

  test("the first page leads to the playground", async () => {
    await page.goto(`${origin()}/`);
    await page.getByRole("link", { name: "Open the playground" }).click();
    await page.waitForURL(`${origin()}/graphql`);
  });

  test("the playground opens on an example, with its answer", async () => {
    await page.locator(".graphiql-query-editor").getByText("WhoIsQuoted").waitFor();
    await answer().getByText('"data"').first().waitFor();
    const shown = (await answer().innerText()).replaceAll("\u00a0", " ");
    expect(shown).toContain("Hard Sell for U.S. and NATO");
  });

  test("it runs what is asked", async () => {
    const reply = page.waitForResponse((response) => response.url().endsWith("/graphql"));
    await page.getByRole("button", { name: /execute query/i }).click();
    const { data, errors } = await (await reply).json();
    expect(errors).toBeUndefined();
    expect(data.article.quotes.totalCount).toBe(12);
  });

  test("it shows the schema's descriptions", async () => {
    await page.getByRole("button", { name: /documentation explorer/i }).click();
    const docs = page.locator(".graphiql-doc-explorer");
    await docs.getByRole("link", { name: "TextSpan" }).click();
    await docs.getByText("A stretch of one article's text").first().waitFor();
  });

  test("a link may carry an operation", async () => {
    await page.goto(`${origin()}/graphql?query=${encodeURIComponent("{ carried: __typename }")}`);
    await page.locator(".graphiql-query-editor").getByText("carried").first().waitFor();
  });

  test("nothing left this origin, and nothing was complained about", () => {
    const elsewhere = asked.filter(
      (url) => !url.startsWith(origin()) && !/^(data|blob):/.test(url),
    );
    expect(elsewhere).toEqual([]);
    expect(asked.length).toBeGreaterThan(5);
    expect(complaints).toEqual([]);
  });
});
