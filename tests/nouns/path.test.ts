import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openHrana } from "../../src/storage/hrana.ts";
import { migrate } from "../../src/storage/migrate.ts";
import type { Store } from "../../src/storage/store.ts";
import { openApi, type TestApi } from "../ask.ts";
import { startSqld, type Sqld } from "../sqld.ts";

interface Edge {
  id: string;
  ends: [string, string];
  predicate: string;
}

const query = `query ($from: ID!, $to: ID!, $most: Int!, $first: Int!, $filter: RelationshipFilter) {
  paths(from: $from, to: $to, maxLength: $most, first: $first, filter: $filter) {
    length relationships { id }
  }
}`;

let sqld: Sqld;
let store: Store;
let api: TestApi;

beforeAll(async () => {
  sqld = await startSqld();
  store = openHrana(sqld);
  await migrate(store);
  api = openApi(sqld);
});
afterAll(async () => {
  await sqld.stop();
});

/** Lays a graph of its own among the others; actors are known by number. */
async function lay(graph: number, actors: number, edges: readonly Edge[]): Promise<void> {
  await store.write([
    ...Array.from({ length: actors }, (_, i) => ({
      sql: `insert into actor (id, slug, name, kind, identifiability, recorded_at)
          values (?1, ?1, ?1, 'STATE', 'NAMED', '')`,
      args: [nameOf(graph, i)],
    })),
    ...edges.map(({ id, ends, predicate }) => ({
      sql: "insert into relationship (id, subject_id, predicate, object_id) values (?, ?, ?, ?)",
      args: [id, ends[0], predicate, ends[1]],
    })),
  ]);
}

const nameOf = (graph: number, actor: number): string => `act_${graph}_${actor}`;

/** Every shortest chain of edges, breadth first. */
function shortest(edges: readonly Edge[], from: string, to: string, most: number): string[][] {
  let reached = new Map<string, string[][]>([[from, [[]]]]);
  const seen = new Set([from]);
  for (let length = 1; length <= most; length++) {
    const next = new Map<string, string[][]>();
    for (const [actor, chains] of reached) {
      for (const { id, ends } of edges.filter((edge) => edge.ends.includes(actor))) {
        const other = ends[0] === actor ? ends[1] : ends[0];
        if (seen.has(other)) continue;
        next.set(other, [...(next.get(other) ?? []), ...chains.map((chain) => [...chain, id])]);
      }
    }
    const found = next.get(to);
    if (found !== undefined) return found;
    for (const actor of next.keys()) seen.add(actor);
    reached = next;
  }
  return [];
}

const predicates = ["ALLIED_WITH", "MEMBER_OF", "ACCUSES"];
let graphs = 0;

describe("paths", { timeout: 60_000 }, () => {
  test("are those that a breadth-first search finds, on random graphs", async () => {
    const graph = fc.integer({ min: 2, max: 25 }).chain((actors) =>
      fc.record({
        actors: fc.constant(actors),
        ends: fc.uniqueArray(fc.tuple(fc.nat(actors - 1), fc.nat(2), fc.nat(actors - 1)), {
          maxLength: actors * 2,
          selector: String,
        }),
        most: fc.integer({ min: 1, max: 6 }),
        first: fc.integer({ min: 1, max: 100 }),
        narrow: fc.boolean(),
      }),
    );
    await fc.assert(
      fc.asyncProperty(graph, async ({ actors, ends, most, first, narrow }) => {
        const number = graphs++;
        const edges = ends.map(([subject, predicate, object], i) => ({
          id: `rel_${number}_${i}_`,
          ends: [nameOf(number, subject), nameOf(number, object)] as [string, string],
          predicate: predicates[predicate] ?? "",
        }));
        await lay(number, actors, edges);
        const filter = narrow ? { predicate: ["MEMBER_OF", "ACCUSES"] } : undefined;
        const allowed = edges.filter(({ predicate }) => !narrow || predicate !== "ALLIED_WITH");
        const [from, to] = [nameOf(number, 0), nameOf(number, actors - 1)];
        const answer = await api.run(query, { from, to, most, first, filter });
        expect(answer.errors).toBeUndefined();
        const { paths } = answer.data as {
          paths: { length: number; relationships: { id: string }[] }[];
        };
        const chains = paths.map(({ relationships }) => relationships.map(({ id }) => id));
        const expected = shortest(allowed, from, to, most);
        expect(chains).toHaveLength(Math.min(first, expected.length));
        expect(new Set(chains.map(String)).size).toBe(chains.length);
        for (const chain of chains) expect(expected).toContainEqual(chain);
        for (const { length, relationships } of paths) expect(length).toBe(relationships.length);
      }),
      { numRuns: 60 },
    );
  });

  test("are those, too, where many are one step away from either end", async () => {
    const number = graphs++;
    const [near, beyond] = [600, 1200];
    const pairs = [
      ...Array.from({ length: near }, (_, i) => [0, 2 + i]),
      ...Array.from({ length: 90 }, (_, i) => [1, beyond + i]),
      ...Array.from({ length: 6 }, (_, i) => [2 + i * 7, beyond + i * 11]),
      // One of the middle is tied to very many others, who lead nowhere.
      ...Array.from({ length: 600 }, (_, i) => [beyond, beyond + 100 + i]),
    ];
    const edges = pairs.map(([one = 0, other = 0], i) => ({
      id: `rel_${number}_${i}_`,
      ends: [nameOf(number, one), nameOf(number, other)] as [string, string],
      predicate: "ALLIED_WITH",
    }));
    await lay(number, beyond + 700, edges);
    const chainsOf = async (from: string, to: string, most: number): Promise<string[][]> => {
      const answer = await api.run(query, { from, to, most, first: 100 });
      expect(answer.errors).toBeUndefined();
      type Data = { paths: { relationships: { id: string }[] }[] };
      return (answer.data as unknown as Data).paths.map(({ relationships }) =>
        relationships.map(({ id }) => id),
      );
    };
    const [from, to] = [nameOf(number, 0), nameOf(number, 1)];
    for (const [one, other] of [
      [from, to],
      [to, from],
      [nameOf(number, 2), to],
      [from, nameOf(number, beyond + 100)],
    ] as const) {
      const expected = shortest(edges, one, other, 3);
      expect(expected.length).toBeGreaterThan(0);
      expect((await chainsOf(one, other, 3)).toSorted()).toEqual(expected.toSorted());
      expect(await chainsOf(one, other, 1)).toEqual([]);
    }
  });

  test("from one actor to itself, too long or too many are refused", async () => {
    const [from, to] = ["act_0_0", "act_0_1"];
    const codeOf = async (variables: object): Promise<unknown> =>
      (await api.run(query, { from, to, most: 2, first: 1, ...variables })).errors?.[0]?.extensions[
        "code"
      ];
    expect(await codeOf({ to: from })).toBe("BAD_USER_INPUT");
    expect(await codeOf({ most: 7 })).toBe("BAD_USER_INPUT");
    expect(await codeOf({ first: 0 })).toBe("INVALID_PAGE");
    expect(await codeOf({ to: "act_nobody" })).toBe("UNKNOWN_ID");
    expect(await codeOf({})).toBeUndefined();
  });

  test("that need a step wider than the bound are refused, shorter ones are answered", async () => {
    const number = graphs++;
    await lay(number, 3, []);
    const hub = nameOf(number, 0);
    await store.write([
      {
        sql: `with recursive n(i) as (select 3 union all select i + 1 from n where i < 100010)
          insert into actor (id, slug, name, kind, identifiability, recorded_at)
          select '${hub}' || i, '${hub}' || i, i, 'STATE', 'NAMED', '' from n`,
      },
      {
        sql: `with recursive n(i) as (select 3 union all select i + 1 from n where i < 100010)
          insert into relationship (id, subject_id, predicate, object_id)
          select 'rel_hub_' || i, '${hub}', 'ALLIED_WITH', '${hub}' || i from n`,
      },
    ]);
    const ask = (to: string) => api.run(query, { from: hub, to, most: 4, first: 1 });
    const near = await ask(`${hub}7`);
    expect(near.data).toEqual({ paths: [{ length: 1, relationships: [{ id: "rel_hub_7" }] }] });
    const far = await ask(nameOf(number, 2));
    expect(far.errors?.map(({ extensions }) => extensions["code"])).toEqual(["GRAPH_TOO_WIDE"]);
    expect(far.data).toBeUndefined();
  });
});
