import fc from "fast-check";
import { expect, inject, test } from "vitest";
import { trigramsOf } from "../../src/storage/actor-name.ts";
import { foldName } from "../../src/text/words.ts";
import { openApi, told } from "../ask.ts";
import { harmless } from "../text/scripts.ts";

const api = openApi(inject("store"));

interface Candidate {
  score: number;
  matched: { text: string; type: string };
  actor: { name: string; slug: string; kind: string };
}

async function resolve(name: string, more: object = {}): Promise<Candidate[]> {
  const answer = await api.run(
    `query ($name: String!, $kind: [ActorKind!], $first: Int! = 5) {
      resolveActor(name: $name, kind: $kind, first: $first) {
        score matched { text type } actor { name slug kind }
      }
    }`,
    { name, ...more },
  );
  expect(answer.errors).toBeUndefined();
  expect(answer.requests).toBe(1);
  return (answer.data as { resolveActor: Candidate[] }).resolveActor;
}

test.each([
  ["Kirighi", "kyrgyzstan", "Kirighi", 1],
  [" kirighi ", "kyrgyzstan", "Kirighi", 1],
  ["Kyrgystan", "kyrgyzstan", "Kyrgyzstan", undefined],
  ["Backiyev", "kurmanbek-bakiyev", "Backiyev", 1],
  ["Bakyiev", "kurmanbek-bakiyev", "Bakiev", undefined],
  ["Uzbeks", "ethnic-uzbeks-of-southern-kyrgyzstan", "Uzbeks", 1],
  ["uzbek", "ethnic-uzbeks-of-southern-kyrgyzstan", "Uzbeks", 0.8667],
  ["Uzbekistán", "uzbekistan", "Uzbekistan", 1],
])("%s means %s", async (name, slug, text, score) => {
  const [best] = await resolve(name);
  expect(best).toMatchObject({ actor: { slug }, matched: { text } });
  if (score === undefined) expect(best?.score).toBeLessThan(0.7);
  else expect(best?.score).toBe(score);
});

test("best first, each actor once, of the kinds asked for, as many as asked for", async () => {
  const all = await resolve("Kyrgyzstan", { first: 100 });
  expect(all.length).toBeGreaterThan(3);
  expect(new Set(all.map(({ actor }) => actor.slug)).size).toBe(all.length);
  const scores = all.map(({ score }) => score);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  expect(scores.every((score) => score >= 0.21 && score <= 1)).toBe(true);
  expect(await resolve("Kyrgyzstan", { first: 2 })).toEqual(all.slice(0, 2));
  const groups = await resolve("Kyrgyzstan", { first: 100, kind: ["GROUP"] });
  expect(groups).toEqual(all.filter(({ actor }) => actor.kind === "GROUP"));
  expect(groups.length).toBeGreaterThan(0);
});

test.each([
  [{ name: " \t" }, "BAD_USER_INPUT"],
  [{ name: "«…»" }, "BAD_USER_INPUT"],
  [{ name: "a".repeat(201) }, "BAD_USER_INPUT"],
  [{ name: "Russia", kind: [] }, "BAD_USER_INPUT"],
  [{ name: "Russia", first: 0 }, "INVALID_PAGE"],
  [{ name: "Russia", first: 101 }, "INVALID_PAGE"],
])("%j is refused", async (variables, code) => {
  const answer = await api.run(
    `query ($name: String!, $kind: [ActorKind!], $first: Int! = 5) {
      resolveActor(name: $name, kind: $kind, first: $first) { score } }`,
    variables,
  );
  expect(told(answer)).toMatchObject([{ code }]);
  expect(answer.requests).toBe(0);
});

test("a name of 200 characters, and one of no known letters, find nothing and say nothing", async () => {
  expect(await resolve("💥q".repeat(100))).toEqual([]);
  expect(await resolve("ԚԜ")).toEqual([]);
});

test("whatever is asked, it is answered or refused by its code", async () => {
  const name = fc.string({ unit: "binary", minLength: 1, maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(name, async (text) => {
      const folded = foldName(text);
      if (folded !== "") return void (await resolve(text));
      const answer = await api.run(`query ($n: String!) { resolveActor(name: $n) { score } }`, {
        n: text,
      });
      expect(told(answer)).toMatchObject([{ code: "BAD_USER_INPUT" }]);
    }),
    { numRuns: 100 },
  );
}, 30_000);

/** One letter left out, put in, changed, or two of them exchanged, but not the first. */
const edit = fc.record({
  kind: fc.constantFrom("out", "in", "changed", "exchanged"),
  where: fc.nat(),
  letter: fc.constantFrom(..."aeioukrstn"),
});

function edited(
  name: string,
  { kind, where, letter }: { kind: string; where: number; letter: string },
) {
  const at = 1 + (where % (name.length - 2));
  const [before, after] = [name.slice(0, at), name.slice(at + 1)];
  if (kind === "out") return before + after;
  if (kind === "in") return before + letter + name.slice(at);
  if (kind === "changed") return before + letter + after;
  return before + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2);
}

test("one edit in a name of six letters or more leaves its actor among the first five", async () => {
  const { data } = await api.run("{ actors(first: 100) { nodes { slug name } } }");
  const { nodes } = (data as { actors: { nodes: { slug: string; name: string }[] } }).actors;
  const named = nodes.filter(({ name }) => /^\p{L}[\p{L} ]{5,}$/u.test(name));
  expect(named.length).toBeGreaterThan(15);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...named), edit, async ({ slug, name }, change) => {
      const found = await resolve(edited(name, change));
      expect(found.map(({ actor }) => actor.slug)).toContain(slug);
    }),
    { numRuns: 300 },
  );
}, 30_000);

test.each([
  ["U.S.", "us"],
  ["Côte d’Ivoire", "cote divoire"],
  ["  Łódź — Straße ", "lodz strasse"],
  ["İstanbul", "istanbul"],
  ["КЫРГЫЗСТАНЙ", "кыргызстанй"],
  ["हिन्दी", "हिंदी"],
])("%s is folded to %s", (name, folded) => {
  expect(foldName(name)).toBe(folded.normalize("NFC"));
});

test("folding twice is folding once; a folded name's trigrams are in its padded words", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 30 }), (name) => {
      const folded = foldName(name);
      expect(foldName(folded)).toBe(folded);
      const padded = ` ${folded} `;
      expect(trigramsOf(folded).filter((trigram) => !padded.includes(trigram))).toEqual([]);
    }),
  );
});

test.each(Object.entries(harmless))("%s leave what is found as it was", async (_, change) => {
  const { data } = await api.run("{ actors(first: 100) { nodes { name } } }");
  const { nodes } = (data as { actors: { nodes: { name: string }[] } }).actors;
  for (const { name } of nodes.slice(0, 25)) {
    const [before] = await resolve(name, { first: 1 });
    expect(before?.score).toBe(1);
    expect(await resolve(change(name), { first: 1 })).toEqual([before]);
  }
});
