import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import type { Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { isWithoutChromium, openChromium, type Chromium } from "../browser/chromium.ts";
import { build, followed, publish, typesOf } from "./app.ts";
import { sectionsOf, type Section } from "./guide-code.ts";
import { sample } from "../sample-counts.ts";

// The app that the documentation builds, built as it is printed, from nothing.

const endpoint = inject("endpoint");
const sections = sectionsOf("app", endpoint);
const section = (title: string): Section => {
  const found = sections.get(title);
  if (found === undefined) throw new Error(`The page has no section "${title}".`);
  return found;
};
const withoutCommands = ({ files }: Section): Section => ({ files, commands: [] });

const apps: [name: string, parts: Section[], isKept: boolean][] = [
  ["with Apollo Client", [section("From nothing"), section("With Apollo Client")], true],
  [
    "without a library",
    [withoutCommands(section("From nothing")), section("Without a library")],
    false,
  ],
];

const mistakes: [page: string, right: string, wrong: string, told: string][] = [
  ["Actors", ".kind", ".slug", "'slug' does not exist"],
  [
    "Articles",
    "publishedOn?.slice(0, 4)",
    "publishedOn?.toFixed()",
    "'toFixed' does not exist on type 'string'",
  ],
  [
    "Articles",
    "url ?? undefined",
    "url?.toExponential()",
    "'toExponential' does not exist on type 'string'",
  ],
  ["Quotes", "speaker?.name", "speaker.name", "possibly 'null'"],
];

describe.each(apps)("%s", (_, parts, isKept) => {
  let folder: string;
  let app: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "onrecord-app-"));
    app = await followed(folder, parts);
  }, 60_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test("its types are right, without a cast", () => {
    for (const { name, code } of parts.flatMap(({ files }) => files)) {
      expect(code, name).not.toMatch(/\bas [A-Z{]|\bas unknown|\bany\b|@ts-/);
    }
    expect(typesOf(app)).toEqual({ status: 0, output: "" });
  });

  test("its types tell what is wrong", async () => {
    const before = new Map<string, string>();
    for (const [page, right, wrong] of mistakes) {
      const file = join(app, `src/${page}.tsx`);
      const code = await readFile(file, "utf8");
      before.set(file, before.get(file) ?? code);
      expect(code).toContain(right);
      await writeFile(file, code.replace(right, wrong));
    }
    const { output } = typesOf(app);
    for (const [file, code] of before) await writeFile(file, code);
    for (const [page, , , told] of mistakes) {
      const errors = output
        .split(/^(?=\S)/m)
        .filter((error) => error.startsWith(`src/${page}.tsx(`));
      expect(errors.join(""), page).toContain(told);
    }
  });

  describe.skipIf(isWithoutChromium)("in a browser", () => {
    let server: Server;
    let origin: string;
    let browser: Chromium;
    let page: Page;
    /** Every request that goes to the API, preflights among them, and how caches may keep its answer. */
    const sent: { method: string; status: number; cache: string | undefined }[] = [];
    beforeAll(async () => {
      build(app);
      ({ server, origin } = await publish(app));
      browser = await openChromium({ width: 600, height: 120 });
      page = await browser.context.newPage();
      const devtools = await browser.context.newCDPSession(page);
      await devtools.send("Network.enable");
      const methods = new Map<string, string>();
      devtools.on("Network.requestWillBeSent", ({ request, requestId }) => {
        if (request.url.startsWith(endpoint)) methods.set(requestId, request.method);
      });
      devtools.on("Network.responseReceived", ({ requestId, response: { status, headers } }) => {
        const method = methods.get(requestId);
        if (method !== undefined) sent.push({ method, status, cache: headers["Cache-Control"] });
      });
    }, 60_000);
    afterAll(async () => {
      await browser?.stop();
      server?.close();
    });

    const shown = (selector: string) => page.locator(`main ${selector}`).count();
    const scroll = () => page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    const once = { method: "GET", status: 200, cache: expect.stringContaining("public") };

    test.each([
      ["quotes", "blockquote", [10, 20, sample.quotes]],
      ["actors", "nav ~ p:not(:has-text('Loading'))", [10, 20, 30, 40, sample.actors]],
      ["articles", "p:has(a)", [5, sample.articles]],
    ])("%s: one request for the page, and one for each scroll", async (name, item, sizes) => {
      sent.length = 0;
      await page.goto("about:blank");
      await page.goto(`${origin}/#${name}`);
      for (const [i, size] of sizes.entries()) {
        await expect.poll(() => shown(item)).toBe(size);
        expect(sent).toEqual(Array.from({ length: i + 1 }, () => once));
        await scroll();
      }
      await expect.poll(() => page.getByText("Loading…").count()).toBe(0);
      expect(sent).toHaveLength(sizes.length);
    });

    test("from page to page by the links, one request each, and none for what the client keeps", async () => {
      await page.goto("about:blank");
      await page.goto(`${origin}/#quotes`);
      await expect.poll(() => shown("blockquote")).toBe(10);
      sent.length = 0;
      await page.getByRole("link", { name: "Articles" }).click();
      await expect.poll(() => shown("p:has(a)")).toBe(5);
      expect(sent).toEqual([once]);
      await page.getByRole("link", { name: "Quotes" }).click();
      await expect.poll(() => shown("blockquote")).toBe(10);
      // Without a client's own cache, the browser's has it.
      expect(sent.slice(1)).toEqual(isKept ? [] : [once]);
    });
  });
});
