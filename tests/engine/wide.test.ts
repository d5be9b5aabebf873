import { expect, inject, test } from "vitest";
import { openApi, told } from "../ask.ts";

const api = openApi(inject("store"));
const aliased = (count: number, field: string): string =>
  Array.from({ length: count }, (_, i) => `a${i}: ${field}`).join(" ");

test("six hundred filters with an id each, more than SQLite joins in one select", async () => {
  const known = 'node(id: "act_9f10928a0194a1021e26") { id }';
  expect((await api.run(`{ ${known} }`)).data).toEqual({ node: { id: expect.any(String) } });
  const filtered = (id: string): string => `quotes(filter: { speaker: ["${id}"] }) { totalCount }`;
  const answer = await api.run(
    `{ ${aliased(599, filtered("act_9f10928a0194a1021e26"))} last: ${filtered("act_x")} }`,
  );
  expect(answer.errors?.map(({ path }) => path)).toEqual([["last"]]);
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
      message: "Fields may nest at most 120 deep.",
    }),
  ]);
  expect(refused.requests).toBe(0);
});
