import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { mostStreams, StreamPool, type Stream } from "../../src/storage/hrana-streams.ts";

vi.setConfig({ testTimeout: 30_000 });

const seconds = (count: number): number => count * 1000;

function taken(pool: StreamPool, now: number): Stream {
  const stream = pool.take(now);
  if (stream === undefined) throw new Error("There is no stream left.");
  return stream;
}

describe("streams", () => {
  test("are new at first, and go on under the baton that they were given back with", () => {
    const pool = new StreamPool();
    const stream = taken(pool, 0);
    expect(stream).toMatchObject({ baton: null, baseUrl: null });
    pool.give(stream, { baton: "a", base_url: "http://there" }, 1);
    const again = taken(pool, 2);
    expect(again).toMatchObject({ baton: "a", baseUrl: "http://there" });
    // An address holds until there is another.
    pool.give(again, { baton: "b", base_url: null }, 3);
    expect(taken(pool, 4)).toMatchObject({ baton: "b", baseUrl: "http://there" });
  });

  test("are asked on by one at a time", () => {
    const pool = new StreamPool();
    pool.give(taken(pool, 0), { baton: "a" }, 1);
    expect(taken(pool, 2).baton).toBe("a");
    expect(taken(pool, 2).baton).toBeNull();
  });

  test("that the server has closed, or that failed, are forgotten", () => {
    const pool = new StreamPool();
    pool.give(taken(pool, 0), { baton: null }, 1);
    pool.give(taken(pool, 1), { baton: "a" }, 2);
    pool.drop(taken(pool, 2));
    expect(taken(pool, 3).baton).toBeNull();
  });

  test("are dropped before the server ends them", () => {
    const pool = new StreamPool();
    const [one, other] = [taken(pool, 0), taken(pool, 0)];
    pool.give(one, { baton: "a" }, 0);
    pool.give(other, { baton: "b" }, seconds(1));
    const last = taken(pool, seconds(8.5));
    expect(last.baton).toBe("b");
    pool.give(last, { baton: "c" }, seconds(8.6));
    expect([taken(pool, seconds(8.7)).baton, taken(pool, seconds(8.7)).baton]).toEqual(["c", null]);
  });

  test("are so many at most, until one comes back", () => {
    const pool = new StreamPool();
    const all = Array.from({ length: mostStreams }, () => taken(pool, 0));
    expect(pool.take(1)).toBeUndefined();
    pool.give(all[0] as Stream, { baton: "a" }, 2);
    expect(pool.open(3)).toBeUndefined();
    expect(taken(pool, 3).baton).toBe("a");
    pool.drop(all[1] as Stream);
    expect(taken(pool, 4).baton).toBeNull();
  });

  test("that nobody brings back leave their place after a second", () => {
    const pool = new StreamPool();
    const all = Array.from({ length: mostStreams }, () => taken(pool, 0));
    expect(pool.take(seconds(1))).toBeUndefined();
    expect(taken(pool, seconds(1.1)).baton).toBeNull();
    // Whoever comes after all has lost his.
    pool.give(all[0] as Stream, { baton: "late" }, seconds(1.2));
    expect(taken(pool, seconds(1.3)).baton).toBeNull();
  });
});

type Step =
  | { do: "take" | "open" | "wait"; ms: number }
  | { do: "give" | "close" | "drop"; ms: number; which: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constantFrom("take", "take", "open", "wait"),
    ms: fc.constantFrom(0, 0, 1, 300, 1_001, 8_001),
  }),
  fc.record({
    do: fc.constantFrom("give", "give", "give", "close", "drop"),
    ms: fc.constantFrom(0, 1),
    which: fc.nat(),
  }),
);

test("in whatever order they are taken and come back: never too many, one for two, or one that ended", () => {
  const steps = fc.array(step, { minLength: 1, maxLength: 200, size: "max" });
  fc.assert(
    fc.property(steps, (all) => {
      const pool = new StreamPool();
      let now = 0;
      let batons = 0;
      /** When each was given back that nobody has taken since. */
      const given = new Map<string, number>();
      /** When each was taken that has not come back. */
      const out = new Map<Stream, number>();
      const alive = (): number => [...out.values()].filter((since) => now - since <= 1_000).length;
      function note(stream: Stream): void {
        expect(out.has(stream)).toBe(false);
        out.set(stream, now);
        expect(alive()).toBeLessThanOrEqual(mostStreams);
        if (stream.baton === null) return;
        // Nobody else has had it, and the server has it yet.
        expect(now - (given.get(stream.baton) ?? -Infinity)).toBeLessThanOrEqual(8_000);
        given.delete(stream.baton);
      }
      for (const one of all) {
        now += one.ms;
        if (one.do === "take" || one.do === "open") {
          const stream = one.do === "take" ? pool.take(now) : pool.open(now);
          if (stream !== undefined) note(stream);
        }
        if (!("which" in one)) continue;
        const stream = [...out.keys()][one.which % Math.max(1, out.size)];
        if (stream === undefined) continue;
        out.delete(stream);
        if (one.do === "drop") pool.drop(stream);
        if (one.do === "close") pool.give(stream, { baton: null }, now);
        if (one.do === "give") {
          const baton = `baton ${(batons += 1)}`;
          pool.give(stream, { baton }, now);
          given.set(baton, now);
        }
      }
      // Those that are left, to the last, are as good, and as many as there may be.
      for (let left = pool.take(now); left !== undefined; left = pool.take(now)) note(left);
      expect(alive()).toBe(mostStreams);
    }),
    { numRuns: 300 },
  );
});
