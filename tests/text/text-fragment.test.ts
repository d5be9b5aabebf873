import fc from "fast-check";
import { expect, test } from "vitest";
import { textFragment } from "../../src/text/text-fragment.ts";
import { anyText } from "./scripts.ts";

test.each([
  ["a promise, kept", ":~:text=a%20promise%2C%20kept"],
  ["well-known & loved", ":~:text=well%2Dknown%20%26%20loved"],
  ["“Россия”", ":~:text=%E2%80%9C%D0%A0%D0%BE%D1%81%D1%81%D0%B8%D1%8F%E2%80%9D"],
  ["one\ntwo", ":~:text=one%20two"],
  [
    Array.from({ length: 30 }, (_, i) => `w${i}`).join(" "),
    ":~:text=w0%20w1%20w2%20w3%20w4%20w5,w24%20w25%20w26%20w27%20w28%20w29",
  ],
])("%s", (words, fragment) => {
  expect(textFragment(words)).toBe(fragment);
});

test("an address stays one, and has the words as they were", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const fragment = textFragment(text);
      const url = new URL(`https://example.org/a?b#${fragment}`);
      expect(url.hash).toBe(`#${fragment}`);
      const parts = fragment.replace(":~:text=", "").split(",");
      const words = parts.map((part) => decodeURIComponent(part));
      const plain = text.toWellFormed().trim().replace(/\s+/gu, " ");
      expect(plain.startsWith(words[0] ?? "")).toBe(true);
      expect(plain.endsWith(words.at(-1) ?? "")).toBe(true);
    }),
  );
});
