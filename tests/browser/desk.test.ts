import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runScript } from "../cli/start.ts";
import { isWithoutChromium } from "./chromium.ts";
import { openPages, overflow, violations, type OpenPages } from "./open-pages.ts";

const pasted = `TOLM — “We cannot wait another winter for a ferry,” said Ann Demo, chairwoman of the Tolm Trust.

The harbor master, Bo Sample, said that the talks had failed. “Nobody asked the islanders,” he said.

“There is no plan,” Demo said on Monday.`;

let open: OpenPages;
let key: string;

describe.skipIf(isWithoutChromium)("the desk, without a network", () => {
  beforeAll(async () => {
    open = await openPages();
    const made = runScript("keys", open.set, ["create", "Desk", "--role", "EDIT"]);
    expect(await made.exited).toBe(0);
    key = /onr_\w+/.exec(made.output())?.[0] ?? "";
  });

  afterAll(() => open?.stop());

  /** Types where the focus is, and says what has it. */
  const press = async (...names: string[]): Promise<void> => {
    for (const name of names) await open.page.keyboard.press(name);
  };
  const focusOn = async (label: string): Promise<void> => {
    const field = open.page.getByLabel(label).first();
    for (let i = 0; i < 60; i += 1) {
      if (await field.evaluate((element) => element === document.activeElement)) return;
      await press("Tab");
    }
    throw new Error(`No key leads to ${label}.`);
  };
  const looked: string[] = [];
  async function look(name: string): Promise<void> {
    const { page } = open;
    for (const width of [1400, 390]) {
      await page.setViewportSize({ width, height: 850 });
      looked.push(...(await violations(page, `${name}, ${width}`)));
      expect(await overflow(page), `${name}, ${width}`).toBeLessThanOrEqual(0);
    }
    await page.emulateMedia({ colorScheme: "light" });
    await page.setViewportSize({ width: 1400, height: 850 });
  }

  test("from a pasted text to quotes on record by keyboard alone, and back by undo", async () => {
    const { page, origin } = open;
    await page.goto(`${origin}/desk`);
    await look("signing in");
    await focusOn("Your API key");
    await page.keyboard.insertText(key);
    await press("Enter");
    await page.getByText("Signed in as").waitFor();
    await look("the desk");
    await page.getByRole("link", { name: "Paste an article" }).focus();
    await press("Enter");
    await page.waitForURL(/desk\/new$/);
    await focusOn("Title, as printed");
    await page.keyboard.insertText("Ferry talks fail");
    await press("Tab");
    await page.keyboard.insertText(pasted);
    // A tab that is closed loses nothing.
    await page.reload();
    expect(await page.getByLabel("The text, as printed").inputValue()).toBe(pasted);
    await look("a new article");
    await focusOn("Title, as printed");
    await press("Enter");
    await page.waitForURL(/desk\/articles\/ferry-talks-fail$/);
    const progress = page.locator("#desk-progress");
    const waiting = Number(/^\d+/.exec(await progress.innerText())?.[0]);
    expect(waiting).toBeGreaterThan(5);
    await look("suggestions");
    // One key each; the first quote with its speaker chosen anew, and one word longer and back.
    await press("}", "{", "s");
    await page.locator("#desk-name").waitFor();
    // Enter before the names are there chooses of those that come.
    const answers = Promise.withResolvers<void>();
    await page.route(/[?&]name=/, async (route) => {
      await answers.promise;
      await route.continue();
    });
    await page.keyboard.insertText("Zyxw Qvut");
    await press("Enter");
    expect(await page.locator("#desk-who").getAttribute("open")).not.toBeNull();
    answers.resolve();
    await page.locator("#desk-card", { hasText: "Zyxw Qvut" }).waitFor();
    await press("s");
    await page.locator("#desk-name").waitFor();
    await page.keyboard.insertText("Ann Example");
    await page.locator('#desk-candidates[aria-busy="false"]').waitFor();
    const options = page.getByRole("option");
    for (let i = 0; i < 20; i += 1) {
      const here = options.and(page.locator('[aria-selected="true"]'));
      if ((await here.innerText()).includes("New person")) break;
      await press("ArrowDown");
    }
    await press("Enter");
    await page.locator("#desk-card", { hasText: "Ann Example" }).waitFor();
    await press("a", "r", "u");
    expect(await progress.innerText()).toContain(`${waiting - 1} suggestions to decide`);
    await page.reload();
    expect(await progress.innerText()).toContain("1 accepted");
    await press("?");
    await look("the keys");
    await press("Escape");
    for (let i = 1; i < waiting; i += 1) await press("a");
    expect(await progress.innerText()).toContain(`0 suggestions to decide · ${waiting} accepted`);
    await press("p");
    await look("publishing");
    await page.context().setOffline(true);
    await press("Enter");
    await page.getByText("The connection was lost").waitFor();
    await page.context().setOffline(false);
    await press("Enter");
    await page.getByText("On record, as edit").waitFor();
    const quotes = await asked("ferry-talks-fail");
    expect(quotes).toContainEqual({
      text: "We cannot wait another winter for a ferry,",
      speakers: [{ name: "Ann Example" }],
    });
    await press("Enter");
    await page.waitForURL(/desk\/edits\/\d+$/);
    await look("an edit");
    await focusOn("Why");
    await press("Enter");
    await page.getByText("It undoes").waitFor();
    expect(await asked("ferry-talks-fail")).toEqual([]);
    expect(looked).toEqual([]);
  });

  test("what somebody else has decided meanwhile stands beside what one decided, and nothing is lost", async () => {
    const { page, origin } = open;
    await page.goto(`${origin}/desk/new`);
    await page.getByLabel("Title, as printed").fill("Ferry talks go on");
    await page
      .getByLabel("The text, as printed")
      .fill(pasted.replace("Tolm Trust", "Tolm Trustees"));
    await focusOn("Title, as printed");
    await press("Enter");
    await page.waitForURL(/desk\/articles\/ferry-talks-go-on$/);
    const rows = page.locator("#desk-list [data-id]");
    const all = await rows.evaluateAll((items) => items.map((item) => item.dataset["id"]));
    await press("r", ...Array<string>(all.length - 1).fill("a"));
    const by = { Authorization: `Bearer ${key}` };
    const decisions = [
      { suggestion: all[0], verdict: "ACCEPT" },
      { suggestion: all[1], verdict: "REJECT" },
    ];
    const decided = await graphql<{ decideSuggestions: { userErrors: unknown[] } }>(
      `
        mutation ($input: DecideSuggestionsInput!) {
          decideSuggestions(input: $input) {
            userErrors {
              message
            }
          }
        }
      `,
      { input: { decisions, note: "By a script." } },
      by,
    );
    expect(decided.decideSuggestions.userErrors).toEqual([]);
    await press("p", "Enter");
    const table = page.locator(".desk-conflicts");
    await table.waitFor();
    const told = await table.locator("tbody tr").allInnerTexts();
    expect(told).toEqual([
      expect.stringMatching(/Rejected\s+Accepted as it was found by Desk, edit \d+$/),
      expect.stringMatching(/Accepted: .*\s+Rejected$/),
    ]);
    await look("a conflict");
    await press("Enter");
    await page.getByText("On record, as edit").waitFor();
    expect(looked).toEqual([]);
  });

  async function graphql<Data>(
    query: string,
    variables: object,
    headers: Record<string, string> = {},
  ): Promise<Data> {
    const response = await fetch(`${open.origin}/graphql`, {
      method: "POST",
      headers: { "Content-Type": "application/json", ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return ((await response.json()) as { data: Data }).data;
  }

  async function asked(slug: string): Promise<unknown[]> {
    const { article } = await graphql<{ article: { quotes: { nodes: unknown[] } } }>(
      `
        query ($slug: String!) {
          article(by: { slug: $slug }) {
            quotes(first: 50) {
              nodes {
                text
                speakers {
                  name
                }
              }
            }
          }
        }
      `,
      { slug },
    );
    return article.quotes.nodes;
  }

  test("nothing left this origin, and nothing was complained about", () => {
    const { asked: urls, origin, complaints } = open;
    expect(urls.filter((url) => !url.startsWith(origin) && !url.startsWith("data:"))).toEqual([]);
    expect(complaints.filter((line) => !line.includes("ERR_INTERNET_DISCONNECTED"))).toEqual([]);
  });
});
