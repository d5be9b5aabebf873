import type { DeskActor, DeskSuggestion } from "../data.ts";

/** Who is meant: somebody on record, or somebody who is put there. */
export type Who =
  { slug: string; name: string } | Pick<DeskActor, "name" | "kind" | "identifiability">;

export interface Span {
  start: number;
  end: number;
}

/** How a suggestion shall go on record instead of as it was found. */
export interface Change extends Span {
  who?: Who;
}

export type Verdict = "ACCEPT" | "REJECT";

/** What was decided so far, by the ids of suggestions. */
export interface Decided {
  verdicts: Readonly<Record<string, Verdict>>;
  changes: Readonly<Record<string, Change>>;
}

export interface State extends Decided {
  suggestions: readonly DeskSuggestion[];
  /** The suggestion at hand. */
  at: string | undefined;
  kinds: readonly string[];
  least: number;
  /** What was before each step, the last one last. */
  past: readonly (Decided & { at: string | undefined })[];
}

const mostPast = 1_000;

export function newState(suggestions: readonly DeskSuggestion[], decided: Partial<Decided>): State {
  const waits = (id: string): boolean => suggestions.some((each) => each.id === id);
  const ofThese = <Value>(values: Readonly<Record<string, Value>> = {}) =>
    Object.fromEntries(Object.entries(values).filter(([id]) => waits(id)));
  const state: State = {
    suggestions: suggestions.toSorted((a, b) => spanFound(a).start - spanFound(b).start),
    verdicts: ofThese(decided.verdicts),
    changes: ofThese(decided.changes),
    at: undefined,
    kinds: ["QUOTE", "MENTION", "CLAIM"],
    least: 0,
    past: [],
  };
  return { ...state, at: firstOpen(state) };
}

export const spanFound = ({ quote, mention, claim }: DeskSuggestion): Span =>
  quote ?? mention ?? claim ?? { start: 0, end: 0 };

export const spanOf = (state: Decided, suggestion: DeskSuggestion): Span =>
  state.changes[suggestion.id] ?? spanFound(suggestion);

/** Who is meant as it stands; undefined where nobody is, or several are. */
export function whoOf(state: Decided, { id, quote, mention }: DeskSuggestion): Who | undefined {
  const found = quote?.speakers[0] ?? mention?.actor;
  return state.changes[id]?.who ?? found?.actor ?? found;
}

export const shown = ({ suggestions, kinds, least }: State): DeskSuggestion[] =>
  suggestions.filter((each) => kinds.includes(each.kind) && each.confidence >= least);

export const current = (state: State): DeskSuggestion | undefined =>
  shown(state).find(({ id }) => id === state.at);

const isOpen = ({ verdicts }: Decided, { id }: DeskSuggestion): boolean =>
  verdicts[id] === undefined;

const firstOpen = (state: State): string | undefined =>
  (shown(state).find((each) => isOpen(state, each)) ?? shown(state)[0])?.id;

/** The next that waits, or, where none does, the next. */
function following(state: State): string | undefined {
  const all = shown(state);
  const i = all.findIndex(({ id }) => id === state.at);
  const around = [...all.slice(i + 1), ...all.slice(0, Math.max(i, 0))];
  return around.find((each) => isOpen(state, each))?.id ?? state.at;
}

/** A step, which `undo` takes back. */
function step(state: State, next: Partial<State>): State {
  const { verdicts, changes, at, past } = state;
  return { ...state, ...next, past: [...past.slice(-mostPast), { verdicts, changes, at }] };
}

export function decide(state: State, verdict: Verdict): State {
  const now = current(state);
  if (now === undefined) return state;
  const next = step(state, { verdicts: { ...state.verdicts, [now.id]: verdict } });
  return { ...next, at: following(next) };
}

export function go(state: State, by: 1 | -1): State {
  const all = shown(state);
  const i = all.findIndex(({ id }) => id === state.at);
  const next = all[i === -1 ? 0 : Math.min(Math.max(i + by, 0), all.length - 1)];
  return { ...state, at: next?.id };
}

export function change(state: State, to: Partial<Change>): State {
  const now = current(state);
  if (now === undefined || now.kind === "CLAIM") return state;
  const before = state.changes[now.id];
  const { start, end } = spanOf(state, now);
  const changed: Change = { start, end, ...(before?.who && { who: before.who }), ...to };
  const { [now.id]: _, ...others } = state.changes;
  const found = spanFound(now);
  const isAsFound =
    changed.who === undefined && changed.start === found.start && changed.end === found.end;
  return step(state, { changes: isAsFound ? others : { ...others, [now.id]: changed } });
}

/** One quote of this and the next: the next one is rejected. */
export function mergeWithNext(state: State): State {
  const now = current(state);
  if (now?.kind !== "QUOTE") return state;
  const quotes = shown(state).filter(({ kind }) => kind === "QUOTE");
  const next = quotes[quotes.indexOf(now) + 1];
  if (next === undefined) return state;
  const [a, b] = [spanOf(state, now), spanOf(state, next)];
  const merged = change(state, { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) });
  return { ...merged, verdicts: { ...merged.verdicts, [next.id]: "REJECT" } };
}

/** Accepts what waits of the same rule and is at least as sure as the one at hand. */
export function acceptAlike(state: State): State {
  const now = current(state);
  if (now === undefined) return state;
  const alike = shown(state).filter(
    (each) => each.rule === now.rule && each.confidence >= now.confidence && isOpen(state, each),
  );
  const accepted = Object.fromEntries(alike.map(({ id }) => [id, "ACCEPT" as const]));
  const next = step(state, { verdicts: { ...state.verdicts, ...accepted } });
  return { ...next, at: following(next) };
}

export function undo(state: State): State {
  const last = state.past.at(-1);
  return last === undefined ? state : { ...state, ...last, past: state.past.slice(0, -1) };
}

export function narrow(state: State, to: Partial<Pick<State, "kinds" | "least">>): State {
  const next = { ...state, ...to };
  return current(next) === undefined ? { ...next, at: firstOpen(next) } : next;
}

/** Without what has been decided and sent. */
export function without(state: State, ids: readonly string[]): State {
  const left = state.suggestions.filter(({ id }) => !ids.includes(id));
  const { kinds, least } = state;
  return narrow(newState(left, state), { kinds, least });
}

export const tally = ({ suggestions, verdicts }: State) => {
  const given = suggestions.map(({ id }) => verdicts[id]);
  const accepted = given.filter((verdict) => verdict === "ACCEPT").length;
  const rejected = given.filter((verdict) => verdict === "REJECT").length;
  return { accepted, rejected, open: given.length - accepted - rejected };
};
