import { beforeAll, expect, test } from "vitest";
import { randomOf, type Random } from "../../../src/record/generate/random.ts";
import { actorId } from "../../../src/record/format/id.ts";
import { mergeActors, unmergeActor } from "../../../src/record/merge/merge-actors.ts";
import { openApi, type TestApi } from "../../ask.ts";
import { testStore } from "../store.ts";
import { wrongCounters, wrongDerived } from "../derived.ts";
import { Model, randomActor, randomArticle } from "./model.ts";
import { wholeOf } from "./whole.ts";

const store = testStore();
const names = ["a", "b", "c", "d", "e", "f"].map((letter) => `actor-${letter}`);
const papers = ["paper-a", "paper-b", "paper-c"];
const articles = ["one", "two", "three", "four", "five"];
const steps = 25;

const fields = `slug name
  mentions { totalCount } quotes { totalCount } claims { totalCount }
  published: articles(role: PUBLISHED) { totalCount } mentioning: articles { totalCount } quoting: articles(role: QUOTED) { totalCount }
  aliases { text }
  relationships(first: 100) { nodes { subject { slug } predicate object { slug } claims { totalCount } } }
  neighbors(first: 100) { nodes { slug } }`;

interface Total {
  totalCount: number;
}
interface Told extends Record<
  "mentions" | "quotes" | "claims" | "published" | "mentioning" | "quoting",
  Total
> {
  slug: string;
  name: string;
  aliases: { text: string }[];
  relationships: {
    nodes: {
      subject: { slug: string } | null;
      predicate: string;
      object: { slug: string };
      claims: Total;
    }[];
  };
  neighbors: { nodes: { slug: string }[] };
}

const counts = ["mentions", "quotes", "claims", "published", "mentioning", "quoting"] as const;

/** As the model says it. */
function plain(actor: Told): unknown {
  return {
    slug: actor.slug,
    name: actor.name,
    ...Object.fromEntries(counts.map((name) => [name, actor[name].totalCount])),
    aliases: actor.aliases.map(({ text }) => text).toSorted(),
    relationships: actor.relationships.nodes
      .map(({ subject, predicate, object, claims }) => {
        const ends = JSON.stringify([subject?.slug ?? null, predicate, object.slug]);
        return `${claims.totalCount} × ${ends}`;
      })
      .toSorted(),
    neighbors: actor.neighbors.nodes.map(({ slug }) => slug).toSorted(),
  };
}

let api: TestApi;
beforeAll(() => {
  api = openApi(store);
});

async function ask<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
  const { data, errors } = await api.run(query, variables);
  expect(errors).toBeUndefined();
  return data as T;
}

type Step = { load: string; at: string } | { merge: [string, string] } | { unmerge: string };

/** What can be done next, which the model does at once. */
function next(random: Random, model: Model, i: number): Step {
  const chance = random.next();
  const same = random.pick([names, names, papers]);
  const [one, other] = [random.pick(same), random.pick(same)];
  const isFree = !model.into.has(one) && !model.into.has(other);
  if (chance < 0.35 && one !== other && isFree && ![...model.into.values()].includes(one)) {
    model.into.set(one, other);
    return { merge: [one, other] };
  }
  if (chance < 0.55 && model.into.size > 0) {
    const undone = random.pick([...model.into.keys()]);
    model.into.delete(undone);
    return { unmerge: undone };
  }
  const record = random.chance(0.3)
    ? randomActor(random, random.pick([...names, ...papers]))
    : randomArticle(random, random.pick(articles), names, papers);
  model.take(record);
  return {
    load: JSON.stringify(record),
    at: `2026-01-01T00:00:${String(i).padStart(2, "0")}.000Z`,
  };
}

async function load(step: Step): Promise<void> {
  if (!("load" in step)) return;
  const { refused } = await store.load([step.load], { now: () => new Date(step.at) });
  expect(refused).toEqual([]);
}

async function take(step: Step): Promise<void> {
  if ("merge" in step) await mergeActors(store.libsql, ...step.merge);
  else if ("unmerge" in step) await unmergeActor(store.libsql, step.unmerge);
  else await load(step);
}

test.each([1, 2, 3, 4, 5, 6])(
  "random merges, their undoing and loads: seed %i",
  { timeout: 120_000 },
  async (seed) => {
    const random = randomOf("merge", seed);
    const model = new Model();
    const done: Step[] = [];
    const begin = [...names, ...papers].map((slug) => randomActor(random, slug));
    for (const record of begin) {
      model.take(record);
      done.push({ load: JSON.stringify(record), at: "2026-01-01T00:00:00.000Z" });
    }
    for (const step of done) await take(step);
    for (let i = 1; i <= steps; i++) {
      const step = next(random, model, i);
      done.push(step);
      await take(step);
      const { actors } = await ask<{ actors: { nodes: Told[] } }>(
        `{ actors(first: 100) { nodes { ${fields} } } }`,
      );
      const told = actors.nodes.toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
      expect(told.map(plain), JSON.stringify({ seed, step })).toEqual(model.told());
      expect(await wrongCounters(store)).toEqual([]);
    }
    expect(await wrongDerived(store)).toEqual([]);
    for (const [slug, into] of model.into) await findsBoth(slug, into);
    for (const slug of model.into.keys()) await unmergeActor(store.libsql, slug);
    const undone = await wholeOf(store);
    await store.clear();
    for (const step of done) await load(step);
    expect(undone).toEqual(await wholeOf(store));
  },
);

/** Whatever leads to an actor leads to the one that stands for it. */
async function findsBoth(slug: string, into: string): Promise<void> {
  const query = `query ($id: ID!, $slug: String!) {
    by: actor(by: {slug: $slug}) { slug } byId: actor(by: {id: $id}) { slug }
    node(id: $id) { ... on Actor { slug } } nodes(ids: [$id]) { ... on Actor { slug } }
    quotes(filter: {speaker: [$id]}) { totalCount }
    relationships(filter: {actor: [$id]}) { totalCount }
    claims(filter: {holder: [$id]}) { totalCount }
    mentioning: articles(filter: {mentions: [$id]}) { totalCount }
    quoting: articles(filter: {quotes: [$id]}) { totalCount }
    published: articles(filter: {publication: [$id]}) { totalCount } }`;
  const merged = await ask(query, { id: actorId(slug), slug });
  expect(merged).toEqual(await ask(query, { id: actorId(into), slug: into }));
  expect(merged).toMatchObject({
    by: { slug: into },
    node: { slug: into },
    nodes: [{ slug: into }],
  });
}
