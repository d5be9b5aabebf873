import { describe, expect, test } from "vitest";
import type { Operation, VerbName } from "../../src/edit/input.ts";
import { policies } from "../../src/edit/verbs.ts";
import { claimId, mentionId, quoteId } from "../../src/record/format/id.ts";
import { testDesk } from "./desk.ts";

const desk = testDesk();
const place = { exact: "she hopes" };
const article = { language: "en", genre: "OTHER", rights: "FULL_TEXT" } as const;
const claim = {
  predicate: "AIDS",
  object: "ada",
  status: "ASSERTED",
  certainty: "CERTAIN",
} as const;

/** What each verb is asked for, and what becomes of it by role: about what others have recorded. */
const table: Record<VerbName, [Operation, suggest: string, edit: string, review: string]> = {
  putActor: [{ putActor: { name: "Cleo", kind: "PERSON" } }, "OPEN", "APPLIED", "APPLIED"],
  removeActor: [{ removeActor: "paper" }, "FORBIDDEN", "OPEN", "OPEN"],
  putArticle: [{ putArticle: { ...article, title: "T" } }, "OPEN", "APPLIED", "APPLIED"],
  withdrawArticle: [{ withdrawArticle: "small" }, "FORBIDDEN", "OPEN", "OPEN"],
  restoreArticle: [{ restoreArticle: "gone" }, "FORBIDDEN", "OPEN", "OPEN"],
  addQuote: [{ addQuote: { article: "small", quote: { place } } }, "OPEN", "APPLIED", "APPLIED"],
  changeQuote: [
    {
      changeQuote: {
        id: quoteId("small", "q1"),
        quote: { place: { exact: "Bob [the king] helps Ada 🕊️," }, confidence: 0.5 },
      },
    },
    "OPEN",
    "APPLIED",
    "APPLIED",
  ],
  removeQuote: [{ removeQuote: quoteId("plain", "q1") }, "OPEN", "APPLIED", "APPLIED"],
  addMention: [
    { addMention: { article: "small", mention: { place, actor: "ada", type: "NOMINAL" } } },
    "OPEN",
    "APPLIED",
    "APPLIED",
  ],
  changeMention: [
    {
      changeMention: {
        id: mentionId("small", "m1"),
        mention: { place, actor: "ada", type: "NAME" },
      },
    },
    "OPEN",
    "APPLIED",
    "APPLIED",
  ],
  removeMention: [{ removeMention: mentionId("small", "m1") }, "OPEN", "APPLIED", "APPLIED"],
  addClaim: [
    { addClaim: { article: "small", claim: { ...claim, evidence: [place] } } },
    "OPEN",
    "APPLIED",
    "APPLIED",
  ],
  changeClaim: [
    { changeClaim: { id: claimId("small", "c2"), claim } },
    "OPEN",
    "APPLIED",
    "APPLIED",
  ],
  retractClaim: [{ retractClaim: claimId("small", "c2") }, "OPEN", "OPEN", "OPEN"],
  restoreClaim: [{ restoreClaim: claimId("plain", "c2") }, "OPEN", "OPEN", "OPEN"],
  mergeActors: [{ mergeActors: { actor: "ada", into: "bob" } }, "FORBIDDEN", "OPEN", "OPEN"],
  unmergeActor: [{ unmergeActor: "cid" }, "FORBIDDEN", "OPEN", "OPEN"],
};

async function prepare(): Promise<void> {
  const { mergeActors } = await import("../../src/record/merge/merge-actors.ts");
  const { actor, smallArticle } = await import("../record/sample.ts");
  const plain = smallArticle({ slug: "plain" });
  const claims = plain["claims"] as object[];
  await desk.store.load([
    actor("cid", { kind: "PERSON" }),
    { ...smallArticle({ slug: "gone" }), status: "RETRACTED" },
    plain,
  ]);
  await desk.store.load([{ ...plain, claims: [] }]);
  expect(claims).toHaveLength(2);
  await mergeActors(desk.store.libsql, "cid", "bob");
}

const cases = Object.entries(table).flatMap(([verb, [operation, ...fates]]) =>
  ["suggest", "edit", "review"].map((role, i) => [verb, role, fates[i], operation] as const),
);

describe("who may what", () => {
  test.each(cases)("%s by %s: %s", async (_, role, fate, operation) => {
    await prepare();
    const before = await desk.export();
    const { edit, userErrors } = await desk.edit({ operations: [operation] }, role);
    expect(edit?.status ?? userErrors[0]?.code).toBe(fate);
    expect((await desk.export()) === before).toBe(fate !== "APPLIED");
  });

  test("every verb says what undoes it, and that undoes it back or is of the same thing", () => {
    for (const [verb, { inverse, thing }] of Object.entries(policies)) {
      expect(inverse.length, verb).toBeGreaterThan(0);
      for (const name of inverse) expect(policies[name].thing, verb).toBe(thing);
    }
  });
});

const operations: Operation[] = [{ removeMention: mentionId("small", "m1") }];

test("a key without a role, a revoked and an expired one write nothing, within the same second", async () => {
  const before = await desk.export();
  const plain = await desk.newKey(null);
  const revoked = await desk.newKey("REVIEW");
  await desk.revoke(revoked);
  const expired = await desk.newKey("REVIEW", new Date(Date.now() - 1).toISOString());
  await expect(desk.edit({ operations }, plain)).rejects.toThrow("it may only read");
  for (const key of [revoked, expired, "no such key"]) {
    await expect(desk.edit({ operations }, key)).rejects.toThrow("revoked or has expired");
  }
  expect(await desk.export()).toBe(before);
});

test("a key that is revoked while it writes has written all or nothing", async () => {
  const key = await desk.newKey("EDIT");
  const writes = Array.from({ length: 20 }, (_, i) =>
    desk
      .edit({ operations: [{ putActor: { slug: `a-${i}`, name: "A", kind: "PERSON" } }] }, key)
      .then(({ edit }) => edit?.status)
      .catch((error: Error) => error.message),
  );
  const revoked = desk.revoke(key);
  const [fates] = await Promise.all([Promise.all(writes), revoked]);
  const [{ n } = { n: 0 }] = await desk.store.rows(
    "select count(*) as n from actor where slug like 'a-%'",
  );
  expect(fates.filter((fate) => fate === "APPLIED")).toHaveLength(Number(n));
  await expect(desk.edit({ operations }, key)).rejects.toThrow("revoked");
});
