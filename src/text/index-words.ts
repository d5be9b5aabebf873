import { stemOf } from "./inflection.ts";
import { wordsOf } from "./words.ts";

// What no word has: the letters after it are what forms of an English word have in common.
const mark = "≈";

/** What stands between two texts that a row of an index holds: no phrase goes from one to the other. */
export const apart = ` ${mark} `;

/**
 * Texts as an index of words holds them: their words in their order, then, for whoever asks for a word in any of its
 * forms, what those that are forms of an English word have in common with the others.
 */
export function indexWords(...texts: readonly string[]): string {
  const parts = texts.map(wordsOf).filter((words) => words.length > 0);
  const forms = parts.flat().flatMap((word) => {
    const stem = stemOf(word);
    return stem === undefined || stem === word ? [] : [mark + stem];
  });
  return [parts.map((words) => words.join(" ")).join(apart), ...forms].join(" ");
}

/** A name as an index holds it, which has no forms. */
export const nameWords = (name: string): string => wordsOf(name).join(" ");

/** What an index holds of any form of a word: one of these. */
export function formsOf(word: string): string[] {
  const stem = stemOf(word);
  if (stem === undefined) return [word];
  // Where what they have in common is a word itself, it is one of the forms.
  return stemOf(stem) === stem ? [mark + stem, stem] : [mark + stem];
}
