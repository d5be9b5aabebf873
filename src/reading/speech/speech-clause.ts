import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Sentence } from "../text/unit.ts";
import { contentAfter, contentBefore, type Content } from "./content.ts";
import { findCues, type Cue } from "./cue.ts";
import type { Subject } from "./phrase.ts";
import { subjectOf } from "./subject.ts";

/** A clause of speech: who, by which words, and what is reported. */
export interface SpeechClause {
  sentence: Sentence;
  cue: Cue;
  subject: Subject | undefined;
  content: Content | undefined;
}

export function findSpeechClauses(sentence: Sentence, lexicon: Lexicon): SpeechClause[] {
  const { units } = sentence;
  const cues = findCues(units, lexicon);
  const clauses: SpeechClause[] = [];
  for (const cue of cues) {
    const subject = subjectOf(units, cue, clauses, lexicon);
    const after = contentAfter(units, cue, subject, cues, lexicon);
    const isTag = subject?.isInverted === true && after?.isIntroduced !== true;
    const isStrong = !isTag && after !== undefined && (after.isIntroduced || after.isClause);
    const before =
      isStrong || subject === undefined || cue.isAdjunct
        ? undefined
        : contentBefore(units, cue, subject, cues, lexicon);
    const content = before ?? after;
    // "told the press, adding that …": what two say is the last one's.
    const same = clauses.find((one) => content !== undefined && one.content?.from === content.from);
    if (same !== undefined) same.content = undefined;
    clauses.push({ sentence, cue, subject, content });
  }
  return clauses;
}
