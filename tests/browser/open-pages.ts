import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { gone, runScript, settings, up, type Settings } from "../cli/start.ts";
import { openChromium } from "./chromium.ts";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

interface Found {
  violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
  passes: unknown[];
}

/** A server with the sample, a page in Chromium, and what that page has asked for and complained about. */
export interface OpenPages {
  origin: string;
  /** Where its store is, for commands. */
  set: Settings;
  page: Page;
  asked: string[];
  complaints: string[];
  stop: () => Promise<void>;
}

export async function openPages(): Promise<OpenPages> {
  const set = await settings();
  const server = runScript("start", set);
  const end = async (): Promise<void> => {
    process.kill(server.pid, "SIGTERM");
    await server.exited;
    await gone(set);
  };
  try {
    await up(server);
    const browser = await openChromium({ width: 1400, height: 850 });
    const page = await browser.context.newPage();
    const asked: string[] = [];
    const complaints: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    page.on("console", (line) => {
      // An error page is no complaint of the page's.
      if (["error", "warning"].includes(line.type()) && !line.text().includes("404"))
        complaints.push(line.text());
    });
    const stop = async (): Promise<void> => {
      await browser.stop();
      await end();
    };
    return { origin: `http://127.0.0.1:${set.PORT}`, set, page, asked, complaints, stop };
  } catch (error) {
    await end();
    throw error;
  }
}

/** What axe finds on the page as it is, by day and by night. */
export async function violations(page: Page, about: string): Promise<string[]> {
  const told: string[] = [];
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const found = await page.evaluate(
      async ([code, values]) => {
        const run = Function(`${code}; return axe;`)() as {
          run: (on: Document, how: object) => Promise<Found>;
        };
        return run.run(document, { runOnly: { type: "tag", values } });
      },
      [axe, rules] as const,
    );
    expect(found.passes.length).toBeGreaterThan(10);
    for (const { id, nodes } of found.violations) {
      told.push(`${about}, ${colorScheme}: ${id}: ${nodes[0]?.html}`);
    }
  }
  return told;
}

/** By how many pixels the page is wider than the window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** Pastes a text into `/read` and waits for what was read in it. */
export async function readText({ page, origin }: OpenPages, text: string): Promise<void> {
  await page.goto(`${origin}/read`);
  await page.getByLabel("The text").fill(text);
  await page.getByRole("button", { name: "Read it" }).click();
  await page.getByRole("heading", { name: "What it says" }).waitFor();
}
