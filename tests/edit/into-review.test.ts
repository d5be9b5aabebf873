import { expect, test } from "vitest";
import { intoReview } from "../../src/cli/read/into-review.ts";
import { sha256 } from "../../src/text/sha256.ts";
import { testDesk } from "./desk.ts";

const desk = testDesk();
const text = "“The bridge is open,” said Ann Demo of the Port Authority.";

test("articles on record are filed for review; others, and other texts, are told", async () => {
  const about = { slug: "bridge" };
  await expect(intoReview(desk.store.libsql, { about, text })).rejects.toThrow(/npm run load/);
  await desk.store.load([
    {
      type: "article",
      slug: "bridge",
      language: "en",
      genre: "REPORTAGE",
      rights: "FULL_TEXT",
      quotes: [],
      mentions: [],
      claims: [],
      version: { sha256: sha256(text), text },
    },
  ]);
  expect(await intoReview(desk.store.libsql, { about, text })).toBeGreaterThan(2);
  const again = await intoReview(desk.store.libsql, { about, text });
  const { suggestions } = await desk.read<{ suggestions: { totalCount: number } }>(
    "{ suggestions { totalCount } }",
    "suggest",
  );
  expect(suggestions.totalCount).toBe(again);
  await expect(intoReview(desk.store.libsql, { about, text: `${text} More.` })).rejects.toThrow(
    /another text/,
  );
});
