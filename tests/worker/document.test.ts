import { parse } from "graphql";
import { expect, test } from "vitest";
import { createDocuments } from "../../src/http/graphql/document-cache.ts";

const document = parse("{ __typename }");

test("documents are known up to a number and up to a length, those asked for last the longest", () => {
  const short = createDocuments();
  for (let i = 0; i < 501; i += 1) short.learn(`${i}`, document);
  expect([short.find("0"), short.find("1"), short.find("500")]).toEqual([
    undefined,
    document,
    document,
  ]);

  const long = createDocuments();
  const text = (i: number): string => `${i}`.padEnd(20_000);
  for (let i = 0; i < 25; i += 1) long.learn(text(i), document);
  expect(long.find(text(0))).toBe(document);
  long.learn(text(25), document);
  long.learn(text(25), document);
  expect([0, 1, 2, 25].map((i) => long.find(text(i)) !== undefined)).toEqual([
    true,
    false,
    true,
    true,
  ]);
  long.learn("x".repeat(20_001), document);
  expect(long.find("x".repeat(20_001))).toBeUndefined();
});
