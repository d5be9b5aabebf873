import { beforeAll, expect, test, vi } from "vitest";
import { actorId } from "../../src/record/format/id.ts";
import { mergeActors, unmergeActor } from "../../src/record/merge/merge-actors.ts";
import { openApi, type TestApi } from "../ask.ts";
import { wrongDerived } from "../record/derived.ts";
import { actor } from "../record/sample.ts";
import { testStore } from "../record/store.ts";
import { sha256 } from "../../src/text/sha256.ts";

vi.setConfig({ testTimeout: 60_000 });

const store = testStore();
let api: TestApi;
beforeAll(() => {
  api = openApi(store);
});

const names = ["ann", "bob", "cid", "dan", "spokesman", "paper"];
const who: Record<string, { speakers: string[]; through?: string[] }> = {
  q1: { speakers: ["ann", "bob"] },
  q2: { speakers: ["bob", "ann", "cid"], through: ["spokesman", "paper"] },
  q3: { speakers: ["cid"] },
  q4: { speakers: ["dan"], through: ["paper"] },
};

/** An article with a quote for each, whose words are its id's. */
function article(said = who): string {
  const words = (id: string): string => `nobody ever asked for ${id}x`;
  const text = Object.keys(said).map(words).join(". ");
  const quotes = Object.entries(said).map(([id, own]) => {
    const start = text.indexOf(words(id));
    const span = { start, end: start + words(id).length, exact: words(id) };
    return { id, form: "DIRECT", span, confidence: 1, ...own };
  });
  const kind = { language: "en", genre: "REPORTAGE", rights: "FULL_TEXT", publishedOn: "2020" };
  const version = { sha256: sha256(text), text };
  return JSON.stringify({ type: "article", slug: "a", ...kind, version, quotes });
}

const load = (said = who) => store.load([...names.map((name) => actor(name)), article(said)]);

async function ask(query: string, variables: Record<string, unknown> = {}): Promise<never> {
  const { data, errors, requests } = await api.run(query, variables);
  expect({ errors, requests }).toEqual({ errors: undefined, requests: 1 });
  return data as never;
}

const keys = "nodes { text speaker { slug } speakers { slug } through { slug } }";
interface Said {
  text: string;
  speaker: { slug: string };
  speakers: { slug: string }[];
  through: { slug: string }[];
}
const told = ({ text, speaker, speakers, through }: Said): string => {
  expect(speaker).toEqual(speakers[0]);
  const all = [speakers, through].map((list) => list.map(({ slug }) => slug).join("+"));
  return `${/q\d/.exec(text)?.[0]} ${all.join("<")}`;
};

interface List {
  totalCount: number;
  nodes: Said[];
}
const nothing: List = { totalCount: 0, nodes: [] };

async function quotesOf(slug: string): Promise<{ list: string[]; counts: number[] }> {
  const data = await ask(
    `query ($id: ID!) {
      asked: quotes(filter: { speaker: [$id] }, orderBy: { field: POSITION }) { totalCount ${keys} }
      several: quotes(filter: { speaker: [$id, "${actorId("paper")}"] }, orderBy: { field: POSITION }) { totalCount ${keys} }
      dated: quotes(filter: { speaker: [$id], form: [DIRECT], publishedOn: { from: "2019" } }, orderBy: { field: POSITION }) { totalCount ${keys} }
      found: quotes(filter: { speaker: [$id], text: "nobody" }, orderBy: { field: POSITION }) { totalCount ${keys} }
      last: quotes(filter: { speaker: [$id] }, orderBy: { field: POSITION }, last: 50) { totalCount ${keys} }
      node(id: $id) { ... on Actor { quotes(orderBy: { field: POSITION }) { totalCount ${keys} } } }
      ranked: node(id: $id) { ... on Actor { quotes(filter: { text: "nobody" }, orderBy: { field: RELEVANCE, direction: DESC }) { totalCount ${keys} } } }
    }`,
    { id: actorId(slug) },
  );
  const { node, ranked, ...lists } = data as unknown as Record<string, { quotes: List }>;
  const [own, best] = [node?.quotes ?? nothing, ranked?.quotes ?? nothing];
  const list = own.nodes.map(told);
  for (const each of Object.values(lists) as unknown as List[]) {
    expect(each.nodes.map(told)).toEqual(list);
  }
  expect(best.nodes.map(told).toSorted()).toEqual(list.toSorted());
  const counts = [own, best, ...(Object.values(lists) as unknown as List[])];
  return { list, counts: [...new Set(counts.map(({ totalCount }) => totalCount))] };
}

test("whoever said a quote with others is found by it, and who passed it on is not", async () => {
  expect(await load()).toMatchObject({ new: 7, refused: [] });
  expect(await quotesOf("ann")).toEqual({
    list: ["q1 ann+bob<", "q2 bob+ann+cid<spokesman+paper"],
    counts: [2],
  });
  expect(await quotesOf("cid")).toEqual({
    list: ["q2 bob+ann+cid<spokesman+paper", "q3 cid<"],
    counts: [2],
  });
  expect(await quotesOf("paper")).toEqual({ list: [], counts: [0] });
  const quoted = await ask(
    `query ($ann: ID!, $paper: ID!) {
      by: articles(filter: { quotes: [$ann] }) { totalCount }
      none: articles(filter: { quotes: [$paper] }) { totalCount }
      timeline(of: QUOTES, by: YEAR, actor: $ann) { count }
    }`,
    { ann: actorId("ann"), paper: actorId("paper") },
  );
  expect(quoted).toEqual({
    by: { totalCount: 1 },
    none: { totalCount: 0 },
    timeline: [{ count: 2 }],
  });
});

test("their words are theirs where they are verified", async () => {
  await load();
  const verified = async (speaker: string) =>
    (
      (await ask(
        `query ($s: ID!) { verifyQuote(text: "nobody ever asked for q2x", speaker: $s) { match } }`,
        { s: actorId(speaker) },
      )) as { verifyQuote: { match: string } }
    ).verifyQuote.match;
  expect(await Promise.all(["bob", "ann", "cid", "dan", "spokesman"].map(verified))).toEqual([
    "EXACT",
    "EXACT",
    "EXACT",
    "ATTRIBUTED_ELSEWHERE",
    "ATTRIBUTED_ELSEWHERE",
  ]);
});

test("counts and lists follow corrections, merges and their undoing; a quote is said once", async () => {
  await load();
  const before = await store.rows("select slug, quote_count from actor order by slug");
  await mergeActors(store.libsql, "ann", "cid");
  expect(await wrongDerived(store)).toEqual([]);
  expect(await quotesOf("cid")).toEqual({
    list: ["q1 cid+bob<", "q2 bob+cid<spokesman+paper", "q3 cid<"],
    counts: [3],
  });
  await mergeActors(store.libsql, "bob", "cid");
  expect(await wrongDerived(store)).toEqual([]);
  expect(await quotesOf("cid")).toEqual({
    list: ["q1 cid<", "q2 cid<spokesman+paper", "q3 cid<"],
    counts: [3],
  });
  await mergeActors(store.libsql, "spokesman", "dan");
  expect((await quotesOf("dan")).list).toEqual(["q4 dan<paper"]);
  expect(
    await store.rows("select count(*) as n from quote_through where recorded_actor_id is not null"),
  ).toEqual([{ n: 1 }]);
  const corrected = { ...who, q1: { speakers: ["dan", "bob"] }, q3: { speakers: ["cid", "ann"] } };
  expect(await load(corrected)).toMatchObject({ changed: 1, refused: [] });
  expect(await wrongDerived(store)).toEqual([]);
  expect((await quotesOf("cid")).list).toEqual(["q1 dan+cid<", "q2 cid<dan+paper", "q3 cid<"]);
  expect(await load()).toMatchObject({ changed: 1, refused: [] });
  for (const slug of ["bob", "spokesman", "ann"]) {
    await unmergeActor(store.libsql, slug);
    expect(await wrongDerived(store)).toEqual([]);
  }
  expect(await store.rows("select slug, quote_count from actor order by slug")).toEqual(before);
});

test("a quote that goes takes along who said it", async () => {
  await load();
  await load({ q3: who["q3"] as never });
  expect(
    await store.rows(
      "select (select count(*) from joint_speaker) + (select count(*) from quote_through) as n",
    ),
  ).toEqual([{ n: 0 }]);
  expect(await wrongDerived(store)).toEqual([]);
});
