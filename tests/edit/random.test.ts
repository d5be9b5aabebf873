import fc from "fast-check";
import { expect, test } from "vitest";
import type { Operation } from "../../src/edit/input.ts";
import { actor, smallArticle, text } from "../record/sample.ts";
import { wrongDerived } from "../record/derived.ts";
import { testDesk } from "./desk.ts";

const desk = testDesk();
const { store } = desk;
const runs = Number(process.env["EDIT_RUNS"] ?? 6);
const seed = Number(process.env["EDIT_SEED"] ?? 7);

const words = ["she hopes", "Bob may help Ada", "met", "said", "helps Ada", "🕊️ Ada met Bob."];
const people = ["ada", "bob", "cleo"];
type Pick = <T>(of: readonly T[], by?: number) => T;

interface OnRecord {
  quotes: string[];
  mentions: string[];
  claims: string[];
  retracted: string[];
  merged: string[];
}

async function onRecord(): Promise<OnRecord> {
  const ids = async (sql: string): Promise<string[]> =>
    (await store.rows(sql)).map(({ id }) => String(id));
  return {
    quotes: await ids("select id from quote order by id"),
    mentions: await ids("select id from mention order by id"),
    claims: await ids("select id from claim where retracted_at is null order by id"),
    retracted: await ids("select id from claim where retracted_at is not null order by id"),
    merged: await ids("select slug as id from merged_actor order by slug"),
  };
}

const article = { language: "en", genre: "OTHER", rights: "FULL_TEXT" } as const;
const verbs: ((pick: Pick, is: OnRecord, n: number) => Operation)[] = [
  (pick, _, n) => ({
    putActor: {
      slug: pick([...people, `new-${n % 3}`]),
      name: `N ${n}`,
      kind: "PERSON",
      aliases: [{ text: `Alias ${n}`, type: "FORMER" }],
    },
  }),
  (pick) => ({ removeActor: pick(["cleo", "new-0", "new-1", "new-2"]) }),
  (pick, _, n) => ({
    addQuote: {
      article: pick(["small", "other"]),
      quote: { place: { exact: pick(words) }, speakers: [pick(people)], confidence: (n % 10) / 10 },
    },
  }),
  (pick, is) => ({
    changeQuote: {
      id: pick(is.quotes),
      quote: {
        place: { exact: pick(words, 1) },
        speakers: [pick(people)],
        speakerPlace: null,
        cuePlace: null,
      },
    },
  }),
  (pick, is) => ({ removeQuote: pick(is.quotes) }),
  (pick) => ({
    addMention: {
      article: pick(["small", "other"]),
      mention: { place: { exact: pick(["met", "she"]) }, actor: pick(people), type: "NOMINAL" },
    },
  }),
  (pick, is) => ({
    changeMention: {
      id: pick(is.mentions),
      mention: { place: { exact: "hopes" }, actor: pick(people), type: "PRONOUN" },
    },
  }),
  (pick, is) => ({ removeMention: pick(is.mentions) }),
  (pick) => ({
    addClaim: {
      article: pick(["small", "other"]),
      claim: {
        subject: pick(people),
        predicate: pick(["AIDS", "BACKS"] as const),
        object: pick(people, 1),
        status: pick(["ASSERTED", "DENIED"] as const),
        certainty: "CERTAIN",
        evidence: [{ exact: "met" }],
      },
    },
  }),
  (pick, is) => ({
    changeClaim: {
      id: pick(is.claims),
      claim: {
        subject: pick(people),
        predicate: "BACKS",
        object: pick(people, 1),
        status: "DENIED",
        certainty: "POSSIBLE",
        quote: null,
      },
    },
  }),
  (pick, is) => ({ retractClaim: pick(is.claims) }),
  (pick, is) => ({ restoreClaim: pick(is.retracted) }),
  (pick, _, n) => ({
    putArticle: {
      ...article,
      slug: pick(["small", "other"]),
      title: `T ${n}`,
      publishedOn: pick(["2010", "2011-02"]),
    },
  }),
  (_, __, n) => ({
    putArticle: {
      ...article,
      slug: `made-${n % 2}`,
      text: `Ada said so ${n}.`,
      mentions: [{ place: { exact: "Ada" }, actor: "ada", type: "NAME" }],
      quotes: [{ place: { exact: `so ${n}` }, speakers: ["ada"] }],
    },
  }),
  (_, __, n) => ({ putArticle: { ...article, slug: "other", text: `${text} And more ${n}.` } }),
  (pick) => ({ withdrawArticle: pick(["small", "other"]) }),
  (pick) => ({ restoreArticle: pick(["small", "other"]) }),
  (pick) => ({ mergeActors: { actor: pick(people), into: pick(people, 1) } }),
  (pick, is) => ({ unmergeActor: pick(is.merged) }),
];

const step = fc.tuple(fc.nat(verbs.length - 1), fc.nat(1000), fc.nat(1000));

test("edits of every verb: undone, the record is as it was; not undone, it is what its export loads", async () => {
  const applied = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 9 }), async (steps) => {
      await store.clear();
      const { refused } = await store.load([
        ...people.map((slug) => actor(slug, { kind: "PERSON" })),
        smallArticle(),
        smallArticle({ slug: "other" }),
      ]);
      expect(refused).toEqual([]);
      const before = await desk.export();
      const edits: string[] = [];
      for (const [verb, a, b] of steps) {
        const pick: Pick = (of, by = 0) =>
          (of[(by === 0 ? a : b) % Math.max(of.length, 1)] ?? "none") as never;
        const operation = verbs[verb]?.(pick, await onRecord(), a);
        const { edit } = await desk.edit({ operations: [operation as Operation] });
        if (edit === null) continue;
        if (edit.status === "OPEN") {
          const decided = await desk.mutate(
            "decide",
            { edit: edit.id, verdict: "APPLY" },
            "review",
          );
          expect(decided).toMatchObject({ edit: { status: "APPLIED" }, userErrors: [] });
        }
        const name = Object.keys(operation ?? {})[0] ?? "";
        applied.set(name, (applied.get(name) ?? 0) + 1);
        edits.push(edit.id);
      }
      expect(await wrongDerived(store)).toEqual([]);
      const after = await desk.export();
      for (const edit of edits.toReversed()) {
        const made = await desk.mutate("undo", { edit, note: "back" });
        if (made.userErrors[0]?.message === "The edit has changed nothing.") continue;
        expect(made.userErrors).toEqual([]);
        if (made.edit?.status === "OPEN") {
          await desk.mutate("decide", { edit: made.edit.id, verdict: "APPLY" }, "review");
        }
      }
      expect(await desk.export()).toBe(before);
      expect(await wrongDerived(store)).toEqual([]);
      await store.clear();
      const again = await store.load(after.trimEnd().split("\n"));
      expect(again.refused).toEqual([]);
      expect(await desk.export()).toBe(after);
    }),
    { numRuns: runs, seed, endOnFailure: true },
  );
  expect(applied.size).toBeGreaterThan(8);
}, 300_000);
