import type { printedWordsOf, wordsOf } from "../../text/words.ts";

/** Where an editor put words into a quote, while its words are found: a letter for private use, as no text has. */
export const inserted = "\u{F8FF}";

/**
 * What a quote holds, in order: a word of the speaker's; one of which an editor put in a part, as in `[T]he`;
 * a gap, where any words may have been, with those that an editor put there; words of the reporter's between
 * two of the speaker's.
 */
export type Token =
  { word: string } | { starts: string; ends: string } | { gap: string[] } | { clause: string[] };

export interface Segment {
  kind: "VERBATIM" | "EDITORIAL_INSERTION" | "ELLIPSIS" | "PARAPHRASE" | "REPORTING_CLAUSE";
  text: string;
}

/** Whether it is the reporter's: who reports, or what is reported in other words than the speaker's. */
export const isReported = (kind: Segment["kind"]): boolean =>
  kind === "REPORTING_CLAUSE" || kind === "PARAPHRASE";

/** Parts a text into words: as they are printed, or with contractions written out. */
export type Words = typeof wordsOf | typeof printedWordsOf;

/** The tokens of a quote. */
export function tokensOf(segments: readonly Segment[], words: Words): Token[] {
  const tokens: Token[] = [];
  let own = "";
  let insertions: string[][] = [];
  const take = (): void => {
    tokens.push(...ownTokens(words(own), insertions));
    own = "";
    insertions = [];
  };
  for (const { kind, text } of segments) {
    if (kind === "VERBATIM") own += text.replaceAll(inserted, " ");
    else if (!isReported(kind)) {
      const put = words(text);
      insertions.push(put);
      // One word or a part of it can belong to the letters beside it; more stand by themselves.
      own += put.length === 1 ? inserted : ` ${inserted} `;
    } else {
      take();
      tokens.push({ clause: words(text) });
    }
  }
  take();
  return tokens;
}

function ownTokens(words: readonly string[], insertions: string[][]): Token[] {
  let at = 0;
  return words.map((word): Token => {
    const [first, last] = [word.indexOf(inserted), word.lastIndexOf(inserted)];
    if (first === -1) return { word };
    const [starts, ends] = [word.slice(0, first), word.slice(last + 1)];
    const count = word.split(inserted).length - 1;
    const printed = insertions.slice(at, (at += count)).flat();
    return starts + ends === "" ? { gap: printed } : { starts, ends };
  });
}

export function matches(token: Token, word: string): boolean {
  if ("word" in token) return token.word === word;
  if (!("starts" in token)) return false;
  const { starts, ends } = token;
  return (
    word.length >= starts.length + ends.length && word.startsWith(starts) && word.endsWith(ends)
  );
}
