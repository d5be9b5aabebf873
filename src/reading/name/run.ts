import type { Lexicon } from "../lexicon/lexicon.ts";
import { isAbbreviation, isCapitalized, type Token } from "../text/token.ts";

/** Words with capitals that stand together, as token numbers, `to` exclusive. */
export interface Run {
  from: number;
  to: number;
  /** It opens a sentence, where any word has a capital. */
  opens: boolean;
}

// "People's Liberation Army": a possessive that is part of a name.
const owners = new Set(
  "people women men children king queen sheriff jehovah workers teachers farmers veterans world mother governor attorney coroner jeweler driver".split(
    " ",
  ),
);
const ordinal = /^\d+(?:st|nd|rd|th)$/;

// A longer one is no name, and is cut.
const longest = 14;

export function findRuns(tokens: readonly Token[], lexicon: Lexicon): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < tokens.length;) {
    const opens = opensSentence(tokens, at, lexicon);
    if (!startsName(tokens, at, opens, lexicon)) {
      at += 1;
      continue;
    }
    let to = at + 1;
    let hasHead = lexicon.organizationNouns.has(tokens[at]!.lower);
    while (to - at < longest) {
      const next = nextOf(tokens, to, hasHead, lexicon);
      if (next === to) break;
      to = next;
      hasHead ||= lexicon.organizationNouns.has(tokens[to - 1]!.lower);
    }
    runs.push({ from: at, to, opens });
    at = to;
  }
  return runs;
}

function startsName(
  tokens: readonly Token[],
  at: number,
  opens: boolean,
  lexicon: Lexicon,
): boolean {
  const token = tokens[at]!;
  const next = tokens[at + 1];
  if (token.kind !== "word") return false;
  if (ordinal.test(token.text)) return next !== undefined && isName(next, lexicon);
  if (!isCapitalized(token)) {
    // "al-Qaeda", "iPhone", "el-Sisi"
    return /^(?:al|el|an|ar|as|at|ash)-\p{Lu}/u.test(token.text);
  }
  if (!isName(token, lexicon)) return false;
  return !opens || !isOrdinaryOpener(token, lexicon);
}

function isOrdinaryOpener({ text, lower }: Token, lexicon: Lexicon): boolean {
  if (isAbbreviation({ text }) && text.length > 1) return false;
  return (
    lexicon.openers.has(text) ||
    lexicon.adverbs.has(lower) ||
    lexicon.prepositions.has(lower) ||
    lexicon.speech.has(lower) ||
    (lexicon.commonVerbs.has(lower) && lower !== "will" && lower !== "may") ||
    (lower.endsWith("ly") && lower.length > 5) ||
    (lower.endsWith("ing") && lower.length > 5)
  );
}

/** Not "I", "The", "On": words that may have a capital anywhere. */
function isName({ kind, text, lower }: Token, lexicon: Lexicon): boolean {
  if (kind !== "word" || text === "I" || /^I['’]/.test(text)) return false;
  if (!isCapitalized({ text })) return /^(?:al|el|an|ar|as|at|ash)-\p{Lu}/u.test(text);
  if (isAbbreviation({ text })) return true;
  const isSmall =
    lexicon.determiners.has(lower) ||
    lexicon.conjunctions.has(lower) ||
    lexicon.prepositions.has(lower) ||
    lexicon.auxiliaries.has(lower) ||
    lower in lexicon.pronouns ||
    lexicon.subordinators.has(lower);
  return !isSmall || lower === "may" || lower === "will" || lower === "like";
}

/** Where the run that ends at a token goes on to; the same place where it does not. */
function nextOf(tokens: readonly Token[], to: number, hasHead: boolean, lexicon: Lexicon): number {
  const last = tokens[to - 1]!;
  const next = tokens[to];
  if (next === undefined || next.paragraph !== last.paragraph) return to;
  if (isName(next, lexicon)) return isDay(last, next, lexicon) ? to : to + 1;
  const after = tokens[to + 1];
  if (after === undefined || after.paragraph !== last.paragraph) return to;
  const isJoined = next.start === last.end && after.start === next.end;
  if (next.kind === "possessive" && owners.has(last.lower) && isName(after, lexicon)) return to + 2;
  // "Traders’ Association"
  const isPlural = /^['’]$/.test(next.text) && isJoinedTo(last, next) && last.lower.endsWith("s");
  if (isPlural && isName(after, lexicon) && lexicon.organizationNouns.has(after.lower))
    return to + 2;
  if (next.text === "." && next.start === last.end && isName(after, lexicon)) {
    const isShort = /^\p{Lu}$/u.test(last.text) || lexicon.abbreviations.has(last.lower);
    return isShort ? to + 2 : to;
  }
  if (/^[–-]$/.test(next.text) && isJoined && isName(after, lexicon)) return to + 2;
  if (next.text === "&" && isName(after, lexicon)) return to + 2;
  // "Jerry [O'Connell]"
  if (next.kind !== "word")
    return next.kind === "number" && hasHead && /^\d{1,3}$/.test(next.text) ? to + 1 : to;
  if (lexicon.particles.has(next.lower)) {
    for (let at = to + 1; at < Math.min(to + 3, tokens.length); at += 1) {
      if (isName(tokens[at]!, lexicon)) return at + 1;
      if (!lexicon.particles.has(tokens[at]!.lower)) break;
    }
  }
  if (hasHead || /^(?:secretary|minister|bank|republic)$/i.test(last.text)) {
    if (/^(?:of|for|on|against)$/.test(next.lower) && !lexicon.days.has(after.lower)) {
      if (isName(after, lexicon)) return to + 2;
      const third = tokens[to + 2];
      if (
        after.lower === "the" &&
        third !== undefined &&
        isName(third, lexicon) &&
        !lexicon.days.has(third.lower)
      )
        return to + 3;
    }
    if (next.lower === "and" && isName(after, lexicon) && mayGoOn(tokens, to, lexicon))
      return to + 2;
  }
  if (next.lower === "and" && isName(after, lexicon) && isOneBody(tokens, to, lexicon))
    return to + 2;
  return to;
}

function isJoinedTo(left: Token, right: Token): boolean {
  return left.end === right.start;
}

/** "the Food and Agriculture Organization": one word after "the", and a body's noun to come. */
function isOneBody(tokens: readonly Token[], to: number, lexicon: Lexicon): boolean {
  const before = tokens[to - 2];
  if (before?.lower !== "the" && before?.kind !== "possessive") return false;
  const first = tokens[to - 1]!;
  if (lexicon.names.has(first.lower) || isAbbreviation(first)) return false;
  for (let at = to + 2; at < Math.min(to + 5, tokens.length); at += 1) {
    if (!isName(tokens[at]!, lexicon)) return false;
    if (lexicon.organizationNouns.has(tokens[at]!.lower))
      return !lexicon.names.has(tokens[to + 1]!.lower);
  }
  return false;
}

/** "Friday Ford", "Ford Friday" are two; "USA Today" and "May Demo" are names. */
function isDay(last: Token, next: Token, lexicon: Lexicon): boolean {
  if (lexicon.names.has(`${last.lower} ${next.lower}`)) return false;
  return (
    (lexicon.days.has(last.lower) && last.lower !== "may") ||
    (lexicon.timeWords.has(next.lower) && next.lower !== "may")
  );
}

/** "Department of Health and Human Services", but "University of Ulm and Ann Demo": both sides are plain words. */
function mayGoOn(tokens: readonly Token[], to: number, lexicon: Lexicon): boolean {
  const isPlain = ({ lower }: Token): boolean =>
    !lexicon.names.has(lower) && !lexicon.namesOfMen.has(lower) && !lexicon.namesOfWomen.has(lower);
  const last = tokens[to - 1]!;
  const next = tokens[to + 1]!;
  if (!isPlain(last) || !isPlain(next) || isAbbreviation(last)) return false;
  if (lexicon.organizationNouns.has(last.lower) || lexicon.titles.has(next.lower)) return false;
  return !["university", "college", "city"].includes(next.lower);
}

function opensSentence(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const token = tokens[at]!;
  const before = tokens[at - 1];
  if (before === undefined || before.paragraph !== token.paragraph) return true;
  if (before.kind !== "sign") return false;
  if (/^[!?:…“‘«「"'*•)\]-]$/.test(before.text)) return before.text !== ")" && before.text !== "]";
  if (before.text !== ".") return false;
  const owner = tokens[at - 2];
  if (owner === undefined || owner.end !== before.start) return true;
  return !lexicon.abbreviations.has(owner.lower) && !/^\p{Lu}$/u.test(owner.text);
}
