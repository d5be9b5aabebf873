import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { htmlOf } from "../../src/page/layout.tsx";
import type { Address, Page } from "../../src/page/page.ts";
import { pages } from "../../src/page/pages.ts";
import { embedHtml } from "../../src/page/quote/embed.ts";

// The answers of the fixtures, with what harms in every field that people fill in.

const folder = join(import.meta.dirname, "../operations/pages");
const turned = "\u202e";
const harm = [
  `<script>alert(1)</script>${turned}`,
  `"><img src=x onerror=alert(1)>${turned}`,
  `</mark></p></script><svg onload=alert(1)>${turned}`,
  `javascript:alert(1)`,
  `' autofocus onfocus='alert(1)${turned}`,
  `&lt;b&gt;\u2066 \u0000 «<i>»`,
];

/** Fields whose values people choose; dates, enums, ids and cursors are checked before they are stored. */
const free = new Set(
  "name title summary description text exact prefix suffix note byline label snippet given printed url slug license locator wikidataId value decisionNote verbatimText scheme".split(
    " ",
  ),
);

function harmed(value: unknown, text: string, key = ""): unknown {
  if (Array.isArray(value)) return value.map((each) => harmed(each, text, key));
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, harmed(each, text, name)]),
    );
  }
  if (free.has(key) && (typeof value === "string" || value === null)) return text;
  if (["before", "after"].includes(key) && typeof value === "string") {
    return JSON.stringify(harmed(JSON.parse(value), text));
  }
  return value;
}

const isolating = "bdi, cite, blockquote, [dir=auto], pre, ins, del, .evidence, .snippet";

function check(html: string, about: string): void {
  const { document } = parseHTML(html);
  const tags = new Set(
    [...document.querySelectorAll("*")].map((each) => each.tagName.toLowerCase()),
  );
  for (const tag of ["img", "iframe", "object", "embed", "style", "base", "i-am-not-there"])
    expect(tags.has(tag), `${about}: <${tag}>`).toBe(false);
  for (const script of document.querySelectorAll("script")) {
    expect(script.getAttribute("type"), about).toBe("application/ld+json");
    expect(() => JSON.parse(script.textContent), about).not.toThrow();
    expect(script.textContent, about).not.toContain("<");
  }
  for (const element of document.querySelectorAll("*")) {
    for (const { name, value } of element.attributes) {
      expect(/^on|^style$|^srcdoc$|^autofocus$/.test(name), `${about}: ${name}`).toBe(false);
      if (["href", "src", "action"].includes(name))
        expect(value, `${about}: ${name}`).toMatch(
          /^(\/(?!\/)|#|https?:\/\/|mailto:|data:image\/svg)/,
        );
      if (name !== "value") expect(value, `${about}: ${name}`).not.toContain(turned);
    }
    if (element.closest("svg, title") !== null)
      expect(element.textContent, about).not.toContain(turned);
  }
  for (const element of document.querySelectorAll("body *")) {
    const own = [...element.childNodes].filter(({ nodeType }) => nodeType === 3);
    if (!own.some(({ textContent }) => textContent?.includes(turned))) continue;
    expect(
      element.closest(isolating) !== null,
      `${about}: ${element.outerHTML.slice(0, 200)}`,
    ).toBe(true);
  }
}

const addressOf = ({ path, takesForm }: Page, slug: string, text: string): Address => ({
  path: "/x",
  ...(takesForm === true && { posted: new URLSearchParams({ text, title: text }) }),
  params: { slug, id: slug, number: "1" },
  query: new URLSearchParams(
    path === "/edits" ? { author: text } : { q: text, text, year: text, speaker: text, in: text },
  ),
  origin: "https://onrecord.example",
});

const fixtures = readdirSync(folder).filter(
  (name) => name.endsWith(".json") && !name.includes(".variables."),
);

describe.each(harm)("%j", (text) => {
  test("is text on every page", () => {
    const seen = new Set<string>();
    for (const page of pages) {
      const name = page.document(addressOf(page, text, text)) ?? "";
      expect(fixtures).toContain(`${name}.json`);
      const { data } = JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));
      const address = addressOf(page, text, text);
      const view = page.view(harmed(data, text) as never, address);
      if (!("main" in view)) throw new Error(`${page.path} has no view: ${JSON.stringify(view)}`);
      check(htmlOf(view, { path: "/x", origin: address.origin, json: undefined }), page.path);
      seen.add(name);
    }
    expect(seen.size).toBe(pages.length);
  });

  test("is text where a quote is embedded", () => {
    const { data } = JSON.parse(readFileSync(join(folder, "QuotePage.json"), "utf8"));
    const { quote } = harmed(data, text) as { quote: Parameters<typeof embedHtml>[0] };
    check(`<html><body>${embedHtml(quote, "https://onrecord.example")}</body></html>`, "embed");
  });
});
