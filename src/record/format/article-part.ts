import * as z from "zod";
import * as words from "../../storage/vocabulary.ts";
import { quoteSpan, segment, span } from "./span.ts";
import { line, localId, offset, partialDate, sha256, slug } from "./value.ts";

const actors = (description: string) =>
  z
    .array(slug("Slug of an actor."))
    .min(1)
    .refine((slugs) => new Set(slugs).size === slugs.length, { error: "names an actor twice" })
    .optional()
    .describe(description);

export const mention = z
  .strictObject({
    id: localId("Names the mention within its article; the same id keeps the same global id."),
    actor: slug("Slug of the actor that is named."),
    type: z.enum(words.mentionTypes).describe("How the text names it."),
    span: span.describe("Where the text names it."),
  })
  .meta({ id: "Mention", description: "A place where the article names an actor." });

export const quote = z
  .strictObject({
    id: localId("Names the quote within its article; the same id keeps the same global id."),
    form: z
      .enum(words.quoteForms)
      .describe(
        "DIRECT: the words themselves. MIXED: reported, with some words in marks. INDIRECT: reported speech.",
      ),
    span: quoteSpan.describe("Where it stands, without the outer quotation marks."),
    segments: z
      .array(segment)
      .min(1)
      .optional()
      .describe(
        "Its parts, tiling it in order. Left out: one VERBATIM part (DIRECT) or one PARAPHRASE (INDIRECT); MIXED must give them.",
      ),
    speaker: slug("Slug of the actor who is quoted; left out where no source is given.").optional(),
    speakers: actors(
      "Slugs of all who are quoted, where several said it together; the first is `speaker`, which may be left out.",
    ),
    through: actors("Slugs of those who passed it on: a spokesman, a newspaper that reports it."),
    speakerSpan: span.optional().describe("Where the text names the speaker, outside the quote."),
    cueSpan: span
      .optional()
      .describe("Where the text says that it quotes: 'according to', 'said'."),
    confidence: z
      .number()
      .min(0)
      .max(1)
      .refine((value) => Number(value.toFixed(4)) === value, { error: "has more than 4 decimals" })
      .describe("How sure it is that the speaker is right, 0 to 1, at most 4 decimals."),
    citedWork: slug("Slug of the article it was taken from; left out where first-hand.").optional(),
  })
  .meta({ id: "Quote", description: "What the article quotes or reports somebody as saying." });

const evidence = z
  .union([
    z.strictObject({ span: span.describe("Where the text says so.") }),
    z.strictObject({
      locator: line("A place in a work that is no running text: a page, a table."),
    }),
  ])
  .meta({ id: "Evidence", description: "Where the article says so." });

export const claim = z
  .strictObject({
    id: localId("Names the claim within its article; the same id keeps the same global id."),
    subject: slug("Slug of an actor.")
      .nullish()
      .describe("Slug of the actor it starts from; null or left out where no agent is named."),
    predicate: z.enum(words.predicates).describe("What is said of subject and object."),
    object: slug("Slug of the actor it leads to."),
    status: z
      .enum(words.claimStatuses)
      .describe("ASSERTED: is so. DENIED: is not. HYPOTHETICAL: may be. PROPOSED: should be."),
    certainty: z.enum(words.certainties).describe("How sure the statement is of itself."),
    holder: slug(
      "Slug of the actor whose claim it is; left out: the article's own voice.",
    ).optional(),
    quote: localId("Id of the quote of this article that it is made in.").optional(),
    validFrom: partialDate("Since when it is so.").optional(),
    validTo: partialDate("Until when it is so, inclusive.").optional(),
    evidence: z.array(evidence).min(1).describe("Where the article says so: one place at least."),
  })
  .meta({ id: "Claim", description: "The article's statement of a relationship between actors." });

export const version = z
  .strictObject({
    sha256: sha256("SHA-256 of the text's UTF-8 form."),
    length: offset("UTF-16 code units; needed where the text is not held.").optional(),
    lengthCodePoints: offset("Unicode code points; needed where the text is not held.").optional(),
    text: line("The text. Its rights decide what of it is shown.").optional(),
  })
  .meta({
    id: "Version",
    description: "The exact text that every offset of the article counts into.",
  });
