import { expect, test } from "vitest";
import { actor, smallArticle } from "./sample.ts";
import { testStore } from "./store.ts";

const store = testStore();

test("a loader that remembers nothing of the store from window to window loads the same", async () => {
  const small = smallArticle();
  const [quote] = small["quotes"] as object[];
  // It waits for the work that it cites, which comes windows after its actors.
  const waiting = smallArticle({ slug: "waiting", quotes: [{ ...quote, citedWork: "late" }] });
  const crowd = Array.from({ length: 250 }, (_, i) => actor(`crowd-${i}`));
  const late = smallArticle({ slug: "late", mentions: [], quotes: [], claims: [] });
  const lines = [actor("ada"), actor("bob"), small, waiting, ...crowd, late];
  const loaded = await store.load(lines, { remembered: 0 });
  expect(loaded).toMatchObject({ read: 255, new: 255, refused: [] });
  const again = await store.load(lines, { remembered: 0 });
  expect(again).toMatchObject({ read: 255, same: 255, refused: [] });
});
