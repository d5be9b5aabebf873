import { describe, expect, test } from "vitest";
import { sha256 } from "../../src/text/sha256.ts";
import { actor, place, smallArticle, text } from "./sample.ts";
import { testStore } from "./store.ts";
import { wrongCounters } from "./derived.ts";

const store = testStore();
const actors = [actor("ada"), actor("bob")];
const lists = ["mentions", "quotes", "claims"];

const versionOf = (body: string) => ({ sha256: sha256(body), text: body });

/** A line of the small article with a new text; `without` names the members that it leaves out. */
function corrected(body: string, without: readonly string[] = [], more: object = {}): object {
  const line = smallArticle({ version: versionOf(body), ...more });
  return Object.fromEntries(Object.entries(line).filter(([key]) => !without.includes(key)));
}

/** Every place of the small article with what the store's current text has there. */
async function places(): Promise<[string, string][]> {
  const [row] = await store.rows(
    "select text from text_version where id = (select version_id from article)",
  );
  const body = String(row?.["text"]);
  const rows = await store.rows(`
    select 'm ' || key as name, start, end, start_cp as startCp, end_cp as endCp, exact from mention
    union all select 'q ' || key, start, end, start_cp, end_cp, text from quote
    union all select 's ' || quote.key, value ->> 'start', value ->> 'end', value ->> 'startCp',
      value ->> 'endCp', value ->> 'text' from quote, json_each(segments)
    union all select 'speaker', speaker_span ->> 'start', speaker_span ->> 'end',
      speaker_span ->> 'startCp', speaker_span ->> 'endCp', speaker_span ->> 'exact' from quote
    union all select 'cue', cue_span ->> 'start', cue_span ->> 'end', cue_span ->> 'startCp',
      cue_span ->> 'endCp', cue_span ->> 'exact' from quote
    union all select 'c ' || claim.key, value ->> 'start', value ->> 'end', value ->> 'startCp',
      value ->> 'endCp', value ->> 'exact' from claim, json_each(evidence) order by 1, 2`);
  return rows.map((own) => {
    const words = body.slice(Number(own["start"]), Number(own["end"]));
    expect(words).toBe(own["exact"]);
    expect([...body].slice(Number(own["startCp"]), Number(own["endCp"])).join("")).toBe(words);
    return [String(own["name"]), `${Number(own["start"])} ${words}`];
  });
}

const shifted = (found: [string, string][], by: (start: number) => number): [string, string][] =>
  found.map(([name, at]) => [name, at.replace(/^\d+/, (start) => `${by(Number(start))}`)]);

describe.each([
  ["as the old line had it", []],
  ["left out", lists],
  ["partly left out", ["quotes"]],
])("a text with words before the old ones, what was said of it %s", (_, without) => {
  const before = "🎉🎉 Corrected: ";

  test("every place moves along, and the article is CORRECTED", async () => {
    await store.load([...actors, smallArticle()]);
    const old = await places();
    const line = corrected(before + text, without);
    expect(await store.load([line])).toMatchObject({ changed: 1, refused: [] });
    expect(await places()).toEqual(shifted(old, (start) => start + before.length));
    expect(await store.rows("select status from article")).toEqual([{ status: "CORRECTED" }]);
    expect(await store.rows("select count(*) as n from text_version")).toEqual([{ n: 2 }]);
    expect(
      await store.rows("select count(*) as n from claim where retracted_at is not null"),
    ).toEqual([{ n: 0 }]);
    expect(await wrongCounters(store)).toEqual([]);
  });

  test("the same line again is nothing new, nor is one that also counts anew", async () => {
    await store.load([...actors, smallArticle()]);
    const line = corrected(before + text, without);
    await store.load([line]);
    const after = await store.dump();
    expect(await store.load([line])).toMatchObject({ same: 1 });
    expect(await store.load([corrected(before + text, lists)])).toMatchObject({ same: 1 });
    expect(await store.dump()).toEqual(after);
  });
});

test("an edit in the middle leaves what is before it and moves what is after", async () => {
  await store.load([...actors, smallArticle()]);
  const old = await places();
  const at = text.indexOf("Bob may help");
  const body = `${text.slice(0, at)}Really: 🕊️ ${text.slice(at)}`;
  expect(await store.load([corrected(body, lists)])).toMatchObject({ changed: 1 });
  expect(await places()).toEqual(shifted(old, (start) => (start < at ? start : start + 12)));
});

test("words that stand twice are told apart by what stands around them, or named", async () => {
  const body = "The minister spoke first in the hall. Yes, said Ada to them all at noon.";
  const mention = (words: string) => [
    { id: "m1", actor: "ada", type: "NAME", span: place(body, words) },
  ];
  const line = (own: string, more: object = {}) =>
    corrected(own, ["quotes", "claims"], { mentions: mention("Ada"), ...more });
  await store.load([...actors, line(body, { quotes: [], claims: [] })]);
  const known = `Ada came. ${body} Ada left.`;
  expect(await store.load([line(known)])).toMatchObject({ changed: 1, refused: [] });
  expect(await store.rows("select start from mention")).toEqual([
    { start: known.indexOf("Ada to them") },
  ]);
  // Both have other words around them now.
  const unknown = "Ada came. Then they all went home. Ada left.";
  const before = await store.dump();
  expect((await store.load([line(unknown)])).refused).toEqual([
    {
      file: "test.ndjson",
      line: 1,
      path: "$.mentions[0].span",
      reason: `The new text has "Ada" 2 times, and nothing tells that it is the same place.`,
      remedy: "Give its place in the new text, or leave it out.",
    },
  ]);
  expect((await store.load([corrected(unknown, lists)])).refused).toMatchObject([
    { path: "$.mentions", reason: expect.stringMatching(/^The mention "m1" of the store: /) },
  ]);
  expect(await store.dump()).toEqual(before);
});

test("words that are gone are named, each, and the article stays as it was", async () => {
  await store.load([...actors, smallArticle()]);
  const before = await store.dump();
  const body = text.replace("helps", "aids").replace("may help", "may aid");
  const told = async (line: object) =>
    (await store.load([line])).refused.map(({ path, reason }) => [path, reason]);
  expect(await told(corrected(body))).toEqual([
    ["$.quotes[0].span", 'The new text has no "Bob [the king] helps Ada 🕊️,".'],
    [
      "$.quotes[0].speakerSpan",
      'The new text has "Ada" 4 times, and nothing tells that it is the same place.',
    ],
    ["$.claims[0].evidence[0].span", 'The new text has no "helps Ada".'],
    ["$.claims[1].evidence[0].span", 'The new text has no "Bob may help Ada".'],
  ]);
  expect(await told(corrected(body, lists))).toEqual([
    [
      "$.quotes",
      'The quote "q1" of the store: The new text has no "Bob [the king] helps Ada 🕊️,".',
    ],
    ["$.quotes", expect.stringMatching(/^The quote "q1" of the store: The new text has "Ada" 4/)],
    ["$.claims", 'The claim "c1" of the store: The new text has no "helps Ada".'],
    ["$.claims", 'The claim "c2" of the store: The new text has no "Bob may help Ada".'],
  ]);
  expect(await store.dump()).toEqual(before);
  // Without them it is taken, and the claims are retracted.
  const line = corrected(body, ["mentions"], { quotes: [], claims: [] });
  expect(await store.load([line])).toMatchObject({ changed: 1 });
  expect(
    await store.rows("select count(*) as n from claim where retracted_at is not null"),
  ).toEqual([{ n: 2 }]);
});

test("a text of which only the hash is given moves nothing", async () => {
  await store.load([...actors, smallArticle()]);
  const version = { sha256: sha256("x"), length: 90, lengthCodePoints: 88 };
  const { refused } = await store.load([corrected("x", lists, { version })]);
  expect(refused.map(({ path }) => path)).toEqual(["$.mentions", "$.quotes", "$.claims"]);
});

describe("a line that leaves things out", () => {
  test("leaves the text and the lists as they are; an empty list is none", async () => {
    await store.load([...actors, smallArticle()]);
    const old = await places();
    const line = corrected(text, [...lists, "version"], { title: "T" });
    expect(await store.load([line])).toMatchObject({ changed: 1 });
    expect(await places()).toEqual(old);
    expect(await store.rows("select title, status from article")).toEqual([
      { title: "T", status: "USABLE" },
    ]);
    expect(await store.load([line])).toMatchObject({ same: 1 });
    expect(await store.load([{ ...line, mentions: [] }])).toMatchObject({ changed: 1 });
    expect(await store.rows("select key from mention")).toEqual([]);
    expect(await store.rows("select key from quote")).toEqual([{ key: "q1" }]);
  });

  test("has a status of its own where it says so, and CORRECTED stays", async () => {
    const status = async () => (await store.rows("select status from article"))[0]?.["status"];
    await store.load([...actors, smallArticle()]);
    await store.load([corrected(`${text} One.`, lists, { status: "RETRACTED" })]);
    expect(await status()).toBe("RETRACTED");
    await store.load([corrected(`${text} Two.`, lists)]);
    expect(await status()).toBe("CORRECTED");
    await store.load([corrected(`${text} Two.`, lists, { title: "T" })]);
    expect(await status()).toBe("CORRECTED");
    await store.load([corrected(`${text} Two.`, lists, { status: "USABLE" })]);
    expect(await status()).toBe("USABLE");
  });
});

test("a text that is not for the public is searched too, for words of which only the hash went out", async () => {
  const rights = { rights: "QUOTATION_ONLY" };
  await store.load([...actors, smallArticle(rights)]);
  const old = await places();
  const line = corrected(`Well. ${text}`, lists, rights);
  expect(await store.load([line])).toMatchObject({ changed: 1, refused: [] });
  expect(await places()).toEqual(shifted(old, (start) => start + 6));
});
