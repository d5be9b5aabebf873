import fc from "fast-check";
import { parseDocument } from "htmlparser2";
import { expect, test } from "vitest";
import { atomOf } from "../../src/page/feed/atom.ts";
import { uuidOf, type Entry } from "../../src/page/feed/entry.ts";

const entry = (title: string): Entry => ({
  id: "quo_1",
  title,
  path: "/quotes/quo_1",
  html: "<p>x</p>",
  authors: [title],
  published: "2026-01-01T00:00:00.000Z",
  updated: "2026-01-01T00:00:00.000Z",
});

test("whatever a record says, the feed is XML, and nothing in it is markup", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: "binary" }), fc.constant("]]><script>&amp;\u0000\uD800")),
      (title) => {
        const feed = { title, page: "/quotes", next: undefined, entries: [entry(title)] };
        const text = atomOf(feed, "https://onrecord.example", "/quotes.atom");
        const codes = [...text].map((c) => c.codePointAt(0) ?? 0);
        const isXml = (c: number): boolean =>
          [9, 10, 13].includes(c) || (c >= 0x20 && c !== 0xfffe && c !== 0xffff);
        expect(codes.every(isXml)).toBe(true);
        expect(text.isWellFormed()).toBe(true);
        const names = new Set([
          "feed",
          "id",
          "title",
          "updated",
          "link",
          "author",
          "name",
          "entry",
          "published",
          "content",
        ]);
        const visit = (nodes: { name?: string; children?: never[] }[]): void => {
          for (const node of nodes) {
            if (node.name !== undefined && node.name !== "?xml") expect(names).toContain(node.name);
            visit(node.children ?? []);
          }
        };
        visit(parseDocument(text, { xmlMode: true }).children as never[]);
      },
    ),
  );
});

test("an id is a UUID of its own, and always the same", () => {
  expect(uuidOf("quo_a")).toBe(uuidOf("quo_a"));
  expect(uuidOf("quo_a")).not.toBe(uuidOf("quo_b"));
});
