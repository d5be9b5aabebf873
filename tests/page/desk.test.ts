import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DeskSuggestion } from "../../src/page/desk/data.ts";
import { decisionsOf } from "../../src/page/desk/client/decisions.ts";
import { moveEdge } from "../../src/page/desk/client/edge.ts";
import {
  acceptAlike,
  change,
  current,
  decide,
  go,
  mergeWithNext,
  narrow,
  newState,
  spanOf,
  tally,
  undo,
  type State,
} from "../../src/page/desk/client/state.ts";

const ann = { name: "Ann Demo", kind: "PERSON", identifiability: "NAMED", actor: null };
const text = "“We wait,” said Ann Demo. “No plan at all,” she said. Bo Sample said so.";

function quote(id: string, exact: string, confidence = 0.9): DeskSuggestion {
  const start = text.indexOf(exact);
  const speakers = [{ ...ann, start: text.indexOf("Ann Demo"), end: text.indexOf("Ann Demo") + 8 }];
  const found = {
    form: "DIRECT",
    start,
    end: start + exact.length,
    cue: "said",
    segments: [],
    speakers,
  };
  return { id, kind: "QUOTE", confidence, rule: "marks", quote: found, mention: null, claim: null };
}

const name: DeskSuggestion = {
  ...quote("c", "Bo Sample"),
  kind: "MENTION",
  rule: "name",
  quote: null,
  mention: { type: "NAME", start: 54, end: 63, actor: { ...ann, name: "Bo Sample" } },
};
const all = [quote("b", "No plan at all", 0.95), quote("a", "We wait"), name];
const start = (): State => newState(all, {});

describe("deciding", () => {
  test("goes through the text, and on to what waits", () => {
    let state = start();
    expect(current(state)?.id).toBe("a");
    state = decide(state, "ACCEPT");
    expect(current(state)?.id).toBe("b");
    state = go(decide(go(state, 1), "REJECT"), -1);
    expect(tally(state)).toEqual({ accepted: 1, rejected: 1, open: 1 });
  });

  test("all of a rule that are at least as sure", () => {
    const state = acceptAlike(start());
    expect(state.verdicts).toEqual({ a: "ACCEPT", b: "ACCEPT" });
    expect(undo(state).verdicts).toEqual({});
    expect(acceptAlike(go(start(), 1)).verdicts).toEqual({ b: "ACCEPT" });
  });

  test("two quotes are one: the second is rejected", () => {
    const state = mergeWithNext(start());
    const merged = spanOf(state, state.suggestions[0]!);
    expect(text.slice(merged.start, merged.end)).toBe("We wait,” said Ann Demo. “No plan at all");
    expect(state.verdicts).toEqual({ b: "REJECT" });
    expect(undo(state)).toMatchObject({ verdicts: {}, changes: {} });
  });

  test("what was kept counts for what still waits", () => {
    const kept = { verdicts: { a: "ACCEPT" as const, gone: "REJECT" as const }, changes: {} };
    expect(newState(all, kept).verdicts).toEqual({ a: "ACCEPT" });
  });

  test("a narrower view has a suggestion of its own at hand", () => {
    const state = narrow(start(), { kinds: ["MENTION"] });
    expect(current(state)?.id).toBe("c");
    expect(current(narrow(state, { least: 0.99 }))).toBeUndefined();
    expect(decide(narrow(state, { least: 0.99 }), "ACCEPT").verdicts).toEqual({});
  });

  const steps: readonly ((state: State) => State)[] = [
    (state) => decide(state, "ACCEPT"),
    (state) => decide(state, "REJECT"),
    (state) => go(state, 1),
    (state) => go(state, -1),
    mergeWithNext,
    acceptAlike,
    (state) => change(state, { who: { slug: "bo", name: "Bo" } }),
    (state) => {
      const now = current(state);
      return now ? change(state, moveEdge(text, spanOf(state, now), "end", -1)) : state;
    },
  ];
  test("as many steps back as were taken, and all is as it was", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...steps), { maxLength: 40 }), (taken) => {
        let state = start();
        for (const step of taken) state = step(state);
        while (state.past.length > 0) state = undo(state);
        expect(state).toMatchObject({ verdicts: {}, changes: {} });
      }),
    );
  });
});

describe("what is sent", () => {
  test("what was found is accepted as it is; what was changed says how, and who is new", () => {
    let state = decide(start(), "ACCEPT");
    const now = current(state)!;
    state = decide(change(state, moveEdge(text, spanOf(state, now), "start", 1)), "ACCEPT");
    const { actors, decisions } = decisionsOf(state, text);
    expect(actors).toEqual([{ name: "Ann Demo", kind: "PERSON", identifiability: "NAMED" }]);
    const [first, second] = decisions;
    expect(first).toEqual({ suggestion: "a", verdict: "ACCEPT" });
    const at = text.indexOf("plan at all");
    const cue = text.indexOf("said", at);
    expect(second).toMatchObject({
      suggestion: "b",
      verdict: "CHANGE",
      quote: {
        place: { start: at, end: at + "plan at all".length },
        speakers: ["new:Ann Demo"],
        cuePlace: { start: cue, end: cue + 4 },
      },
    });
  });

  test("somebody on record is named by slug, and nobody is put there", () => {
    const state = decide(change(start(), { who: { slug: "bo", name: "Bo" } }), "ACCEPT");
    const { actors, decisions } = decisionsOf(state, text);
    expect(actors).toEqual([]);
    expect(decisions[0]).toMatchObject({ verdict: "CHANGE", quote: { speakers: ["bo"] } });
    expect(decisions[0]?.quote).not.toHaveProperty("speakerPlace");
  });
});

describe("an edge", () => {
  test.each([
    ["two words here", 4, 9, "end", 1, "words here"],
    ["two words here", 4, 9, "start", -1, "two words"],
    ["a “b”, c", 3, 4, "end", 1, "b”"],
    ["两国明天恢复通航", 0, 2, "end", 1, "两国明天"],
    ["one", 0, 3, "end", 1, "one"],
    ["one", 0, 3, "start", 1, "one"],
  ] as const)("of %s", (given, from, to, edge, by, words) => {
    const moved = moveEdge(given, { start: from, end: to }, edge, by);
    expect(given.slice(moved.start, moved.end)).toBe(words);
  });

  test("never leaves the text, and never leaves nothing", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }),
        fc.nat(),
        fc.nat(),
        fc.array(fc.tuple(fc.constantFrom("start", "end"), fc.constantFrom(1, -1)), {
          maxLength: 9,
        }),
        (given, a, b, moves) => {
          const from = a % given.length;
          let span = { start: from, end: from + 1 + (b % (given.length - from)) };
          for (const [edge, by] of moves) span = moveEdge(given, span, edge as "start", by as 1);
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(given.length);
          expect(span.start).toBeLessThan(span.end);
        },
      ),
    );
  });
});
