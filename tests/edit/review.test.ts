import { expect, test } from "vitest";
import { claimId, mentionId } from "../../src/record/format/id.ts";
import { testDesk, type Thing } from "./desk.ts";

const desk = testDesk();
const m1 = mentionId("small", "m1");
const filed = async (by = "suggest", operations = [{ removeMention: m1 }] as object[]) =>
  (await desk.edit({ operations: operations as never }, by)).edit;

test("what waits is seen by reviewers and its author alone, by whatever way", async () => {
  const edit = await filed();
  expect(edit?.status).toBe("OPEN");
  const query = `query ($id: ID!, $number: Int!) {
    node(id: $id) { id } nodes(ids: [$id]) { id } edit(number: $number) { things { nodes { type before after } } }
    edits(filter: { status: [OPEN] }) { totalCount nodes { number } }
    article(by: { slug: "small" }) { edits { nodes { status } } }
  }`;
  const variables = { id: edit?.id, number: edit?.number };
  for (const by of [undefined, "edit"]) {
    expect(await desk.read(query, by, variables), by ?? "nobody").toMatchObject({
      node: null,
      nodes: [null],
      edit: null,
      edits: { totalCount: 0, nodes: [] },
    });
  }
  for (const by of ["suggest", "review"]) {
    const seen = await desk.read<{ edit: { things: { nodes: Thing[] } } }>(query, by, variables);
    expect(seen, by).toMatchObject({ node: { id: edit?.id }, edits: { totalCount: 1 } });
    const [thing] = seen.edit.things.nodes;
    expect(thing).toMatchObject({ type: "Mention", after: null });
    expect(JSON.parse(String(thing?.before))).toMatchObject({ id: "m1", actor: "ada" });
  }
});

test("somebody else decides, with a note where it is refused; the author may take it back", async () => {
  const edit = await filed("review", [{ withdrawArticle: "small" }]);
  const decide = (verdict: string, by: string, note?: string) =>
    desk.mutate("decide", { edit: edit?.id, verdict, ...(note && { note }) }, by);
  expect((await decide("APPLY", "review")).userErrors).toMatchObject([
    { code: "FORBIDDEN", path: ["verdict"] },
  ]);
  expect((await decide("APPLY", "edit")).userErrors).toMatchObject([
    { code: "NOT_FOUND", path: ["edit"] },
  ]);
  expect((await decide("CANCEL", "reviewer")).userErrors).toMatchObject([
    { code: "FORBIDDEN", path: ["verdict"] },
  ]);
  expect((await decide("REJECT", "reviewer")).userErrors).toMatchObject([
    { code: "INVALID", path: ["note"] },
  ]);
  expect(await decide("REJECT", "reviewer", "No.")).toMatchObject({
    edit: { status: "REJECTED" },
    userErrors: [],
  });
  expect((await decide("APPLY", "reviewer")).userErrors).toMatchObject([
    { code: "INVALID", path: ["edit"] },
  ]);
  const told = await desk.read<{ edit: object }>(
    `{ edit(number: ${edit?.number}) { decidedBy { name role } decisionNote decidedAt } }`,
  );
  expect(told.edit).toMatchObject({
    decidedBy: { name: "a REVIEW", role: "REVIEW" },
    decisionNote: "No.",
  });

  const other = await filed();
  expect(
    (await desk.mutate("decide", { edit: other?.id, verdict: "APPLY" }, "suggest")).userErrors,
  ).toMatchObject([{ code: "FORBIDDEN" }]);
  expect(
    await desk.mutate("decide", { edit: other?.id, verdict: "CANCEL" }, "suggest"),
  ).toMatchObject({
    edit: { status: "CANCELLED" },
  });
});

test("what was changed meanwhile is a conflict, and not applied", async () => {
  const edit = await filed();
  await desk.edit({
    operations: [
      {
        addMention: {
          article: "small",
          mention: { place: { exact: "she" }, actor: "ada", type: "PRONOUN" },
        },
      },
    ],
  });
  const before = await desk.export();
  const decided = await desk.mutate("decide", { edit: edit?.id, verdict: "APPLY" }, "review");
  expect(decided).toMatchObject({
    edit: { status: "CONFLICTED" },
    userErrors: [{ code: "STALE_REVISION", path: ["edit"] }],
  });
  expect(await desk.export()).toBe(before);
});

test("awaitReview waits also where the role would do", async () => {
  const made = await desk.edit({ operations: [{ removeMention: m1 }], awaitReview: true });
  expect(made.edit?.status).toBe("OPEN");
});

test("what others recorded is retracted by two, what is one's own by one", async () => {
  const others = await filed("edit", [{ retractClaim: claimId("small", "c2") }]);
  expect(others?.status).toBe("OPEN");
  const added = await filed("edit", [
    {
      addClaim: {
        article: "small",
        claim: {
          object: "ada",
          predicate: "AIDS",
          status: "ASSERTED",
          certainty: "CERTAIN",
          locators: ["p. 1"],
        },
      },
    },
  ]);
  expect(added?.status).toBe("APPLIED");
  const own = await filed("edit", [{ retractClaim: claimId("small", "c3") }]);
  expect(own?.status).toBe("APPLIED");
});
