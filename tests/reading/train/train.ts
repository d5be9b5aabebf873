// Trains the weights of src/reading/confidence/weights.ts on two thirds of the reference, and writes them.
//   node tests/reading/train/train.ts
import { writeFile } from "node:fs/promises";
import { english } from "../../../src/reading/lexicon/en/english.ts";
import { candidates, findNamedActors } from "../../../src/reading/name/named-actors.ts";
import { refer } from "../../../src/reading/speech/describe.ts";
import { Discourse } from "../../../src/reading/speech/discourse.ts";
import { findSpeechClauses } from "../../../src/reading/speech/speech-clause.ts";
import { findSpeech } from "../../../src/reading/speech/quotes.ts";
import { findQuoted } from "../../../src/reading/speech/quoted.ts";
import { quotedFeatures } from "../../../src/reading/speech/quoted-features.ts";
import { findQuotations } from "../../../src/reading/text/quotation.ts";
import { tokenize } from "../../../src/reading/text/token.ts";
import { findSentences } from "../../../src/reading/text/unit.ts";
import { fits, overlaps, readReference, trim, verbatimPlaces } from "../reference.ts";
import { fit, type Example } from "./fit.ts";
import { isRightQuote } from "./judge.ts";

const { articles, actors } = readReference().tuned;
const examples: Record<string, Example[]> = { actor: [], quoted: [], antecedent: [], speaker: [] };

for (const article of articles) {
  const { text } = article.version;
  const tokens = tokenize(text);
  const named = article.mentions.filter(({ type }) => type !== "PRONOUN" && type !== "NOMINAL");
  for (const { name, evidence } of candidates(tokens, english)) {
    if (name.known?.kind === null || name.known?.isAdjective === true) continue;
    const place = { start: tokens[name.from]!.start, end: tokens[name.to - 1]!.end };
    const label = named.some(({ span }) => overlaps(span, place)) ? 1 : 0;
    examples["actor"]!.push({ features: evidence, label });
  }

  const cast = findNamedActors(text, tokens, english, new Map());
  const sentences = findSentences(text, tokens, findQuotations(text), cast, english);
  const verbatim = verbatimPlaces(article);
  const discourse = new Discourse(cast, sentences, english, {});
  const speech = findSpeech(text, sentences, cast, english);
  for (const quote of speech.quotes) {
    const isRight = isRightQuote(
      article,
      actors,
      quote,
      (actor) => speech.discourse.actorOf(actor).name,
    );
    examples["speaker"]!.push({ features: quote.features, label: isRight ? 1 : 0 });
  }
  let spokeAt = -9;
  for (const sentence of sentences) {
    const clauses = findSpeechClauses(sentence, english);
    const isAfterSpeech = sentence.index - spokeAt === 1;
    for (const quoted of findQuoted(sentence, clauses, english)) {
      const own = trim(text, quoted.unit.quotation!);
      const hit = verbatim.some(({ place }) => overlaps(place, own));
      examples["quoted"]!.push({
        features: quotedFeatures(quoted, isAfterSpeech, english),
        label: hit ? 1 : 0,
      });
      if (hit) spokeAt = sentence.index;
    }
    for (const { subject } of clauses) {
      if (subject === undefined) continue;
      const { units } = sentence;
      const at = { start: units[subject.from]!.start, end: units[subject.to - 1]!.end };
      const reference = refer(units, subject, subject.to, cast, english);
      const quote = article.quotes.find(
        ({ speakerSpan }) => speakerSpan !== undefined && overlaps(speakerSpan, at),
      );
      if (reference.is === "pronoun" && quote?.speaker !== undefined) {
        const speaker = actors.get(quote.speaker)!;
        for (const { actor, features } of discourse.candidates(reference.pronoun, at, sentence)) {
          const label = fits(speaker, discourse.actorOf(actor).name) ? 1 : 0;
          examples["antecedent"]!.push({ features, label });
        }
      }
      if (quote === undefined) continue;
      const words = text.slice(at.start, at.end);
      const member =
        quote.speaker === undefined
          ? -1
          : cast.members.findIndex(({ name }) => fits(actors.get(quote.speaker!)!, name));
      discourse.spoke(
        member >= 0 ? member : discourse.resolve(reference, words, at, sentence).actor,
        sentence,
      );
    }
  }
}

const file = new URL("../../../src/reading/confidence/weights.ts", import.meta.url);
const parts = Object.entries(examples).map(([name, list]) => {
  const right = list.filter(({ label }) => label === 1).length;
  console.log(`${name}: ${list.length} examples, ${right} of them right`);
  return `export const ${name}Weights: Weights = ${JSON.stringify(fit(list), null, 2)};\n`;
});
await writeFile(
  file,
  `import type { Weights } from "./logistic.ts";\n\n// Made by tests/reading/train/train.ts; see README.md.\n\n${parts.join("\n")}`,
);
