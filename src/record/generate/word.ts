import type { Random } from "./random.ts";

const english =
  `the of and to in a that for on with is as was at by from it has be have not this are an will
  its or which they but their more after about who one been had were government minister security region
  country talks border states president military new two would there also when year people last first other
  crisis aid base treaty alliance election parliament army police party water energy gas trade policy
  diplomat refugees violence influence member support conflict power interest peace force agreement`.split(
    /\s+/,
  );
const syllables = "bcdfghjklmnprstvz"
  .split("")
  .flatMap((consonant) => [..."aeiou"].map((vowel) => consonant + vowel));
// Enough that most words of a large store stand in few of its articles.
const vocabulary = 30_000;

/** The word of a rank: the commonest are English, the others made of syllables, each its own. */
export function wordAt(rank: number): string {
  return english[rank] ?? syllabic(rank - english.length);
}

/** Two syllables at least, so that none is taken for an English word. */
export function syllabic(number: number): string {
  let rest = number + syllables.length;
  let word = "";
  while (rest > 0) {
    word += syllables[rest % syllables.length];
    rest = Math.floor(rest / syllables.length);
  }
  return word;
}

export function words(random: Random, count: number): string {
  return Array.from({ length: count }, () => wordAt(random.zipf(vocabulary))).join(" ");
}

export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
