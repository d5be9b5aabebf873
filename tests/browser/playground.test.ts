import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { gone, runScript, settings, up, type Command, type Settings } from "../cli/start.ts";
import { isWithoutChromium, openChromium, type Chromium } from "./chromium.ts";

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

  test("an example of the documentation opens in the playground, with its variables", async () => {
    await page.goto(`${origin()}/docs`);
    const example = page.locator("article.example", { hasText: "FindActor" });
    await example.getByRole("link", { name: "Open it in the playground" }).click();
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
        await page.goto(`${origin()}/docs#TextSpan.exact`);
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

  test("nothing left this origin, and nothing was complained about", () => {
    const elsewhere = asked.filter(
      (url) => !url.startsWith(origin()) && !/^(data|blob):/.test(url),
    );
    expect(elsewhere).toEqual([]);
    expect(asked.length).toBeGreaterThan(5);
    expect(complaints).toEqual([]);
  });
});
