import { parse } from "graphql";
import { expect, test } from "vitest";
import { createApi } from "../../src/api.ts";
import {
  expansionOf,
  mostFields,
  mostObjects,
  mostPairs,
} from "../../src/engine/limit/expansion.ts";
import { readSdl } from "../contract/sdl.ts";
import { documentKinds } from "../hostile/documents.ts";

test.each<[text: string, fields: number, objects: number, pairs: number]>([
  ["{ a b c { d } }", 4, 1, 0],
  ["{ a a a }", 3, 0, 3],
  ["{ a: b a: c }", 2, 0, 1],
  ["{ a { b c } a { b } }", 5, 1, 2],
  ["{ ... { a } ... on Query { a } }", 2, 0, 1],
  ["{ ...F ...F a } fragment F on Query { a }", 2, 0, 1],
  ["{ ...F ...G } fragment F on Query { a } fragment G on Query { b }", 2, 0, 1],
  ["{ x { ...F } y { ...F } } fragment F on Query { a }", 4, 2, 0],
  ["{ ...F } fragment F on Query { a { ...F } }", 1, 1, 0],
  ["query A { a } query B { a }", 2, 0, 0],
])("%s", (text, fields, objects, pairs) => {
  expect(expansionOf(parse(text))).toEqual({ fields, objects, pairs });
});

test("counting ends soon after a limit, however large a document grows", () => {
  const levels = 60;
  const nested = Array.from(
    { length: levels },
    (_, i) => `fragment F${i} on Actor { a { ...F${i + 1} } b { ...F${i + 1} } }`,
  ).join(" ");
  const { fields, objects } = expansionOf(
    parse(`{ ...F0 } ${nested} fragment F${levels} on Actor { id }`),
  );
  expect(objects).toBeGreaterThan(mostObjects);
  expect(fields).toBeLessThan(4 * mostObjects);
  const scalars = `fragment F on Actor { ${"abcdefghijklmnopqrstuvwxyz".split("").join(" ")} }`;
  const wide = Array.from({ length: 400 }, (_, i) => `x${i} { ...F }`).join(" ");
  expect(expansionOf(parse(`{ ${wide} } ${scalars}`)).fields).toBeGreaterThan(mostFields);
  const { pairs } = expansionOf(parse(`{ ${"a ".repeat(1_000)} }`));
  expect(pairs).toBeGreaterThan(mostPairs);
});

test.each(Object.entries(documentKinds).filter(([name]) => /^fields? |same field/.test(name)))(
  "%s: what is let through is compared within graphql-js's own bound",
  (_, kind) => {
    const api = createApi(readSdl());
    for (const bytes of [2_000, 10_000, 99_000]) {
      const { query } = JSON.parse(kind(bytes).body ?? "") as { query: string };
      let document;
      try {
        document = api.parse(query);
      } catch {
        continue;
      }
      const messages = api.validate(document).map(({ message }) => message);
      expect(messages.join()).not.toContain("too many times");
    }
  },
);
