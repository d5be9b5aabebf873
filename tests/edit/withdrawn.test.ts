import { expect, test } from "vitest";
import type { Operation } from "../../src/edit/input.ts";
import { testDesk } from "./desk.ts";

const desk = testDesk();
const quoteAt = (place: object, more: object = {}): Operation => ({
  addQuote: { article: "small", quote: { place, ...more } },
});

test("a withdrawn article takes no edits but its restoring", async () => {
  const { edit } = await desk.edit({ operations: [{ withdrawArticle: "small" }] });
  expect(edit?.status).toBe("OPEN");
  await desk.mutate("decide", { edit: edit?.id, verdict: "APPLY" }, "review");
  const refused = await desk.edit({ operations: [quoteAt({ exact: "she hopes" })] });
  expect(refused.userErrors).toMatchObject([
    { code: "INVALID", path: ["operations", "0", "addQuote", "article"] },
  ]);
  const undone = await desk.mutate("undo", { edit: edit?.id, note: "back" });
  expect(undone.edit?.status).toBe("OPEN");
  await desk.mutate("decide", { edit: undone.edit?.id, verdict: "APPLY" }, "review");
  expect((await desk.edit({ operations: [quoteAt({ exact: "she hopes" })] })).userErrors).toEqual(
    [],
  );
});

test("a merged actor is not named anew, and what is merged comes apart again", async () => {
  const before = await desk.export();
  const { edit } = await desk.edit({
    operations: [{ mergeActors: { actor: "ada", into: "bob" } }],
  });
  expect(edit?.status).toBe("OPEN");
  const decided = await desk.mutate("decide", { edit: edit?.id, verdict: "APPLY" }, "review");
  expect(decided).toMatchObject({ edit: { status: "APPLIED" }, userErrors: [] });
  expect(
    (await desk.edit({ operations: [quoteAt({ exact: "she hopes" }, { speakers: ["ada"] })] }))
      .userErrors,
  ).toMatchObject([
    {
      code: "INVALID",
      path: ["operations", "0", "addQuote", "quote", "speakers", "0"],
      message: expect.stringContaining('merged into "bob"'),
    },
  ]);
  expect(
    await desk.read(`{ actor(by: { slug: "bob" }) { mergedActors { slug name at } } }`),
  ).toMatchObject({
    actor: { mergedActors: [{ slug: "ada" }] },
  });
  const undone = await desk.mutate("undo", { edit: edit?.id, note: "they are two" });
  await desk.mutate("decide", { edit: undone.edit?.id, verdict: "APPLY" }, "review");
  expect(await desk.export()).toBe(before);
});
