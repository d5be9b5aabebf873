/** Where an editor put words into a quote, while its words are found. */
const inserted = "\uFFFC";

/** A word as it is compared: the case of its first letter tells nothing apart. */
function folded(word: string): string {
  const [first = ""] = word;
  return first.toLowerCase() + word.slice(first.length);
}

/** The words of a text: runs of letters, accents and digits. What stands between them tells nothing apart. */
export function wordsOf(text: string): string[] {
  return (text.normalize("NFC").match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(folded);
}

/**
 * What a quote holds, in order: a word of the speaker's; one of which an editor put in a part, as in `[T]he`;
 * a gap, where any words may have been, with those that an editor put there; words of the reporter's between
 * two of the speaker's.
 */
export type Token =
  { word: string } | { starts: string; ends: string } | { gap: string[] } | { clause: string[] };

export interface Segment {
  kind: "VERBATIM" | "EDITORIAL_INSERTION" | "ELLIPSIS" | "REPORTING_CLAUSE";
  text: string;
}

/** The tokens of a quote. */
export function tokensOf(segments: readonly Segment[]): Token[] {
  const tokens: Token[] = [];
  let own = "";
  let insertions: string[][] = [];
  const take = (): void => {
    tokens.push(...ownTokens(own, insertions));
    own = "";
    insertions = [];
  };
  for (const { kind, text } of segments) {
    if (kind === "VERBATIM") own += text.replaceAll(inserted, " ");
    else if (kind !== "REPORTING_CLAUSE") {
      const words = wordsOf(text);
      insertions.push(words);
      // One word or a part of it can belong to the letters beside it; more stand by themselves.
      own += words.length === 1 ? inserted : ` ${inserted} `;
    } else {
      take();
      tokens.push({ clause: wordsOf(text) });
    }
  }
  take();
  return tokens;
}

function ownTokens(text: string, insertions: string[][]): Token[] {
  let at = 0;
  const runs = text.normalize("NFC").match(/[\p{L}\p{M}\p{N}\uFFFC]+/gu) ?? [];
  return runs.map((run): Token => {
    const [first, last] = [run.indexOf(inserted), run.lastIndexOf(inserted)];
    if (first === -1) return { word: folded(run) };
    const [starts, ends] = [run.slice(0, first), run.slice(last + 1)];
    const count = run.split(inserted).length - 1;
    const printed = insertions.slice(at, (at += count)).flat();
    return starts + ends === "" ? { gap: printed } : { starts: folded(starts), ends };
  });
}

export function matches(token: Token, word: string): boolean {
  if ("word" in token) return token.word === word;
  if (!("starts" in token)) return false;
  const { starts, ends } = token;
  return (
    word.length >= starts.length + ends.length &&
    word.startsWith(starts) &&
    // The word's first letter is folded, and may be all there is.
    (word.endsWith(ends) || word === folded(ends))
  );
}
