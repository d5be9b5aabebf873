import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Token } from "../text/token.ts";
import { isFirstName, knownAt } from "./name.ts";

/** "Demo Federation Anna Demo": where a person's name starts right after a body's. */
export function findStaff(
  tokens: readonly Token[],
  from: number,
  to: number,
  lexicon: Lexicon,
): number | undefined {
  for (let at = from + 2; at < to - 1; at += 1) {
    if (!lexicon.organizationNouns.has(tokens[at - 1]!.lower) || !isFirstName(tokens[at]!, lexicon))
      continue;
    const rest = tokens.slice(at, to);
    if (rest.length < 4 && !rest.some(({ lower }) => lexicon.organizationNouns.has(lower)))
      return at;
  }
  return undefined;
}

/** "University of Ulm and Demo College": the place of an "and" between two names. */
export function findJoint(
  tokens: readonly Token[],
  from: number,
  to: number,
  lexicon: Lexicon,
): number | undefined {
  for (let at = from + 1; at < to - 1; at += 1) {
    if (tokens[at]!.lower !== "and") continue;
    const right = tokens.slice(at + 1, to);
    const isNamed =
      knownAt(tokens, at + 1, to, lexicon)?.to === to || isFirstName(right[0]!, lexicon);
    const hasOwnHead =
      right.some(({ lower }) => lower === "university" || lower === "college") ||
      (lexicon.organizationNouns.has(right[0]!.lower) &&
        /^(?:for|of)$/.test(right[1]?.lower ?? ""));
    if (isNamed || hasOwnHead) return at;
  }
  return undefined;
}
