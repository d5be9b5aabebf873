import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { gone, runScript, settings, up, type Command, type Settings } from "../cli/start.ts";
import { isWithoutChromium, openChromium, type Chromium } from "./chromium.ts";
import { pageAddresses } from "./pages.ts";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

interface Found {
  violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
  passes: unknown[];
}

let set: Settings;
let server: Command;
let browser: Chromium;
let page: Page;
const asked: string[] = [];
const complaints: string[] = [];

const origin = (): string => `http://127.0.0.1:${set.PORT}`;

/** Where one of a kind is that a page leads to: some have ids that only the record knows. */
async function linked(from: string, start: string): Promise<string> {
  await page.goto(origin() + from);
  const href = await page.locator(`main a[href^="${start}"]`).first().getAttribute("href");
  return href ?? start;
}

describe.skipIf(isWithoutChromium)("the pages, without a script and without a network", () => {
  beforeAll(async () => {
    set = await settings();
    server = runScript("start", set);
    await up(server);
    browser = await openChromium({ width: 1400, height: 850 });
    page = await browser.context.newPage();
    page.on("request", (request) => asked.push(request.url()));
    page.on("console", (line) => {
      // An error page is no complaint of the page's.
      if (["error", "warning"].includes(line.type()) && !line.text().includes("404"))
        complaints.push(line.text());
    });
  });

  afterAll(async () => {
    await browser?.stop();
    if (server === undefined) return;
    process.kill(server.pid, "SIGTERM");
    await server.exited;
    await gone(set);
  });

  /** What axe finds on the page as it is. */
  async function look(about: string): Promise<string[]> {
    const { violations, passes } = await page.evaluate(
      async ([code, values]) => {
        const run = Function(`${code}; return axe;`)() as {
          run: (on: Document, how: object) => Promise<Found>;
        };
        return run.run(document, { runOnly: { type: "tag", values } });
      },
      [axe, rules] as const,
    );
    expect(passes.length).toBeGreaterThan(10);
    return violations.map(({ id, nodes }) => `${about}: ${id}: ${nodes[0]?.html}`);
  }

  test("axe finds nothing on any page, by day and by night, wide and narrow, and nothing is wider than the window", async () => {
    const addresses = [
      ...pageAddresses,
      await linked("/quotes", "/quotes/quo_"),
      await linked("/claims?status=DENIED", "/relationships/"),
    ];
    const told: string[] = [];
    for (const address of addresses) {
      for (const width of [1400, 390]) {
        await page.setViewportSize({ width, height: 850 });
        await page.goto(origin() + address);
        for (const colorScheme of ["light", "dark"] as const) {
          await page.emulateMedia({ colorScheme });
          told.push(...(await look(`${address}, ${colorScheme}, ${width}`)));
        }
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - window.innerWidth,
        );
        expect(over, `${address}, ${width}`).toBeLessThanOrEqual(0);
      }
    }
    expect(told).toEqual([]);
  }, 180_000);

  test("axe finds nothing on what was read in a text, either", async () => {
    const text = `“We cannot wait,” said Ann Demo, chairwoman of the Tolm Trust.\n\nRussia accused Georgia of a delay. ${"A line that goes on. ".repeat(20)}`;
    for (const width of [1400, 390]) {
      await page.setViewportSize({ width, height: 850 });
      await page.goto(`${origin()}/read`);
      await page.getByLabel("The text").fill(text);
      await page.getByRole("button", { name: "Read it" }).click();
      await page.getByRole("heading", { name: "What it says" }).waitFor();
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await look(`/read, ${colorScheme}, ${width}`)).toEqual([]);
      }
    }
  }, 60_000);

  test("a reader goes from the first page to a quote, its article, its speaker, and on, by links and forms alone", async () => {
    const context = await page.context().browser()?.newContext({ javaScriptEnabled: false });
    const quiet = (await context?.newPage()) ?? page;
    await quiet.goto(`${origin()}/`);
    await quiet.getByRole("searchbox").fill("planes");
    await quiet.getByRole("button", { name: "Search" }).click();
    await quiet.waitForURL(/\/search\?q=planes/);
    await quiet.locator('main a[href^="/quotes/quo_"]').first().click();
    await quiet.waitForURL(/\/quotes\/quo_/);
    await quiet.locator('main dd a[href*="#quo_"]').click();
    await quiet.waitForURL(/\/articles\/.*#quo_/);
    expect(await quiet.locator("mark:target").count()).toBe(1);
    await quiet.locator('.notes a[href^="/actors/"]').first().click();
    await quiet.waitForURL(/\/actors\//);
    await quiet.getByRole("heading", { name: "Quotes", exact: true }).waitFor();
    await quiet.goto(`${origin()}/verify`);
    await quiet.getByLabel("The words").fill("The planes never rest");
    await quiet.getByRole("button", { name: "Verify" }).click();
    await quiet.getByText("These words are on record.").waitFor();
    await quiet.goto(`${origin()}/read`);
    const pasted = "“Nobody will go thirsty,” said Ann Demo of the Sample Water Company.";
    await quiet.getByLabel("The text").fill(pasted);
    await quiet.getByRole("button", { name: "Read it" }).click();
    await quiet.getByText("1 quote, 2 names").waitFor();
    expect(await quiet.locator("mark").innerText()).toBe("Nobody will go thirsty,");
    expect(await quiet.locator(".notes b").innerText()).toBe("Ann Demo");
    const company = quiet.locator("table").getByRole("link", { name: "Sample Water Company" });
    expect(await company.getAttribute("href")).toBe("/actors/sample-water-company");
    // What was pasted is still there, to be changed and read again.
    expect(await quiet.getByLabel("The text").inputValue()).toBe(pasted);
    await context?.close();
  });

  test("nothing left this origin, and nothing was complained about", () => {
    const elsewhere = asked.filter((url) => !url.startsWith(origin()) && !url.startsWith("data:"));
    expect(elsewhere).toEqual([]);
    expect(asked.filter((url) => url.endsWith(".js"))).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
