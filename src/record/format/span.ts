import * as z from "zod";
import * as words from "../../storage/vocabulary.ts";
import { line, offset, sha256 } from "./value.ts";

const place = {
  start: offset("Where it starts in the article's text, in UTF-16 code units."),
  end: offset("Where it ends, exclusive, in UTF-16 code units."),
};

const codePoints = z
  .tuple([offset("Start."), offset("End, exclusive.")])
  .optional()
  .describe(
    "The same place counted in Unicode code points. Needed only where the text is not held and its two lengths differ.",
  );

export const span = z
  .strictObject({
    ...place,
    codePoints,
    exact: line("The words at this place, exactly as in the text.").optional(),
    sha256: sha256(
      "SHA-256 of the words' UTF-8 form, for words that the record must not carry.",
    ).optional(),
  })
  .meta({
    id: "Span",
    description:
      "A stretch of the article's text; its words are given as `exact`, `sha256` or both.",
  });

export const quoteSpan = z
  .strictObject({
    ...place,
    codePoints,
    exact: line("The quoted words as printed, insertions included, without the quotation marks."),
    sha256: sha256("SHA-256 of the words' UTF-8 form.").optional(),
  })
  .meta({ id: "QuoteSpan", description: "A stretch of the article's text, with its words." });

export const segment = z
  .strictObject({
    kind: z
      .enum(words.segmentKinds)
      .describe(
        "VERBATIM: the speaker's words. EDITORIAL_INSERTION: an editor's, in square brackets. ELLIPSIS: the mark of words left out. PARAPHRASE: what was said, in the reporter's words. REPORTING_CLAUSE: the reporter's own, such as 'he said'.",
      ),
    ...place,
  })
  .meta({ id: "Segment", description: "A part of a quote; the parts tile it in order." });
