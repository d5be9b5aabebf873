import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isWithoutChromium } from "./chromium.ts";
import { openPages, overflow, readText, violations, type OpenPages } from "./open-pages.ts";
import { pageAddresses } from "./pages.ts";

let open: OpenPages;

/** Where one of a kind is that a page leads to: some have ids that only the record knows. */
async function linked(from: string, start: string): Promise<string> {
  await open.page.goto(open.origin + from);
  const href = await open.page.locator(`main a[href^="${start}"]`).first().getAttribute("href");
  return href ?? start;
}

describe.skipIf(isWithoutChromium)("every page, by day and by night, wide and narrow", () => {
  beforeAll(async () => {
    open = await openPages();
  });

  afterAll(() => open?.stop());

  test("axe finds nothing, and nothing is wider than the window", async () => {
    const addresses = [
      ...pageAddresses,
      await linked("/quotes", "/quotes/quo_"),
      await linked("/claims?status=DENIED", "/relationships/"),
    ];
    const told: string[] = [];
    for (const address of addresses) {
      for (const width of [1400, 390]) {
        await open.page.setViewportSize({ width, height: 850 });
        await open.page.goto(open.origin + address);
        told.push(...(await violations(open.page, `${address}, ${width}`)));
        expect(await overflow(open.page), `${address}, ${width}`).toBeLessThanOrEqual(0);
      }
    }
    expect(told).toEqual([]);
  }, 180_000);

  test("axe finds nothing on what was read in a text, either", async () => {
    const text = `“We cannot wait,” said Ann Demo, chairwoman of the Tolm Trust.\n\nRussia accused Georgia of a delay. ${"A line that goes on. ".repeat(20)}`;
    for (const width of [1400, 390]) {
      await open.page.setViewportSize({ width, height: 850 });
      await readText(open, text);
      expect(await violations(open.page, `/read, ${width}`)).toEqual([]);
    }
  });

  test("nothing left this origin, and nothing was complained about", () => {
    expect(open.asked.length).toBeGreaterThan(pageAddresses.length);
    const elsewhere = open.asked.filter(
      (url) => !url.startsWith(open.origin) && !url.startsWith("data:"),
    );
    expect(elsewhere).toEqual([]);
    expect(open.asked.filter((url) => url.endsWith(".js"))).toEqual([]);
    expect(open.complaints).toEqual([]);
  });
});
