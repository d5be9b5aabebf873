import type { Lexicon } from "../lexicon/lexicon.ts";
import type { Unit } from "../text/unit.ts";
import { isVerb } from "./phrase.ts";
import { inner, isRight, type Quoted } from "./quoted.ts";

const firstPerson = /\b(?:I|I'm|I’m|I've|I’ve|we|We|my|My|our|Our|us|me|you|You|your)\b/;

/** What tells speech from a title or a word in marks. */
export function quotedFeatures(
  quoted: Quoted,
  isAfterSpeech: boolean,
  lexicon: Lexicon,
): Record<string, number> {
  const { unit, sentence, at, clause, tie } = quoted;
  const { units } = sentence;
  const found: Record<string, number> = {};
  const is = (key: string, holds = true): void => {
    if (holds) found[key] = 1;
  };
  const said = inner(unit);
  const words = said.match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  const size = words.length;
  const before = units[at - 1];
  const after = units[at + 1];
  is(
    size === 1
      ? "one word"
      : size === 2
        ? "two words"
        : size < 5
          ? "few words"
          : size < 9
            ? "some words"
            : "many words",
  );
  is(`tie ${tie}`);
  if (clause !== undefined && tie !== "none") {
    is(`cue ${clause.cue.kind}`);
    is(`${tie} ${clause.cue.kind}`);
    is("right after", tie === "after" && isRight(units, clause, at));
    is(
      "in content",
      tie === "after" &&
        clause.content !== undefined &&
        clause.content.from <= at &&
        at < clause.content.to,
    );
    is("no subject", clause.subject === undefined);
    is(
      "the reporter",
      clause.subject !== undefined &&
        /^(?:i|you|we|there)$/.test(units[clause.subject.from]!.lower),
    );
    const gap = tie === "after" ? at - clause.cue.to : clause.cue.from - at;
    found["gap"] = Math.min(gap, 30) / 10;
    is("passive", clause.cue.isPassive);
  }
  const titled = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  is("as a title", size > 1 && titled / size > 0.6 && titled > 1 && titled + 2 >= size);
  is("capital", /^\p{Lu}/u.test(words[0] ?? ""));
  is("name", size < 4 && titled === size);
  is("ends sentence", /[.!?]$/.test(said.trim()));
  is("ends with a comma", /[,—–]$/.test(said.trim()));
  is("first person", firstPerson.test(said));
  is(
    "verb",
    size > 2 &&
      words.some(
        (word) =>
          isVerb({ text: word, lower: word.toLowerCase(), kind: "word" } as Unit, lexicon) &&
          word === word.toLowerCase(),
      ),
  );
  is("ellipsis or insertion", /\[|…|\.\.\./.test(said));
  is(
    "alone",
    units.every((one, index) => index === at || one.kind === "sign"),
  );
  is("after speech", isAfterSpeech);
  is("alone after speech", isAfterSpeech && found["alone"] === 1);
  const word = before?.lower ?? "";
  is(
    "after a name for it",
    /^(?:called|named|titled|entitled|dubbed|nicknamed|termed|labeled|labelled|codenamed|term|phrase|word|words|slogan|song|film|book|episode|album|single|series|hashtag|chanting|title|motto|theme|so-called|known|project|operation|panel|question|like|band|show)$/.test(
      word,
    ) ||
      (word === "as" && /^(?:known|branded|styled|marketed)$/.test(units[at - 2]?.lower ?? "")),
  );
  is("after as", word === "as");
  is("after article", /^(?:the|a|an|this|these|its|their|his|her)$/.test(word));
  is("after to", word === "to");
  is("after of", /^(?:of|for|in|on|with|by|from)$/.test(word));
  is("after that", word === "that");
  is("after colon", before?.text === ":");
  is("after comma", before?.text === ",");
  is("after was", /^(?:was|is|were|are|be|been|being)$/.test(word));
  is("in parentheses", before?.text === "(" && after?.text === ")");
  is(
    "before noun",
    after?.kind === "word" &&
      after.text === after.lower &&
      !isVerb(after, lexicon) &&
      !lexicon.prepositions.has(after.lower) &&
      !lexicon.conjunctions.has(after.lower) &&
      !(after.lower in lexicon.pronouns),
  );
  is("before name", after?.kind === "word" && after.text !== after.lower);
  is("hashtag", said.startsWith("#"));
  is("single marks", /^['‘]/.test(unit.text));
  is("first in the sentence", at === 0);
  return found;
}
