import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isWithoutChromium } from "./chromium.ts";
import { openPages, overflow, readText, violations, type OpenPages } from "./open-pages.ts";

let open: OpenPages;

describe.skipIf(isWithoutChromium)("the pages, without a script and without a network", () => {
  beforeAll(async () => {
    open = await openPages();
  });

  afterAll(() => open?.stop());

  // Each of the others, in each width: pages.long.test.ts.
  test("axe finds nothing on an article, an actor and a text that was read, on a phone", async () => {
    const { page, origin } = open;
    await page.setViewportSize({ width: 390, height: 850 });
    for (const address of ["/articles/kyrgyzstan-hard-sell", "/actors/kyrgyzstan"]) {
      await page.goto(origin + address);
      expect(await violations(page, address)).toEqual([]);
      expect(await overflow(page), address).toBeLessThanOrEqual(0);
    }
    await readText(open, "“We cannot wait,” said Ann Demo, chairwoman of the Tolm Trust.");
    expect(await violations(page, "/read")).toEqual([]);
  });

  test("a reader goes from the first page to a quote, its article, its speaker, and on, by links and forms alone", async () => {
    const { page, origin } = open;
    const context = await page.context().browser()?.newContext({ javaScriptEnabled: false });
    const quiet = (await context?.newPage()) ?? page;
    await quiet.goto(`${origin}/`);
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
    await quiet.goto(`${origin}/verify`);
    await quiet.getByLabel("The words").fill("The planes never rest");
    await quiet.getByRole("button", { name: "Verify" }).click();
    await quiet.getByText("These words are on record.").waitFor();
    await quiet.goto(`${origin}/read`);
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
    const { asked, origin, complaints } = open;
    const elsewhere = asked.filter((url) => !url.startsWith(origin) && !url.startsWith("data:"));
    expect(elsewhere).toEqual([]);
    expect(asked.filter((url) => url.endsWith(".js"))).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
