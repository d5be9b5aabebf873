import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { gone, runScript, settings, up, type Command, type Settings } from "../cli/start.ts";
import { isWithoutChromium, openChromium, type Chromium } from "./chromium.ts";

/** What axe tells of a page. */
interface Found {
  violations: { id: string; nodes: { html: string }[] }[];
  passes: unknown[];
}

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let set: Settings;
let server: Command;
let browser: Chromium;
let page: Page;
const asked: string[] = [];
const complaints: string[] = [];

describe.skipIf(isWithoutChromium)("the playground", () => {
  beforeAll(async () => {
    set = await settings();
    server = runScript("start", set);
    await up(server);
    browser = await openChromium({ width: 1400, height: 850 });
    browser.context.on("request", (request) => asked.push(request.url()));
    browser.context.on("console", (line) => {
      if (["error", "warning"].includes(line.type())) complaints.push(line.text());
    });
    browser.context.on("weberror", (error) => complaints.push(String(error.error())));
    page = await browser.context.newPage();
  });

  afterAll(async () => {
    await browser?.stop();
    if (server === undefined) return;
    process.kill(server.pid, "SIGTERM");
    await server.exited;
    await gone(set);
  });

  const origin = (): string => `http://127.0.0.1:${set.PORT}`;
  const answer = () => page.locator(".graphiql-response .view-lines");

  test("the first page leads to the playground", async () => {
    await page.goto(`${origin()}/`);
    await page.getByRole("link", { name: "Playground", exact: true }).click();
    await page.waitForURL(`${origin()}/graphql`);
  });

  test("the playground opens on the easiest example, with its answer", async () => {
    await page.locator(".graphiql-query-editor").getByText("LatestQuotes").waitFor();
    await answer().getByText('"data"').first().waitFor();
    const shown = (await answer().innerText()).replaceAll("\u00a0", " ");
    expect(shown).toContain("Mira Vessel");
  });

  test("five examples stand side by side, none cut off, and each is answered", async () => {
    const tabs = page.locator(".graphiql-tab");
    const names = ["LatestQuotes", "FindActor", "VerifyQuote", "Search", "WhoIsQuoted"];
    expect(await tabs.allInnerTexts()).toEqual(names);
    for (const width of [1400, 390]) {
      await page.setViewportSize({ width, height: 850 });
      for (const name of names) {
        const box = await tabs.filter({ hasText: name }).boundingBox();
        expect(box?.x).toBeGreaterThanOrEqual(0);
        expect((box?.x ?? width) + (box?.width ?? width)).toBeLessThanOrEqual(width);
      }
    }
    await page.setViewportSize({ width: 1400, height: 850 });
    for (const name of names) {
      await tabs.filter({ hasText: name }).click();
      const query = page.locator(".graphiql-query-editor .view-lines");
      await expect.poll(() => query.innerText()).toMatch(new RegExp(`query\\s${name}\\b`));
      const reply = page.waitForResponse((response) => response.url().endsWith("/graphql"));
      await page.getByRole("button", { name: /execute query/i }).click();
      const { data, errors } = await (await reply).json();
      expect(errors, name).toBeUndefined();
      expect(JSON.stringify(data).length, name).toBeGreaterThan(100);
    }
  });

  test("it shows the schema's descriptions", async () => {
    await page.getByRole("button", { name: /documentation explorer/i }).click();
    const docs = page.locator(".graphiql-doc-explorer");
    // What is asked about first stands first.
    const types = await docs.getByRole("link").allInnerTexts();
    const [first, last] = ["Article", "ArticleEdge"].map((name) => types.indexOf(name));
    expect(first).toBeLessThan(5);
    expect(last).toBeGreaterThan(types.length / 2);
    await docs.getByRole("link", { name: "TextSpan" }).click();
    await docs.getByText("A stretch of one article's text").first().waitFor();
  });

  test("a link may carry an operation", async () => {
    await page.goto(`${origin()}/graphql?query=${encodeURIComponent("{ carried: __typename }")}`);
    await page.locator(".graphiql-query-editor").getByText("carried").first().waitFor();
  });

  test("an example of the documentation opens in the playground, with its variables", async () => {
    await page.goto(`${origin()}/docs/examples`);
    await page.getByRole("link", { name: "Open Find Actor in the playground" }).click();
    await page.locator(".graphiql-query-editor").getByText("FindActor").first().waitFor();
    await page.getByRole("button", { name: /execute query/i }).click();
    await answer().getByText('"Kyrgyzstan"').first().waitFor();
  });

  test("on a telephone the answer stands below the operation", async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto(`${origin()}/graphql?query=${encodeURIComponent("{ small: __typename }")}`);
    await page.getByRole("button", { name: /execute query/i }).click();
    await answer().getByText('"small"').first().waitFor();
    const [above, below] = await Promise.all(
      [".graphiql-query-editor", ".graphiql-response"].map((part) =>
        page.locator(part).boundingBox(),
      ),
    );
    expect(below?.width).toBeGreaterThan(300);
    expect(below?.y).toBeGreaterThan((above?.y ?? 0) + 100);
  });

  test("the documentation fits a telephone and a screen, by day and by night", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      for (const width of [360, 1400]) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 800 });
        await page.goto(`${origin()}/docs/schema#TextSpan.exact`);
        await page.locator("[id='TextSpan.exact']").waitFor();
        const [wide, paper] = await page.evaluate(() => [
          document.documentElement.scrollWidth,
          getComputedStyle(document.body).backgroundColor,
        ]);
        expect(wide).toBe(width);
        expect(paper).toBe(colorScheme === "dark" ? "rgb(23, 22, 20)" : "rgb(251, 250, 248)");
      }
    }
  });

  test("the documentation is searched from the keyboard", async () => {
    await page.setViewportSize({ width: 1400, height: 850 });
    await page.goto(`${origin()}/docs`);
    await page.keyboard.press("/");
    await page.keyboard.type("lower");
    const found = page.getByRole("list", { name: "Found" });
    await found.getByRole("link", { name: /^How to lower it/ }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(`${origin()}/docs/limits#how-to-lower-it`);
    await page.getByRole("searchbox").fill("no such thing");
    await page.getByText("Nothing is called").waitFor();
    await page.keyboard.press("Escape");
    expect(await found.isVisible()).toBe(false);
  });

  test("an address of the documentation as it was finds what it named", async () => {
    await page.goto(`${origin()}/docs#TextSpan.exact`);
    await page.waitForURL(`${origin()}/docs/schema#TextSpan.exact`);
  });

  test("code is copied with the address of this server", async () => {
    await browser.context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto(`${origin()}/docs`);
    const button = page.getByRole("button", { name: /^Copy/ }).first();
    await button.click();
    await page.getByText("Copied").waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(`curl ${origin()}/graphql -H`);
    expect(copied).not.toContain("Copy");
  });

  test.each([
    ["/", []],
    ["/docs", []],
    ["/docs/examples", []],
    ["/docs/app", []],
    ["/docs/clients", []],
    ["/docs/limits", []],
    ["/docs/schema", []],
    ["/docs/changes", []],
    // GraphiQL's editors, tabs and pane are its own.
    ["/graphql", [".monaco-editor", ".graphiql-tabs", ".graphiql-plugin"]],
  ])(
    "%s can be used by everybody, by day and by night",
    async (path, exclude) => {
      for (const [colorScheme, width] of [
        ["light", 1400],
        ["dark", 390],
      ] as const) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 850 });
        await page.goto(`${origin()}${path}`);
        await page.getByRole("heading", { level: 1 }).waitFor();
        // The pages' policy lets no script in but their own: this one comes with the question.
        const found = await page.evaluate(
          async ([code, without]) => {
            const run = Function(`${code}; return axe;`)() as {
              run: (on: object, how: object) => Promise<Found>;
            };
            const on = { include: [["html"]], exclude: without.map((part) => [part]) };
            return run.run(on, { resultTypes: ["violations"] });
          },
          [axe, exclude] as const,
        );
        const told = found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
        expect(told, `${colorScheme}, ${width}`).toEqual([]);
        expect(found.passes.length).toBeGreaterThan(10);
      }
    },
    120_000,
  );

  test("nothing left this origin, and nothing was complained about", () => {
    const elsewhere = asked.filter(
      (url) => !url.startsWith(origin()) && !/^(data|blob):/.test(url),
    );
    expect(elsewhere).toEqual([]);
    expect(asked.length).toBeGreaterThan(5);
    expect(complaints).toEqual([]);
  });
});
