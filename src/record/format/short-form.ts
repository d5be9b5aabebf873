import * as z from "zod";
import * as words from "../../storage/vocabulary.ts";
import { claim, mention, quote } from "./article-part.ts";
import { articleRecord } from "./record.ts";
import { line, offset } from "./value.ts";

// The record as a person writes it: places by their words, actors by names. `edit/short-form.ts` makes lines of it.

const place = {
  exact: z.string().optional(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
  start: offset("Where it begins.").optional(),
  end: offset("Just past its end.").optional(),
};
const placed = z.strictObject(place);
const names = z.array(line("A name, or a slug.")).optional();
const ids = z.string().optional();

const { form, confidence } = quote.shape;
const shortQuote = z.strictObject({
  ...place,
  form: form.optional(),
  segments: z
    .array(z.strictObject({ kind: z.enum(words.segmentKinds), exact: z.string() }))
    .optional(),
  speaker: line("Who said it.").optional(),
  speakers: names,
  through: names,
  speakerPlace: placed.optional(),
  cuePlace: placed.optional(),
  confidence: confidence.optional(),
  citedWork: ids,
});

const { predicate, status, certainty, validFrom, validTo } = claim.shape;
const shortClaim = z.strictObject({
  subject: ids,
  predicate,
  object: z.string(),
  status,
  certainty,
  holder: ids,
  quote: ids,
  validFrom,
  validTo,
  evidence: z.array(placed).optional(),
  locators: z.array(line("A place in a work that is no running text.")).optional(),
});

export const shortArticle = articleRecord
  .omit({
    type: true,
    version: true,
    publication: true,
    mentions: true,
    quotes: true,
    claims: true,
  })
  .extend({
    slug: articleRecord.shape.slug.optional(),
    publication: line("By name or slug.").optional(),
    text: z.string().optional(),
    textFile: line("A file beside this one that has the text.").optional(),
    quotes: z.array(shortQuote).optional(),
    mentions: z
      .array(z.strictObject({ place: placed, actor: z.string(), type: mention.shape.type }))
      .optional(),
    claims: z.array(shortClaim).optional(),
    kinds: z
      .record(z.string(), z.enum(words.actorKinds))
      .optional()
      .describe("Of actors that are new, what they are where that is no person."),
  });

export type ShortArticle = z.infer<typeof shortArticle>;
export type ShortQuote = z.infer<typeof shortQuote>;
