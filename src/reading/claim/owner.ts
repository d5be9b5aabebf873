import type { Lexicon } from "../lexicon/lexicon.ts";
import type { NamedMention } from "../name/named-actors.ts";
import type { Token } from "../text/token.ts";

/** Whose an office is: a named body, or the state of an adjective. */
export interface Owner {
  actor: number;
  /** Tokens, `to` exclusive. */
  from: number;
  to: number;
}

/** Makes a claim of a person's office or membership, if it is one. */
export type MakeClaim = (
  person: NamedMention,
  owner: Owner | undefined,
  role: readonly string[],
  rule: string,
  isBare?: boolean,
) => boolean;
export type OwnerAt = (at: number) => Owner | undefined;

/** Whether a word is what somebody may be: an office, a trade. */
export function isRole(word: string, lexicon: Lexicon): boolean {
  const one = word.replace(/s$/, "");
  return (
    [word, one].some((each) => lexicon.titles.has(each) || lexicon.people.has(each)) ||
    word === "undergrad"
  );
}

/** The first owner after a place, past words that belong to its phrase. */
export function ownerPast(
  tokens: readonly Token[],
  from: number,
  most: number,
  ownerAt: OwnerAt,
  lexicon: Lexicon,
): Owner | undefined {
  for (let at = from; at < Math.min(tokens.length, from + most); at += 1) {
    const owner = ownerAt(at);
    if (owner !== undefined) {
      // "the UK's National Crime Agency": the latter.
      if (tokens[owner.to]?.kind !== "possessive" || ownerAt(owner.to + 1) === undefined)
        return owner;
      at = owner.to;
      continue;
    }
    const { kind, lower } = tokens[at]!;
    if (kind !== "word" && kind !== "possessive") return undefined;
    if (
      lexicon.prepositions.has(lower) ||
      lexicon.commonVerbs.has(lower) ||
      lexicon.speech.has(lower)
    )
      return undefined;
  }
  return undefined;
}

/** The words of an office that stand after its owner. */
export function roleAfter(tokens: readonly Token[], from: number, lexicon: Lexicon): string[] {
  const role: string[] = [];
  for (let at = from; at < Math.min(tokens.length, from + 5); at += 1) {
    const { kind, lower } = tokens[at]!;
    if (kind === "possessive") continue;
    if (kind !== "word" || lexicon.prepositions.has(lower) || lexicon.commonVerbs.has(lower)) break;
    role.push(lower);
  }
  return role;
}
