import { stemOf } from "./inflection.ts";
import { placedWordsOf, type Word } from "./words.ts";

/** What is looked for: words that stand together; the last may go on, or one word may have any form. */
export interface Sought {
  words: readonly string[];
  begins: boolean;
  anyForm: boolean;
}

/** Of a text that an excerpt was cut from: it begins, or ends, where the text goes on. */
export const cutMark = "\u0002";

const longest = 300;
const mostWords = 40;
const [opens, closes, more] = ["«", "»", "…"];

interface Hit {
  /** The first and the last of its words. */
  from: number;
  to: number;
  sought: number;
}

/**
 * The passage of a text that has most of what is looked for, on one line, each hit between « and »: at most 300
 * characters, as they are printed. Of several texts, the one that has most, the first of those.
 */
export function snippetOf(texts: readonly string[], sought: readonly Sought[]): string {
  const lookup = lookupOf(sought);
  const passages = texts.map((text) => passageOf(text, sought, lookup));
  const best = passages.reduce((one, other) => (other.found > one.found ? other : one));
  return (best.found > 0 ? best : (passages.find(({ text }) => text !== "") ?? best)).text;
}

function passageOf(
  given: string,
  sought: readonly Sought[],
  lookup: Lookup,
): { text: string; found: number } {
  const text = given.replaceAll(/[\r\n]/g, " ");
  const isCut = { start: text.startsWith(cutMark), end: text.endsWith(cutMark) };
  let words = placedWordsOf(text);
  // Words that the cuts have parted.
  if (isCut.start) words = words.slice(words[0]?.start === 1 ? 1 : 0);
  if (isCut.end) words = words.slice(0, words.at(-1)?.end === text.length - 1 ? -1 : undefined);
  const hits = hitsOf(words, sought, lookup);
  const shown = bestRun(words, hits);
  const found = new Set(shown.map((hit) => hit.sought)).size;
  const [from, to] = around(text, words, shown, isCut);
  return { text: marked(text, words, shown, from, to, isCut), found };
}

/** What is looked for, by what it begins with. */
interface Lookup {
  words: Map<string, number[]>;
  stems: Map<string, number[]>;
  /** Those whose first word may go on. */
  beginnings: number[];
}

function lookupOf(sought: readonly Sought[]): Lookup {
  const lookup: Lookup = { words: new Map(), stems: new Map(), beginnings: [] };
  const put = (map: Map<string, number[]>, key: string, i: number): void => {
    map.set(key, [...(map.get(key) ?? []), i]);
  };
  for (const [i, { words, begins, anyForm }] of sought.entries()) {
    const [first = ""] = words;
    const stem = anyForm ? stemOf(first) : undefined;
    if (begins && words.length === 1) lookup.beginnings.push(i);
    else if (stem === undefined) put(lookup.words, first, i);
    else put(lookup.stems, stem, i);
  }
  return lookup;
}

function hitsOf(words: readonly Word[], sought: readonly Sought[], lookup: Lookup): Hit[] {
  const hits: Hit[] = [];
  for (const [at, { text }] of words.entries()) {
    const stem = lookup.stems.size > 0 ? stemOf(text) : undefined;
    const found = [
      ...(lookup.words.get(text) ?? []),
      ...((stem === undefined ? undefined : lookup.stems.get(stem)) ?? []),
      ...lookup.beginnings.filter((i) => text.startsWith(sought[i]?.words[0] ?? "")),
    ];
    for (const i of found) {
      const { words: run = [], begins = false } = sought[i] ?? {};
      const stands = run.every((word, j) => {
        if (j === 0) return true;
        const own = words[at + j]?.text ?? "";
        return begins && j === run.length - 1 ? own.startsWith(word) : own === word;
      });
      if (stands) hits.push({ from: at, to: at + run.length - 1, sought: i });
    }
  }
  return hits;
}

const span = (words: readonly Word[], { from, to }: Pick<Hit, "from" | "to">) => ({
  start: words[from]?.start ?? 0,
  end: words[to]?.end ?? 0,
});

/** Of the hits those near each other that are most of what is looked for; then most of all. */
function bestRun(words: readonly Word[], hits: readonly Hit[]): Hit[] {
  let [best, most]: [[number, number], number] = [[0, 0], 0];
  const counts = new Map<number, number>();
  const count = ({ sought }: Hit, by: number): void => {
    const next = (counts.get(sought) ?? 0) + by;
    if (next === 0) counts.delete(sought);
    else counts.set(sought, next);
  };
  let end = 0;
  for (const [i, first] of hits.entries()) {
    const { start } = span(words, first);
    for (let hit = hits[end]; hit !== undefined; hit = hits[end]) {
      const isNear =
        hit.to - first.from < mostWords && span(words, hit).end - start <= longest - 60;
      if (!isNear && end > i) break;
      count(hit, 1);
      end += 1;
    }
    const worth = 1000 * counts.size + end - i;
    if (worth > most) [best, most] = [[i, end], worth];
    count(first, -1);
  }
  return hits.slice(...best);
}

interface Cut {
  start: boolean;
  end: boolean;
}

/** Where the passage begins and ends: in whole words, at a sentence's start where one is near. */
function around(
  text: string,
  words: readonly Word[],
  hits: readonly Hit[],
  isCut: Cut,
): [number, number] {
  let [first, last] = [hits[0]?.from ?? 0, Math.max(-1, ...hits.map(({ to }) => to))];
  const marks = 2 * hits.length + 2;
  const fits = (from: number, to: number): boolean =>
    to - from < mostWords &&
    startOf(from) < endOf(to) &&
    pointsIn(text, startOf(from), endOf(to)) + marks <= longest;
  const startOf = (at: number): number => (at === 0 && !isCut.start ? 0 : (words[at]?.start ?? 0));
  const endOf = (at: number): number =>
    at >= words.length - 1 && !isCut.end ? text.length : (words[at]?.end ?? text.length);
  // Some words before what is found, as far back as its sentence begins.
  for (let before = 0; before < 12 && first > 0 && hits.length > 0; before += 1) {
    if (endsSentence(text.slice(words[first - 1]?.end, words[first]?.start))) break;
    if (!fits(first - 1, last)) break;
    first -= 1;
  }
  while (last < words.length - 1 && fits(first, last + 1)) last += 1;
  while (first > 0 && hits.length > 0 && fits(first - 1, last)) first -= 1;
  return [
    first === 0 && words.length === 0 ? 0 : startOf(first),
    words.length === 0 ? text.length : endOf(last),
  ];
}

const endsSentence = (between: string): boolean => /[.!?…。！？।؟\n]\S*\s*\S*$/u.test(between);

const pointsIn = (text: string, start: number, end: number): number => {
  let count = end - start;
  if (!/[\u{10000}-\u{10FFFF}]/u.test(text)) return count;
  for (let at = start; at < end - 1; at += 1) {
    if ((text.charCodeAt(at) & 0xfc00) === 0xd800) count -= 1;
  }
  return count;
};

function marked(
  text: string,
  words: readonly Word[],
  hits: readonly Hit[],
  from: number,
  to: number,
  isCut: Cut,
): string {
  const spans = hits
    .map((hit) => span(words, hit))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let [line, at] = ["", from];
  for (const { start, end } of spans) {
    if (end <= at && at > from) continue;
    const begin = Math.max(start, at);
    if (begin === at && line.endsWith(closes)) line = line.slice(0, -closes.length);
    else line += text.slice(at, begin) + opens;
    line += text.slice(begin, end) + closes;
    at = end;
  }
  line = (line + text.slice(at, to)).replaceAll(cutMark, "").trim();
  const before = from > 0 || isCut.start ? more : "";
  const after = to < text.length || isCut.end ? more : "";
  const points = [...line];
  const room = longest - before.length - after.length;
  if (points.length <= room) return before + line + after;
  // A single word, or run of words, that is longer than all.
  const kept = points.slice(0, room - 2).join("");
  const isOpen = kept.lastIndexOf(opens) > kept.lastIndexOf(closes);
  return before + kept + (isOpen ? closes : "") + more;
}
