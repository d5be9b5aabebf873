// Prints which stage loses what, and how well confidence is calibrated, on both parts of the reference.
//   node tests/reading/train/stages.ts
import { read } from "../../../src/reading/read.ts";
import { findQuotations } from "../../../src/reading/text/quotation.ts";
import {
  overlaps,
  readReference,
  trim,
  verbatimPlaces,
  type Place,
  type References,
} from "../reference.ts";
import { isRightQuote } from "./judge.ts";

const { tuned, aside } = readReference();
const isSame = (a: Place, b: Place): boolean => a.start === b.start && a.end === b.end;

function stages({ articles, actors }: References): Record<string, number> {
  const counts: Record<string, number> = {
    "words in marks": 0,
    "lost: no pair of marks there": 0,
    "lost: not taken for speech": 0,
    "lost: other boundaries": 0,
    "lost: no speaker, or another place for it": 0,
    "lost: another actor than the one named there": 0,
    right: 0,
  };
  const add = (key: string): void => {
    counts[key]! += 1;
  };
  for (const article of articles) {
    const { text } = article.version;
    const reading = read(text);
    const marks = findQuotations(text).map((one) => trim(text, one));
    for (const { place, quote } of verbatimPlaces(article)) {
      add("words in marks");
      const own = reading.quotes.find(({ form, segments, span }) =>
        (form === "DIRECT" ? [span] : segments.filter(({ kind }) => kind === "VERBATIM"))
          .map((part) => trim(text, part))
          .some((part) => form !== "INDIRECT" && isSame(part, place)),
      );
      if (own !== undefined) {
        const isRight = isRightQuote(article, actors, own, (at) => reading.actors[at]!.name);
        const both = own.speakerSpan !== undefined && quote.speakerSpan !== undefined;
        const isThere = both && overlaps(own.speakerSpan!, quote.speakerSpan!);
        if (isRight) add("right");
        else if (isThere) add("lost: another actor than the one named there");
        else add("lost: no speaker, or another place for it");
      } else if (!marks.some((one) => overlaps(one, place))) add("lost: no pair of marks there");
      else if (
        reading.quotes.some(({ form, span }) => form !== "INDIRECT" && overlaps(span, place))
      ) {
        add("lost: other boundaries");
      } else add("lost: not taken for speech");
    }
  }
  return counts;
}

/** Of quotes with a confidence from 0.5 to 0.6, from 0.6 to 0.7, … how many are right. */
function calibration({ articles, actors }: References): string[] {
  const bins = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95].map((from) => ({ from, found: 0, right: 0 }));
  for (const article of articles) {
    const reading = read(article.version.text);
    for (const quote of reading.quotes) {
      const bin = bins.findLast(({ from }) => quote.confidence >= from)!;
      bin.found += 1;
      if (isRightQuote(article, actors, quote, (at) => reading.actors[at]!.name)) bin.right += 1;
    }
  }
  return bins.map(
    ({ from, found, right }) =>
      `${from}–: ${found === 0 ? "–" : `${Math.round((100 * right) / found)} % of ${found}`}`,
  );
}

console.table({ "two thirds": stages(tuned), "set aside": stages(aside) });
console.log("two thirds:", calibration(tuned).join("; "));
console.log("set aside: ", calibration(aside).join("; "));
