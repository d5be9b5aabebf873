import { parse } from "graphql";
import { expect, test } from "vitest";
import type { Plan } from "../../src/engine/plan.ts";
import { createPlanCache } from "../../src/engine/plan-cache.ts";

/** Asks for plans whose SQL is so long, and tells which had to be made. */
function asking(mostSql?: number) {
  const plans = createPlanCache(mostSql);
  const made: string[] = [];
  const ask = (document: ReturnType<typeof parse>, shape: string, length = 10): void => {
    plans(document, shape, () => {
      made.push(shape);
      return { sql: "x".repeat(length) } as Plan;
    });
  };
  return { ask, made };
}

test("a plan is made once for a document and a shape; of more than 64 shapes the oldest is made again", () => {
  const { ask, made } = asking();
  const [one, other] = [parse("{ a }"), parse("{ b }")];
  for (const document of [one, one, other, one, other]) ask(document, "s");
  expect(made).toEqual(["s", "s"]);
  for (let i = 0; i < 64; i += 1) ask(one, `${i}`);
  expect(made).toHaveLength(66);
  ask(one, "63");
  ask(one, "0");
  expect(made).toHaveLength(66);
  ask(one, "s");
  expect(made.at(-1)).toBe("s");
});

test("when the SQL of all is too long, all are made again as they are asked for", () => {
  const { ask, made } = asking(100);
  const [one, other] = [parse("{ a }"), parse("{ b }")];
  ask(one, "a", 60);
  ask(other, "b", 40);
  ask(one, "a", 60);
  expect(made).toEqual(["a", "b"]);
  ask(one, "c", 1);
  for (const shape of ["c", "a"]) ask(one, shape, 1);
  ask(other, "b", 1);
  expect(made).toEqual(["a", "b", "c", "a", "b"]);
});
