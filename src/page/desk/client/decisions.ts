import type { DeskSuggestion } from "../data.ts";
import { spanFound, spanOf, whoOf, type Span, type State, type Who } from "./state.ts";

interface Decision {
  suggestion: string;
  verdict: "ACCEPT" | "CHANGE" | "REJECT";
  quote?: object;
  mention?: object;
}

/** What is sent: actors who are put on record first, and a decision for each suggestion that has one. */
export interface Sent {
  actors: object[];
  decisions: Decision[];
}

/** How a decision names somebody who is not on record yet; the server puts their slug in its place. */
const newActor = "new:";

/** How far from a quote its cue is looked for. */
const reach = 300;

export function decisionsOf(state: State, text: string): Sent {
  const actors = new Map<string, object>();
  const nameOf = (who: Who): string => {
    if ("slug" in who) return who.slug;
    const { name, kind, identifiability } = who;
    actors.set(name, { name, kind, identifiability });
    return newActor + name;
  };
  const decisions = state.suggestions.flatMap((suggestion): Decision[] => {
    const { id, quote, mention } = suggestion;
    const verdict = state.verdicts[id];
    if (verdict === undefined) return [];
    if (verdict === "REJECT" || state.changes[id] === undefined)
      return [{ suggestion: id, verdict }];
    const place = placeOf(spanOf(state, suggestion));
    const who = whoOf(state, suggestion);
    const changed = { suggestion: id, verdict: "CHANGE" as const };
    if (mention !== null && who !== undefined) {
      return [{ ...changed, mention: { place, actor: nameOf(who), type: mention.type } }];
    }
    if (quote === null) return [{ suggestion: id, verdict }];
    const speakers = who === undefined ? [] : [nameOf(who)];
    return [{ ...changed, quote: { place, speakers, ...around(state, suggestion, text) } }];
  });
  return { actors: [...actors.values()], decisions };
}

const placeOf = ({ start, end }: Span): Span => ({ start, end });

/** Where the text names the speaker, if that has not changed, and where it says that it quotes. */
function around(state: State, suggestion: DeskSuggestion, text: string): object {
  const speaker = suggestion.quote?.speakers[0];
  const isSame = state.changes[suggestion.id]?.who === undefined;
  const named =
    isSame && speaker?.start != null && speaker.end !== null
      ? { speakerPlace: { start: speaker.start, end: speaker.end } }
      : {};
  const cue = suggestion.quote?.cue ?? null;
  const start = cue === null ? -1 : nearest(text, cue, spanFound(suggestion));
  return start === -1 || cue === null
    ? named
    : { ...named, cuePlace: { start, end: start + cue.length } };
}

/** Where words stand nearest to a span; -1 where they stand nowhere near. */
function nearest(text: string, words: string, { start, end }: Span): number {
  const before = text.lastIndexOf(words, start);
  const after = text.indexOf(words, start);
  const distances = [before, after]
    .filter((place) => place !== -1)
    .map((place) => ({ place, away: Math.max(start - place, place - end, 0) }))
    .toSorted((a, b) => a.away - b.away);
  const [first] = distances;
  return first === undefined || first.away > reach ? -1 : first.place;
}
