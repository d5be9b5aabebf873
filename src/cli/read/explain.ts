import type { Reading, Span } from "../../reading/suggestion.ts";

/** Colours of a terminal, by what is shown. */
export interface Paint {
  (kind: "quote" | "mention" | "claim" | "faint", words: string): string;
}

const colours = { quote: 33, mention: 36, claim: 35, faint: 2 } as const;

export const inColour: Paint = (kind, words) => `\u001b[${colours[kind]}m${words}\u001b[0m`;
export const plain: Paint = (_, words) => words;

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** The text with its suggestions marked in it, then each suggestion with its rule and confidence. */
export function explain(text: string, reading: Reading, paint: Paint): string {
  const lines = [marked(text, reading, paint), ""];
  const words = ({ start, end }: Span): string => text.slice(start, end).replaceAll(/\s+/g, " ");
  const nameOf = (actor: number | undefined): string =>
    actor === undefined ? "nobody named" : reading.actors[actor]!.name;
  const why = (rule: string, confidence: number): string =>
    paint("faint", `${rule}, ${percent(confidence)}`);
  for (const [at, { form, span, speaker, cueSpan, rule, confidence }] of reading.quotes.entries()) {
    const cue = cueSpan === undefined ? "" : ` (${words(cueSpan)})`;
    lines.push(
      `q${at + 1} ${form} ${nameOf(speaker)}${cue}: ${paint("quote", words(span))} ${why(rule, confidence)}`,
    );
  }
  for (const { subject, predicate, object, status, evidence, rule, confidence } of reading.claims) {
    const said = `${nameOf(subject)} ${predicate} ${nameOf(object)}`;
    lines.push(`${status} ${said}: ${paint("claim", words(evidence))} ${why(rule, confidence)}`);
  }
  const places = new Map<number, string[]>();
  for (const { actor, span } of reading.mentions) {
    places.set(actor, [...(places.get(actor) ?? []), words(span)]);
  }
  for (const [actor, names] of places) {
    const { name, kind } = reading.actors[actor]!;
    lines.push(
      `${kind} ${paint("mention", name)}: ${[...new Set(names)].join(", ")} ${paint("faint", `${names.length}×`)}`,
    );
  }
  return `${lines.join("\n")}\n`;
}

/** The text; a quote stands in ⟦ ⟧ with its number, a name is coloured. */
function marked(text: string, { quotes, mentions }: Reading, paint: Paint): string {
  const marks = quotes.flatMap(({ span }, at) => [
    { at: span.start, order: 1, size: 0, words: paint("quote", `⟦${at + 1}:`) },
    { at: span.end, order: 0, size: 0, words: paint("quote", "⟧") },
  ]);
  const names = mentions.map(({ span: { start, end } }) => ({
    at: start,
    order: 2,
    size: end - start,
    words: paint("mention", text.slice(start, end)),
  }));
  let out = "";
  let from = 0;
  for (const mark of [...marks, ...names].sort((a, b) => a.at - b.at || a.order - b.order)) {
    if (mark.at < from) continue;
    out += text.slice(from, mark.at) + mark.words;
    from = mark.at + mark.size;
  }
  return out + text.slice(from);
}
