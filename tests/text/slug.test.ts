import fc from "fast-check";
import { expect, test } from "vitest";
import { distinctSlug, slugOf } from "../../src/text/slug.ts";
import { harmless, wordsOfScript } from "./scripts.ts";

const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/;

test.each([
  ["São Tomé & Príncipe", "sao-tome-and-principe"],
  ["Côte d’Ivoire", "cote-d-ivoire"],
  ["Łódź Straße, Ærø", "lodz-strasse-aero"],
  ["Йод Твёрдый", "yod-tverdyy"],
  ["Ελένη Καραμάνου", "eleni-karamanou"],
  ["Север LLC", "sever-llc"],
  ["example.org/w/погода-сегодня", "example-org-w-pogoda-segodnya"],
  ["٢٠٢٥", "2025"],
  ["---", ""],
  ["😀 \u200B", ""],
])("%s makes %s", (name, made) => {
  expect(slugOf(name)).toBe(made);
});

test.each(["王小红", "محمد علي", "אבג", "हिन्दी", "ьъ", "김민수", "สมชาย", "John 王"])(
  "%s makes a slug of its own",
  (name) => {
    expect(slugOf(name)).toMatch(slug);
    expect(slugOf(name)).not.toBe(slugOf(`${name}a`));
    expect(slugOf(name)).not.toBe(slugOf(`${name.slice(0, -1)}`));
  },
);

test("a slug is there in every script, and the same however the name is written", () => {
  const change = fc.constantFrom(...Object.values(harmless));
  fc.assert(
    fc.property(wordsOfScript, change, (words, changed) => {
      const name = words.join(" ");
      expect(slugOf(name)).toMatch(slug);
      expect(slugOf(changed(name))).toBe(slugOf(name));
    }),
    { numRuns: 500 },
  );
});

test("what tells two bearers of one slug apart makes two of it", () => {
  expect(distinctSlug("anna", "ftm:1")).toMatch(slug);
  expect(distinctSlug("anna", "ftm:1")).not.toBe(distinctSlug("anna", "ftm:2"));
});
