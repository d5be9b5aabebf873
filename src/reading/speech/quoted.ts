import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Sentence, Unit } from "../text/unit.ts";
import { isManner } from "./cue.ts";
import type { SpeechClause } from "./speech-clause.ts";
import { isVerb } from "./phrase.ts";
import { firstPhrase } from "./first-phrase.ts";

/** A quotation in its sentence, with the clause of speech that governs it, if any. */
export interface Quoted {
  unit: Unit;
  sentence: Sentence;
  /** The unit's number in the sentence. */
  at: number;
  clause: SpeechClause | undefined;
  /** "X said “A”" is after; "“A,” X said" is before; far is anywhere else in the sentence. */
  tie: "after" | "before" | "far" | "none";
}

export function findQuoted(
  sentence: Sentence,
  clauses: readonly SpeechClause[],
  lexicon: Lexicon,
): Quoted[] {
  return sentence.units.flatMap((unit, at) => {
    if (unit.kind !== "quotation") return [];
    return [{ unit, sentence, at, ...govern(sentence, at, clauses, lexicon) }];
  });
}

/** "“No,” said Ann Demo": with its comma before who says it, one word is speech as well. */
export const isTagged = ({ unit, at, tie }: Quoted): boolean =>
  at === 0 && tie === "before" && /[,?!—–]$/.test(inner(unit));

function govern(
  sentence: Sentence,
  at: number,
  clauses: readonly SpeechClause[],
  lexicon: Lexicon,
): Pick<Quoted, "clause" | "tie"> {
  const { units } = sentence;
  let next = at + 1;
  while (
    next < units.length &&
    (/^[,—–-]$/.test(units[next]!.text) ||
      isManner(units[next]!) ||
      lexicon.adverbs.has(units[next]!.lower))
  )
    next += 1;
  const tag = clauses.find(({ cue, subject }) => {
    if (cue.isAdjunct || cue.isPassive) return false;
    if (subject === undefined) return false;
    if (subject.isInverted || cue.kind === "according") return cue.from === next;
    return subject.from === next && cue.from - subject.to < 8;
  });
  const earlier = governing(units, at, clauses);
  if (tag !== undefined) {
    // "X said “A,” and Y said “B”" has its comma, but an "and" as well; "X called it “A”, Y said" is rare.
    const isOwn = earlier !== undefined && isRight(units, earlier, at);
    if (!isOwn || units[at + 1]?.text === "," || /[,—–-]$/.test(inner(units[at]!)))
      return { clause: tag, tie: "before" };
  }
  if (earlier !== undefined) return { clause: earlier, tie: "after" };
  const colon = colonClause(units, at, sentence, lexicon);
  if (colon !== undefined) return { clause: colon, tie: "after" };
  const later = clauses.find(
    ({ cue, subject }) => cue.from > at && subject !== undefined && !cue.isAdjunct,
  );
  return later === undefined
    ? { clause: personClause(sentence, at, lexicon), tie: "none" }
    : { clause: later, tie: "far" };
}

/** No clause of speech at all, but a person does something with the words: it is theirs. */
function personClause(sentence: Sentence, at: number, lexicon: Lexicon): SpeechClause | undefined {
  const { units } = sentence;
  const subject = firstPhrase(units, 0, at, lexicon);
  if (subject === undefined || !units[subject.base - 1]!.isPerson) return undefined;
  const verb = units.findIndex(
    (unit, index) => index >= subject.to && index < at && isVerb(unit, lexicon),
  );
  if (verb < 0) return undefined;
  const cue = {
    from: verb,
    to: verb + 1,
    verb,
    kind: "manner",
    lemma: "",
    isAdjunct: false,
    isPassive: false,
  } as const;
  return { sentence, cue, subject, content: undefined };
}

/** "Ann Demo took a shot at it on Twitter: “…”": the colon is the cue. */
function colonClause(
  units: readonly Unit[],
  at: number,
  sentence: Sentence,
  lexicon: Lexicon,
): SpeechClause | undefined {
  if (units[at - 1]?.text !== ":") return undefined;
  const subject = firstPhrase(units, 0, at - 1, lexicon);
  if (subject === undefined || subject.to >= at - 1) return undefined;
  const cue = {
    from: at - 1,
    to: at,
    verb: at - 1,
    kind: "manner",
    lemma: ":",
    isAdjunct: false,
    isPassive: false,
  } as const;
  return { sentence, cue, subject, content: undefined };
}

/** The last clause of speech before, unless it lies within what another reports, or between dashes. */
function governing(
  units: readonly Unit[],
  at: number,
  clauses: readonly SpeechClause[],
): SpeechClause | undefined {
  const isAfterColon = units[at - 1]?.text === ":";
  const before = clauses.filter(
    ({ cue }) => cue.to <= at && !(isAfterColon && cue.isPassive) && !isAside(units, cue, at),
  );
  for (let last = before.length - 1; last >= 0; last -= 1) {
    const clause = before[last]!;
    if (last === 0 || isStrong(clause)) return clause;
    const outer = before
      .slice(0, last)
      .find((one) => isStrong(one) && within(clause, one) && within({ cue: { from: at } }, one));
    return outer ?? clause;
  }
  return undefined;
}

/** Between dashes: "— which the paper called a first —". */
function isAside(units: readonly Unit[], cue: SpeechClause["cue"], at: number): boolean {
  const isDash = ({ text }: Unit): boolean => text === "—" || text === "–";
  const opens = units.findLastIndex((unit, index) => index < cue.from && isDash(unit));
  if (opens < 0) return false;
  return units.findIndex((unit, index) => index >= cue.to && index < at && isDash(unit)) >= 0;
}

function isStrong({ cue }: SpeechClause): boolean {
  return cue.kind === "say" || cue.kind === "tell";
}

function within({ cue }: { cue: { from: number } }, { content }: SpeechClause): boolean {
  return content?.isClause === true && content.from <= cue.from && cue.from < content.to;
}

/** Whether what is in marks stands right after the cue. */
export function isRight(units: readonly Unit[], { cue }: SpeechClause, at: number): boolean {
  let from = cue.to;
  while (from < at && /^[,:]$/.test(units[from]!.text)) from += 1;
  return from === at;
}

/** The words inside its marks. */
export function inner({ text, quotation, start }: Unit): string {
  return text.slice(quotation!.start - start, quotation!.end - start);
}
