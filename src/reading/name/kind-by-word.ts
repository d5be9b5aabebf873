import type { Lexicon } from "../lexicon/lexicon.ts";
import { isAbbreviation, isCapitalized, type Token } from "../text/token.ts";
import { isFirstName, type Name } from "./name.ts";

/** What a name's own words tell of its kind: null is no actor, undefined is nothing. */
export function kindByNoun(
  tokens: readonly Token[],
  from: number,
  to: number,
  lexicon: Lexicon,
): Name["kind"] {
  const words = tokens.slice(from, to).filter(({ kind }) => kind === "word");
  const first = words[0]?.lower ?? "";
  const last = words.at(-1)?.lower ?? "";
  const size = words.length;
  const head = words.findIndex(
    ({ lower }, index) => /^(?:of|for|on|against)$/.test(lower) && index > 0,
  );
  const heads = head > 0 ? [words[head - 1]!.lower, last] : [last];
  if (
    size > 1 &&
    lexicon.otherModifiers.has(first) &&
    !heads.some((one) => lexicon.organizationNouns.has(one))
  ) {
    return size === 2 || lexicon.otherNouns.has(last) ? null : undefined;
  }
  if (heads.some((one) => lexicon.governmentNouns.has(one)))
    return size > 1 ? "GOVERNMENT" : undefined;
  const isThe = tokens[from - 1]?.lower === "the";
  const isPress =
    lexicon.publicationNouns.has(last) && size > 1 && (isThe || !isFirstName(words[0]!, lexicon));
  if (isPress) return "PUBLICATION";
  if (first === "daily" && size > 1) return "PUBLICATION";
  if (heads.some((one) => lexicon.organizationNouns.has(one)) && size > 1) {
    return words.some(({ lower }) => lower === "alliance") ? "ALLIANCE" : "ORGANIZATION";
  }
  if (/^(?:journal|proceedings|annals)$/.test(first) && head === 1) return "PUBLICATION";
  if (head > 0 && words.slice(0, head).some(({ lower }) => lexicon.organizationNouns.has(lower))) {
    return "ORGANIZATION";
  }
  if (lexicon.otherNouns.has(last) && size > 1) return null;
  return undefined;
}

export function isPersonName(
  tokens: readonly Token[],
  from: number,
  to: number,
  lexicon: Lexicon,
): boolean {
  const words = tokens.slice(from, to).filter(({ kind }) => kind === "word");
  if (words.length < 2 || words.length > 5) return false;
  if (words.some(({ text }) => isAbbreviation({ text }) && text.length > 3)) return false;
  if (isFirstName(words[0]!, lexicon)) return true;
  // "J. Demo"
  return /^\p{Lu}$/u.test(words[0]!.text) && isCapitalized(words.at(-1)!);
}
