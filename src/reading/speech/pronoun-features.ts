import type { Member } from "../name/member.ts";
import type { Sentence } from "../text/unit.ts";
import type { Pronoun } from "./describe.ts";
import type { LastSpeaker, Unnamed } from "./discourse-actor.ts";
import type { Trace } from "./trace.ts";

export interface Candidate {
  one: Member | Unnamed;
  /** Where it was named last. */
  trace: Trace | undefined;
  isNewest: boolean;
  /** The last sentence in which it spoke. */
  spoke: number | undefined;
  /** That, where nobody spoke since. */
  last: LastSpeaker | undefined;
  /** How often the text names it. */
  count: number;
}

/** What tells for a candidate; undefined where the pronoun cannot stand for it. */
export function pronounFeatures(
  pronoun: Pronoun,
  { one, trace, isNewest, spoke, last, count }: Candidate,
  sentence: Sentence,
): Record<string, number> | undefined {
  const isPerson = one.kind === "PERSON" || one.identifiability === "DESCRIBED";
  const isPersonal = pronoun === "he" || pronoun === "she" || pronoun === "i";
  if (isPersonal !== isPerson && pronoun !== "they" && pronoun !== "we") return undefined;
  if ((pronoun === "he" || pronoun === "she") && one.gender !== undefined && one.gender !== pronoun)
    return undefined;
  const features: Record<string, number> = {};
  const add = (key: string, holds = true): void => {
    if (holds) features[key] = 1;
  };
  const many = "isMany" in one && one.isMany;
  const which = isPersonal ? "" : `${pronoun} `;
  add(`${which}person`, isPerson && !isPersonal);
  add(`${which}many`, many && !isPersonal);
  add(`${which}${one.kind}`, !isPersonal);
  add("gender known", one.gender === pronoun);
  add("surely a person", "group" in one && (one.gender !== undefined || one.titles.size > 0));
  add("unnamed", one.identifiability !== "NAMED");
  add("newest", isNewest);
  if (trace !== undefined) {
    const gap = sentence.index - trace.sentence;
    add(gap === 0 ? "same sentence" : gap === 1 ? "sentence before" : gap < 4 ? "near" : "far");
    add("first in its sentence", trace.isFirst);
    add("first in the sentence before", trace.isFirst && gap === 1);
    add("same paragraph", trace.paragraph === sentence.paragraph);
  } else add("not named");
  add("last speaker", last !== undefined);
  if (spoke !== undefined) {
    add("spoke");
    add("spoke in the sentence before", sentence.index - spoke === 1);
    add("spoke in the same", sentence.index === spoke);
    add("last speaker, same paragraph", last?.paragraph === sentence.paragraph);
  }
  features["count"] = Math.log(1 + count);
  return features;
}
