import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Unit } from "../text/unit.ts";
import type { SpeechClause } from "./speech-clause.ts";
import { isVerb } from "./phrase.ts";
import type { Subject } from "./phrase.ts";
import type { Quoted } from "./quoted.ts";

// "recalled going", "denied knowing": what is said is a participle.
const withParticiple = new Set(
  "recall announce mention describe deny admit report suggest propose recommend confirm acknowledge".split(
    " ",
  ),
);
// "estimated the total at 20"
const withAmount = new Set(["estimate", "place", "put"]);

/** Whether a clause of speech reports a proposition without marks: an INDIRECT quote. */
export function isReported(
  clause: SpeechClause,
  clauses: readonly SpeechClause[],
  spoken: readonly Quoted[],
  lexicon: Lexicon,
): boolean {
  const { cue, content, subject, sentence } = clause;
  if (content === undefined || subject === undefined || cue.isPassive) return false;
  if (spoken.some((one) => one.at >= content.from && one.at < content.to)) return false;
  const isTag = spoken.some((one) => one.clause === clause && one.tie === "before");
  if (isTag && (content.isBefore || !content.isIntroduced)) return false;
  const { units } = sentence;
  // "You suggest", "we found": outside of marks it is the reporter who speaks.
  if (/^(?:i|you|we|one)$/.test(units[subject.from]!.lower)) return false;
  const hasOther = clauses.some(
    (one) => one !== clause && one.cue.from < cue.from && one.cue.kind === "say",
  );
  if (!mayReport(units, subject, lexicon) && !content.isIntroduced && cue.kind === "say")
    return false;
  const first = units[content.from]!;
  const isInfinitive = first.lower === "to";
  const isParticiple =
    first.kind === "word" && first.lower.length > 4 && first.lower.endsWith("ing");
  switch (cue.kind) {
    case "according":
      return content.isClause && !(cue.lemma === "per" && content.isBefore && hasOther);
    case "say":
      if (
        isParticiple &&
        !content.isBefore &&
        !content.isIntroduced &&
        withParticiple.has(cue.lemma)
      )
        return true;
      if (withAmount.has(cue.lemma) && hasAmount(units, content.from, content.to)) return true;
      return content.isClause && !isInfinitive;
    case "tell":
      return content.isClause;
    case "promise":
      return content.isClause && (content.isIntroduced || isInfinitive || !content.isBefore);
    case "ask":
      // "who asked not to be named"
      if (isInfinitive && units[content.from + 1]?.lower === "be") return false;
      return /^(?:whether|if|why|how|what|when|where)$/.test(first.lower) || isInfinitive;
    case "order":
      return (
        (content.isIntroduced && content.isClause) ||
        hasInfinitive(units, content.from, content.to, lexicon)
      );
    case "label":
      return !content.isBefore && !cue.isAdjunct && hasAs(units, content.from, content.to);
    case "find":
      return cue.lemma === "share" && content.isIntroduced;
    default:
      return false;
  }
}

/** A name, a pronoun, people or a document; not "the crisis claimed 20 lives". */
function mayReport(units: readonly Unit[], { from, base }: Subject, lexicon: Lexicon): boolean {
  for (let at = base - 1; at >= from; at -= 1) {
    const { kind, text, mention } = units[at]!;
    if (mention > 0) return true;
    if (kind !== "word") continue;
    const lower = text.toLowerCase();
    if (lower in lexicon.pronouns || /(?:ers|ors|ists|ians)$/.test(lower)) return true;
    const isKnown = (word: string): boolean =>
      lexicon.people.has(word) || lexicon.documents.has(word) || lexicon.titles.has(word);
    return (
      isKnown(lower) ||
      isKnown(lower.replace(/s$/, "")) ||
      text !== lower ||
      lexicon.determiners.has(lower)
    );
  }
  return false;
}

function hasAmount(units: readonly Unit[], from: number, to: number): boolean {
  for (let at = from + 1; at < to - 1; at += 1) {
    if (/^(?:at|in)$/.test(units[at]!.lower))
      return units.slice(at, to).some(({ kind }) => kind === "number");
  }
  return false;
}

/** "urged the ministers to go" */
function hasInfinitive(
  units: readonly Unit[],
  from: number,
  to: number,
  lexicon: Lexicon,
): boolean {
  for (let at = from; at < Math.min(to - 1, from + 12); at += 1) {
    const { lower, text } = units[at]!;
    if (lower === "to" || lower === "not") {
      const next = units[at + 1]!;
      if (lexicon.determiners.has(next.lower) || /^\p{Lu}/u.test(next.text)) continue;
      return true;
    }
    if (text === "," || (isVerb(units[at]!, lexicon) && at > from)) return false;
  }
  return false;
}

function hasAs(units: readonly Unit[], from: number, to: number): boolean {
  for (let at = from; at < Math.min(to - 1, from + 16); at += 1) {
    if (units[at]!.lower === "as") return at > from;
    if (units[at]!.text === ",") return false;
  }
  return false;
}
