import { expect, inject, test } from "vitest";
import { openApi, told } from "../ask.ts";

const api = openApi(inject("libsqlUrl"));
const aliased = (count: number, field: string): string =>
  Array.from({ length: count }, (_, i) => `a${i}: ${field}`).join(" ");

test("six hundred filters with an id each, more than SQLite joins in one select", async () => {
  const answer = await api.run(
    `{ ${aliased(600, 'quotes(filter: { speaker: ["act_x"] }) { totalCount }')} }`,
  );
  expect(answer.errors).toHaveLength(600);
  expect(answer.errors?.at(-1)?.path).toEqual(["a599"]);
});

test("five thousand fields of one object", async () => {
  const answer = await api.run(`{ articles(first: 1) { nodes { ${aliased(5000, "slug")} } } }`);
  expect(answer.errors).toBeUndefined();
  const { articles } = answer.data as { articles: { nodes: object[] } };
  expect(Object.keys(articles.nodes[0] ?? {})).toHaveLength(5000);
});

const chain = (pairs: number): string =>
  `{ ${Array.from({ length: pairs }, () => "articles(first: 1) { nodes { publication {").join(" ")}
  name ${"} } }".repeat(pairs)} }`;

test("118 fields deep is answered, 121 refused", async () => {
  const deepest = chain(39);
  expect((await api.run(deepest)).errors).toBeUndefined();
  const refused = await api.run(chain(40));
  expect(told(refused)).toEqual([
    expect.objectContaining({
      code: "BAD_USER_INPUT",
      message: "An operation nests 120 fields at most.",
    }),
  ]);
  expect(refused.requests).toBe(0);
});
