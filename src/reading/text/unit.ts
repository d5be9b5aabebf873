import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Quotation } from "./quotation.ts";
import { isAbbreviation, isCapitalized, type Token } from "./token.ts";

/** What a sentence is made of: tokens, each outermost quotation being one. */
export interface Unit extends Omit<Token, "kind"> {
  kind: Token["kind"] | "quotation";
  quotation?: Quotation;
  /** One more than the number of the mention that it is; 0 for none. A name is one unit. */
  mention: number;
  /** It is a person's name. */
  isPerson: boolean;
  /** The number of its first token. */
  token: number;
}

export interface Sentence {
  units: Unit[];
  paragraph: number;
  /** Counted from 0 in the text. */
  index: number;
}

/** Where names stand: for each token one more than the number of its mention, or 0. */
export interface Names {
  mentionOfToken: Uint32Array;
  isPerson(mention: number): boolean;
}

// Longer ones are cut, so that what looks back and forth in one stays cheap.
const longest = 200;

/** Splits a text into sentences. A quotation belongs to the sentence that introduces it. */
export function findSentences(
  text: string,
  tokens: readonly Token[],
  quotations: readonly Quotation[],
  names: Names,
  lexicon: Lexicon,
): Sentence[] {
  const units = unitsOf(text, tokens, quotations, names);
  const sentences: Sentence[] = [];
  let from = 0;
  for (let at = 0; at < units.length; at += 1) {
    const next = units[at + 1];
    const ends =
      next === undefined ||
      at - from >= longest ||
      next.paragraph !== units[at]!.paragraph ||
      endsSentence(text, units, at, lexicon);
    if (!ends) continue;
    const own = units.slice(from, at + 1);
    sentences.push({ units: own, paragraph: own[0]!.paragraph, index: sentences.length });
    from = at + 1;
  }
  return sentences;
}

function unitsOf(
  text: string,
  tokens: readonly Token[],
  quotations: readonly Quotation[],
  { mentionOfToken, isPerson }: Names,
): Unit[] {
  const outermost = quotations.filter(({ depth }) => depth === 0);
  const units: Unit[] = [];
  let at = 0;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index]!;
    while (at < outermost.length && outermost[at]!.close <= token.start) at += 1;
    const quotation = outermost[at];
    if (quotation === undefined || token.end <= quotation.open) {
      const mention = mentionOfToken[index]!;
      const last = units.at(-1);
      if (mention > 0 && last?.mention === mention && last.kind !== "quotation") {
        last.end = token.end;
        last.text = text.slice(last.start, token.end);
        last.lower = last.text;
        continue;
      }
      // "WHO" is not "who", and a name is no word of the lexicon.
      const lower = mention > 0 || isAbbreviation(token) ? token.text : token.lower;
      const kind = mention > 0 ? "word" : token.kind;
      units.push({
        ...token,
        kind,
        lower,
        token: index,
        mention,
        isPerson: mention > 0 && isPerson(mention),
      });
      continue;
    }
    if (units.at(-1)?.quotation === quotation) continue;
    const words = text.slice(quotation.open, quotation.close);
    units.push({
      kind: "quotation",
      text: words,
      lower: "",
      start: quotation.open,
      end: quotation.close,
      paragraph: token.paragraph,
      quotation,
      token: index,
      mention: 0,
      isPerson: false,
    });
  }
  return units;
}

function endsSentence(text: string, units: readonly Unit[], at: number, lexicon: Lexicon): boolean {
  const unit = units[at]!;
  const next = units[at + 1]!;
  if (unit.kind === "quotation") return quotationEndsSentence(text, units, at, lexicon);
  if (unit.text === "。" || unit.text === "！" || unit.text === "？") return true;
  if (!/^[.!?…]$/.test(unit.text)) {
    // "U.S." may end one, if a word follows that opens sentences.
    return unit.text.endsWith(".") && lexicon.openers.has(next.text);
  }
  if (/^[.!?…)\]]$/.test(next.text)) return false;
  const before = units[at - 1];
  if (unit.text === "." && before !== undefined && before.end === unit.start) {
    if (lexicon.abbreviations.has(before.lower)) return false;
    if (/^\p{Lu}$/u.test(before.text))
      return next.text.length > 1 && lexicon.openers.has(next.text);
  }
  if (next.start === unit.end) return next.kind === "quotation";
  return next.kind !== "word" || isCapitalized(next) || lexicon.openers.has(next.text);
}

function quotationEndsSentence(
  text: string,
  units: readonly Unit[],
  at: number,
  lexicon: Lexicon,
): boolean {
  const { quotation } = units[at]!;
  const next = units[at + 1]!;
  const last = text.slice(Math.max(quotation!.start, quotation!.end - 3), quotation!.end).trim();
  if (quotation!.continues || !/[.!?…。][\])’']?$/.test(last)) return false;
  if (next.kind === "quotation") return true;
  if (next.kind === "sign") return next.text === "(";
  if (!isCapitalized(next)) return false;
  // "Who is it?" Ann Demo asked.
  return /\.[\])’']?$/.test(last) || !isTag(units, at + 1, lexicon);
}

function isTag(units: readonly Unit[], from: number, lexicon: Lexicon): boolean {
  for (let at = from; at < Math.min(units.length, from + 6); at += 1) {
    const unit = units[at]!;
    if (unit.kind === "sign" && /^[.;:?!]$/.test(unit.text)) return false;
    if (lexicon.speech.has(unit.lower)) return true;
  }
  return false;
}
