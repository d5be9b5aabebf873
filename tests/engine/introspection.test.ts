import { parse } from "graphql";
import { expect, inject, test } from "vitest";
import { keptAnswers } from "../../src/engine/introspection.ts";
import { openApi } from "../ask.ts";

const api = openApi(inject("store"));

test("what is asked of the schema again is not made again, unless with other variables", () => {
  const kept = keptAnswers();
  const made: string[] = [];
  const ask = (document: ReturnType<typeof parse>, given: string): string =>
    kept(document, given, () => {
      made.push(given);
      return `${given}!`;
    });
  const first = parse("{ __typename }");
  expect([ask(first, "a"), ask(first, "a"), ask(first, "b"), ask(first, "b")]).toEqual([
    "a!",
    "a!",
    "b!",
    "b!",
  ]);
  expect(made).toEqual(["a", "b"]);
  for (let other = 0; other < 7; other += 1) ask(parse("{ __typename }"), "other");
  ask(first, "b");
  expect(made).toHaveLength(9);
  for (let other = 0; other < 8; other += 1) ask(parse("{ __typename }"), "other");
  ask(first, "b");
  expect(made).toHaveLength(18);
});

test("variables, operation names and what it costs are told apart", async () => {
  const document = `query Names($deprecated: Boolean!) {
    __type(name: "Query") { fields(includeDeprecated: $deprecated) { name } }
    other: __type(name: "PageInfo") { name }
    limits { requestedCost }
    __typename @skip(if: $deprecated)
  }`;
  const all = await api.run(document, { deprecated: true });
  const again = await api.run(document, { deprecated: true });
  const others = await api.run(document, { deprecated: false });
  expect(again).toEqual(all);
  expect(all.requests).toBe(0);
  expect(others.data).toMatchObject({ __typename: "Query", other: { name: "PageInfo" } });
  expect(all.data).not.toHaveProperty("__typename");
  expect(all.data).toMatchObject({ limits: { requestedCost: expect.any(Number) } });
});
