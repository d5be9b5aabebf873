import type { Lexicon } from "../lexicon/lexicon.ts";
import type { NamedActors } from "../name/named-actors.ts";
import type { Gender } from "../name/member.ts";
import type { Identifiability } from "../suggestion.ts";
import type { Unit } from "../text/unit.ts";
import type { Phrase } from "./phrase.ts";
import type { Subject } from "./phrase.ts";

export type Pronoun = "he" | "she" | "it" | "they" | "i" | "we";

/** A description: "the minister", "officials". */
export interface Nominal {
  is: "nominal";
  /** Its noun, in lower case. */
  head: string;
  isDefinite: boolean;
  /** Somebody's: "the publisher's website". */
  isOwned: boolean;
  isMany: boolean;
  gender: Gender;
}

/** What a speaker phrase is: a name, a pronoun, or a description. */
export type Reference =
  | { is: "member"; actor: number; rule: "name" | "beside" | "document" }
  | { is: "pronoun"; pronoun: Pronoun }
  | Nominal;

/** Who or what a speaker phrase names, by its own words alone. `end` is where its clause goes on. */
export function refer(
  units: readonly Unit[],
  subject: Subject,
  end: number,
  cast: NamedActors,
  lexicon: Lexicon,
): Reference {
  const { from, base, to, beside } = subject;
  const first = units[from]!;
  const pronoun =
    base === from + 1 && first.mention === 0 ? lexicon.pronouns[first.lower] : undefined;
  if (pronoun !== undefined) return { is: "pronoun", pronoun };
  const own = ownName(units, from, base, cast) ?? titledName(units, from, base, to, cast, lexicon);
  const set = besidePerson(units, own, beside, cast);
  if (set !== undefined) return { is: "member", actor: set, rule: "beside" };
  if (own !== undefined) return { is: "member", actor: own, rule: "name" };
  for (const one of beside) {
    const actor = lastName(units, one.from, one.base, cast);
    if (actor !== undefined && cast.members[actor]!.kind === "PERSON") {
      return { is: "member", actor, rule: "beside" };
    }
  }
  const described = describe(units, from, base, lexicon);
  if (lexicon.documents.has(described.head)) {
    const owner = ownerOf(units, from, base, Math.max(to, end), cast);
    if (owner !== undefined) return { is: "member", actor: owner, rule: "document" };
  }
  return described;
}

/** "Demo University, San Demo's chancellor, Ann Demo": the last part is who speaks for the body. */
function besidePerson(
  units: readonly Unit[],
  own: number | undefined,
  beside: readonly Phrase[],
  cast: NamedActors,
): number | undefined {
  const last = beside.at(-1);
  if (own === undefined || last === undefined || cast.members[own]!.kind === "PERSON")
    return undefined;
  const unit = units[last.base - 1]!;
  const first = units[last.from]!;
  const isName =
    unit.isPerson && last.base === last.to && (first.mention > 0 || first.text !== first.lower);
  return isName ? cast.mentions[unit.mention - 1]!.actor : undefined;
}

/** As below, but "a Republican" is one of many. */
function ownName(
  units: readonly Unit[],
  from: number,
  base: number,
  cast: NamedActors,
): number | undefined {
  const actor = lastName(units, from, base, cast);
  const isOneOfMany = /^(?:a|an|another|some|one)$/.test(units[from]!.lower);
  return actor !== undefined && isOneOfMany && cast.members[actor]!.kind !== "PERSON"
    ? undefined
    : actor;
}

/** The name that a phrase ends with: "the minister Ann Demo", not "Ann Demo's lawyer". */
function lastName(
  units: readonly Unit[],
  from: number,
  base: number,
  cast: NamedActors,
): number | undefined {
  let at = base - 1;
  while (at > from && /^[).]$/.test(units[at]!.text)) at -= 1;
  // "the Demo Trust (DT)": the name before the parenthesis.
  if (at > from && units[at - 1]!.text === "(") at -= 2;
  const mention = units[at]?.mention ?? 0;
  return mention > 0 ? cast.mentions[mention - 1]!.actor : undefined;
}

/** "the mayor of London Ann Demo", "Member of Parliament (MP) Ann Demo": a person right after the title's own phrase. */
function titledName(
  units: readonly Unit[],
  from: number,
  base: number,
  to: number,
  cast: NamedActors,
  lexicon: Lexicon,
): number | undefined {
  if (to <= base) return undefined;
  // "Ann Demo (no relation)"
  const open =
    units[to - 1]!.text === ")"
      ? units.findLastIndex(({ text }, at) => at < to && text === "(")
      : -1;
  if (open > base) to = open;
  const mention = units[to - 1]!.mention;
  if (mention === 0 || cast.members[cast.mentions[mention - 1]!.actor]!.kind !== "PERSON")
    return undefined;
  let before = to - 2;
  const isTitle = (at: number): boolean => lexicon.titles.has(units[at]!.text.toLowerCase());
  while (before > base && isTitle(before)) before -= 1;
  if (before < base) return undefined;
  const { lower, text, kind, mention: other } = units[before]!;
  // "the president of Demonia Ann Demo": a name that is one of the record's, or a word with a capital.
  const isCapital = other > 0 || (text !== lower && !lexicon.prepositions.has(lower));
  // "writer of the show and performer Ann Demo", "co-author of the study Ann Demo"
  const isJoined = lower === "and" && before < to - 2;
  const isNoun = kind === "word" && lexicon.determiners.has(units[before - 1]?.lower ?? "");
  return isCapital ||
    text === ")" ||
    isJoined ||
    (isNoun && !isTitle(to - 2)) ||
    isOneOfBoth(units, base, to, lexicon)
    ? cast.mentions[mention - 1]!.actor
    : undefined;
}

/** "writer and film critic Ann Demo" is one; "a writer and her critic Ann Demo" are two. */
function isOneOfBoth(units: readonly Unit[], base: number, to: number, lexicon: Lexicon): boolean {
  if (units[base]!.lower !== "and") return false;
  const between = units.slice(base + 1, to - 1);
  return between.every(
    ({ kind, lower }) =>
      kind !== "possessive" && !lexicon.determiners.has(lower) && !lexicon.prepositions.has(lower),
  );
}

/** Whose a document is: "the agency's report", "a report by the agency", "figures released by the agency". */
function ownerOf(
  units: readonly Unit[],
  from: number,
  base: number,
  end: number,
  cast: NamedActors,
): number | undefined {
  for (let at = from; at < base; at += 1) {
    if (units[at]!.mention > 0) return cast.mentions[units[at]!.mention - 1]!.actor;
  }
  for (let at = base; at < end - 1; at += 1) {
    if (!/^(?:by|from|of)$/.test(units[at]!.lower)) continue;
    for (let next = at + 1; next < Math.min(end, at + 5); next += 1) {
      const { mention } = units[next]!;
      if (mention > 0) return cast.mentions[mention - 1]!.actor;
    }
  }
  return undefined;
}

const plurals =
  /^(?:people|police|men|women|children|media|both|some|many|several|others|most|they)$/;
const singulars =
  /^(?:news|press|species|series|spokes.*|boss|witness|princess|actress|business|congress)$/;

function describe(units: readonly Unit[], from: number, base: number, lexicon: Lexicon): Nominal {
  let head = "";
  for (let at = base - 1; at >= from && head === ""; at -= 1) {
    if (units[at]!.kind === "word") head = units[at]!.text.toLowerCase();
  }
  const isMany = plurals.test(head) || (/[^s]s$/.test(head) && !singulars.test(head));
  const gender = lexicon.honorificsOfMen.has(head)
    ? "he"
    : lexicon.honorificsOfWomen.has(head)
      ? "she"
      : undefined;
  const isDefinite = /^(?:the|this|that|these|those|his|her|its|their)$/.test(units[from]!.lower);
  const isOwned = units.slice(from, base).some(({ kind }) => kind === "possessive");
  return { is: "nominal", head, isDefinite, isOwned, isMany, gender };
}

const bodies =
  /^(?:team|group|crew|government|administration|company|firm|agency|department|ministry|committee|commission|court|council|parliament|party|union|association|organization|organisation|club|board|bank|university|school|hospital|institute|charity|airline|army|military|navy|force|embassy|regime|newspaper|broadcaster|magazine|channel|network|outlet|staff|family|media|police)$/;

/** What an actor without a name is: one person, or a group. */
export function identify(
  { head, isMany }: Pick<Nominal, "head" | "isMany">,
  lexicon: Lexicon,
): { kind: "PERSON" | "GROUP"; identifiability: Identifiability } {
  const isOne = !isMany && lexicon.people.has(head) && !bodies.test(head);
  return isOne
    ? { kind: "PERSON", identifiability: "DESCRIBED" }
    : { kind: "GROUP", identifiability: "GROUP_ONLY" };
}
