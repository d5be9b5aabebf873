import type { ActorKind, KnownName, Lexicon } from "../lexicon/lexicon.ts";
import { isAbbreviation, type Token } from "../text/token.ts";

/** A name in the text. `kind`: null is a place or a thing, undefined is not yet known. */
export interface Name {
  from: number;
  to: number;
  kind: ActorKind | null | undefined;
  known: KnownName | undefined;
  /** The last word of the title before it: "minister". */
  title: string | undefined;
  opens: boolean;
  /** What it is called in full, where that is more than its words. */
  composed?: string;
}

/** The longest known name that starts at a token, as its end; its letters must be written as names are. */
export function knownAt(
  tokens: readonly Token[],
  from: number,
  to: number,
  lexicon: Lexicon,
): { known: KnownName; to: number } | undefined {
  const longest = Math.min(lexicon.longestName.get(tokens[from]!.lower) ?? 0, to - from);
  for (let size = longest; size > 0; size -= 1) {
    const words = tokens.slice(from, from + size);
    const key = words.map(({ lower }) => lower).join(" ");
    const known = lexicon.names.get(key);
    if (known === undefined) continue;
    // "US" and "WHO" are names, "us" and "Who" are not.
    const isShort = known.type === "ABBREVIATION" && size === 1;
    if (isShort && !isAbbreviation(words[0]!) && !/^[A-Z][a-z]{3,}/.test(words[0]!.text)) continue;
    return { known, to: from + size };
  }
  return undefined;
}

export function isFirstName({ lower }: Token, lexicon: Lexicon): boolean {
  return lexicon.namesOfMen.has(lower) || lexicon.namesOfWomen.has(lower);
}

/** "Government of the United States", "Parliament of Italy". */
export function withArticle(state: string): string {
  return /^(?:United|Czech|Dominican|Central|Democratic|Republic|Bahamas|Maldives|Netherlands|Philippines|Soviet|Gambia)|Islands$/.test(
    state,
  )
    ? `the ${state}`
    : state;
}
