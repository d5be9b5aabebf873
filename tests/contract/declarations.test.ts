import { expect, test } from "vitest";
import { createApi } from "../../src/api.ts";
import { readSdl } from "./sdl.ts";

const sdl = readSdl();

test.each([
  ["a noun's type", "type Actor implements Node {", "Actor"],
  ["a type without a table", "type TextSpan {", "TextSpan"],
  ["a computed type", "type QuoteVerification {", "QuoteVerification"],
  ["Query", "type Query {", "Query"],
])("a field of %s that nothing declares is named at the start", (_what, opening, type) => {
  expect(sdl).toContain(opening);
  const changed = sdl.replace(opening, `${opening}\n  unheardOf: String`);
  expect(() => createApi(changed)).toThrow(`${type}.unheardOf has no source`);
});

test("so is a declared field that the schema lacks", () => {
  const changed = sdl.replace("  similarity: Float!", "  likeness: Float!");
  expect(changed).not.toBe(sdl);
  expect(() => createApi(changed)).toThrow("QuoteVerification.similarity is not in the schema");
});
