import { expect, test } from "vitest";
import { sha256 } from "../../src/text/sha256.ts";
import { openApi } from "../ask.ts";
import { sampleLines, seedLines } from "../record/sample.ts";
import { testStore } from "../record/store.ts";

const store = testStore();

const text = "Uzbekistan is a member of the CSTO.";
const evidence = [{ span: { start: 0, end: 10, exact: "Uzbekistan" } }];
const membership = { subject: "uzbekistan", predicate: "MEMBER_OF", object: "csto" };

/** An article that asserts the membership for this time, or no more. */
const article = (valid: object | undefined): object => ({
  type: "article",
  slug: "another-account",
  title: "Another account",
  language: "en",
  genre: "BACKGROUND",
  rights: "FULL_TEXT",
  version: { sha256: sha256(text), text },
  mentions: [],
  quotes: [],
  claims:
    valid === undefined
      ? []
      : [{ id: "c1", ...membership, status: "ASSERTED", certainty: "CERTAIN", evidence, ...valid }],
});

interface Membership {
  disputed: boolean;
  claims: { nodes: { status: string; conflictsWith: { nodes: { status: string }[] } }[] };
}

async function memberships(): Promise<Membership[]> {
  const { data, errors } = await openApi(store).run(`{ actor(by: { slug: "uzbekistan" }) {
    relationships(direction: OUTGOING, filter: { predicate: [MEMBER_OF] }) { nodes { disputed
      claims(filter: { includeRetracted: true }) { nodes { status conflictsWith { nodes { status } } } } } } } }`);
  expect(errors).toBeUndefined();
  const { actor } = data as { actor: { relationships: { nodes: Membership[] } } };
  return actor.relationships.nodes;
}

const load = async (...records: readonly unknown[]): Promise<void> => {
  const { refused } = await store.load(records);
  expect(refused).toEqual([]);
};
const denied = (...against: string[]) => claim("DENIED", against);
const asserted = (...against: string[]) => claim("ASSERTED", against);
const claim = (status: string, against: string[]) => ({
  status,
  conflictsWith: { nodes: against.map((other) => ({ status: other })) },
});

test("the membership that the seed denies is disputed once an article asserts it, until that is taken back", async () => {
  await load(...seedLines());
  expect(await memberships()).toEqual([{ disputed: false, claims: { nodes: [denied()] } }]);

  await load(article({ validFrom: "2010-06", validTo: "2010-06" }));
  const [both] = await memberships();
  expect(both?.disputed).toBe(true);
  expect(both?.claims.nodes).toHaveLength(2);
  expect(both?.claims.nodes).toContainEqual(denied("ASSERTED"));
  expect(both?.claims.nodes).toContainEqual(asserted("DENIED"));

  await load(article(undefined));
  const [after] = await memberships();
  expect(after?.disputed).toBe(false);
  expect(after?.claims.nodes).toContainEqual(denied());
  expect(after?.claims.nodes).toContainEqual(asserted());
});

test("what is asserted for another time than it is denied for is not disputed", async () => {
  const sample = sampleLines("sample-desk.ndjson");
  const [leaves = ""] = sample.filter((line) => line.includes('"sample-uzbekistan-steps-back"'));
  const actors = [...seedLines(), ...sample].filter((line) => /^\{"type": ?"actor"/.test(line));
  await load(...actors, leaves, article({ validFrom: "2006", validTo: "2012-11-30" }));
  expect(await memberships()).toMatchObject([{ disputed: false }]);
  await load(article({ validFrom: "2006", validTo: "2012" }));
  expect(await memberships()).toMatchObject([{ disputed: true }]);
  await load(article({ validFrom: "2006", validTo: "2012-11" }));
  expect(await memberships()).toMatchObject([{ disputed: false }]);
});
