import { placedWordsOf, type Word } from "../../text/words.ts";
import { inserted, isReported, type Segment } from "./quote-tokens.ts";

/** A stretch of a text, in UTF-16 code units. */
export interface Stretch {
  start: number;
  end: number;
}

/**
 * What a quote's words are compared by, with its place in the quote as printed: a word of the speaker's; one of
 * which an editor put in a part; one that an editor or a reporter put between, which may be left out; the place of
 * such words, where others may stand.
 */
export type PrintedWord = Stretch &
  (
    | { kind: "word"; text: string }
    | { kind: "part"; starts: string; ends: string }
    | { kind: "put"; text: string; block: number }
    | { kind: "gap" }
  );

/** The words of a text with their places, an acronym with its last full stop. */
export function givenWords(text: string): Word[] {
  return placedWordsOf(text).map((word) => ({ ...word, end: endOf(text, word) }));
}

/** What the segments, which together are the quote as printed, are compared by. */
export function printedWords(segments: readonly Segment[]): PrintedWord[] {
  const found: PrintedWord[] = [];
  let own: OwnText = { text: "", places: [], insertions: [] };
  let at = 0;
  const take = (): void => {
    found.push(...ownWords(own));
    own = { text: "", places: [], insertions: [] };
  };
  for (const { kind, text } of segments) {
    const put = givenWords(text).map((word) => moved(word, at));
    if (kind === "VERBATIM") {
      own.text += text.replaceAll(inserted, " ");
      for (let unit = 0; unit < text.length; unit += 1) own.places.push(at + unit);
    } else if (isReported(kind)) {
      take();
      found.push(...blockOf(put, at));
    } else {
      // As in the index: one word or a part of it can belong to the letters beside it.
      own.text += put.length === 1 ? inserted : ` ${inserted} `;
      own.places.push(...Array<number>(put.length === 1 ? 1 : 3).fill(at));
      own.insertions.push({ start: at, end: at + text.length, put });
    }
    at += text.length;
  }
  take();
  return found;
}

interface OwnText {
  text: string;
  /** Where each unit of the text stands in the quote as printed. */
  places: number[];
  insertions: (Stretch & { put: Word[] })[];
}

function ownWords({ text, places, insertions }: OwnText): PrintedWord[] {
  let used = 0;
  return givenWords(text).flatMap((word): PrintedWord[] => {
    const count = word.text.split(inserted).length - 1;
    const start = places[word.start] ?? 0;
    const end = (places[word.end - 1] ?? 0) + 1;
    if (count === 0) return [{ kind: "word", text: word.text, start, end }];
    const within = insertions.slice(used, (used += count));
    const last = within.at(-1);
    const [from, to] = [word.text.indexOf(inserted), word.text.lastIndexOf(inserted)];
    const [starts, ends] = [word.text.slice(0, from), word.text.slice(to + 1)];
    if (starts + ends === "") return within.flatMap(({ put, start: place }) => blockOf(put, place));
    return [{ kind: "part", starts, ends, start, end: ends === "" ? (last?.end ?? end) : end }];
  });
}

/** Words that may be left out, or have others in their place. */
function blockOf(words: readonly Word[], block: number): PrintedWord[] {
  const gap: PrintedWord = { kind: "gap", start: block, end: block };
  return [gap, ...words.map((word): PrintedWord => ({ ...word, kind: "put", block })), gap];
}

const moved = (word: Word, by: number): Word => ({
  ...word,
  start: word.start + by,
  end: word.end + by,
});

const acronym = /^\p{L}\p{M}*(?:\. ?\p{L}\p{M}*)+$/u;

function endOf(text: string, { start, end }: Stretch): number {
  return text[end] === "." && acronym.test(text.slice(start, end)) ? end + 1 : end;
}
