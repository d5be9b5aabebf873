import { z } from "zod";
import * as words from "../storage/vocabulary.ts";
import { dayRange, partialDatePattern } from "../storage/date.ts";

const line = (description: string) =>
  z.string().min(1, { error: "is empty" }).describe(description);

const slug = (description: string) =>
  z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
      error: "is no slug: lower-case letters a-z and digits, in words joined by single hyphens",
    })
    .describe(description);

const localId = (description: string) =>
  z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, {
      error: "is no local id: up to 64 letters, digits, dots, hyphens and underscores",
    })
    .describe(description);

const partialDate = (description: string) =>
  z
    .string()
    .regex(partialDatePattern, {
      error: "is no date: a year 1000-9999, a month or a day, as 2010, 2010-06 or 2010-06-15",
      abort: true,
    })
    .refine((date) => dayRange(date) !== undefined, { error: "is no day of the calendar" })
    .describe(description);

const language = (description: string) =>
  z
    .string()
    .refine((tag) => canonicalTag(tag) !== undefined, {
      error: "is no well-formed BCP 47 language tag",
    })
    // One spelling for each language, so that a filter finds `en-US` where a record says `en-us`.
    .overwrite((tag) => canonicalTag(tag) ?? tag)
    .describe(description);

const sha256 = (description: string) =>
  z
    .string()
    .regex(/^[0-9a-f]{64}$/, { error: "is no SHA-256: 64 lower-case hexadecimal digits" })
    .describe(description);

const offset = (description: string) => z.int().min(0).describe(description);

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

const span = z
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

const quoteSpan = z
  .strictObject({
    ...place,
    codePoints,
    exact: line("The quoted words as printed, insertions included, without the quotation marks."),
    sha256: sha256("SHA-256 of the words' UTF-8 form.").optional(),
  })
  .meta({ id: "QuoteSpan", description: "A stretch of the article's text, with its words." });

const segment = z
  .strictObject({
    kind: z
      .enum(words.segmentKinds)
      .describe(
        "VERBATIM: the speaker's words. EDITORIAL_INSERTION: an editor's, in square brackets. ELLIPSIS: the mark of words left out. REPORTING_CLAUSE: the reporter's own words.",
      ),
    ...place,
  })
  .meta({ id: "Segment", description: "A part of a quote; the parts tile it in order." });

const mention = z
  .strictObject({
    id: localId("Names the mention within its article; the same id keeps the same global id."),
    actor: slug("Slug of the actor that is named."),
    type: z.enum(words.mentionTypes).describe("How the text names it."),
    span: span.describe("Where the text names it."),
  })
  .meta({ id: "Mention", description: "A place where the article names an actor." });

const quote = z
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
        "Its parts, tiling it in order. Left out: one VERBATIM part (DIRECT) or one REPORTING_CLAUSE (INDIRECT); MIXED must give them.",
      ),
    speaker: slug("Slug of the actor who is quoted; left out where no source is given.").optional(),
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

const claim = z
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

const version = z
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

const list = <T extends z.ZodType>(item: T, description: string) =>
  z.array(item).default([]).describe(description);

const kept = <T extends z.ZodType>(item: T, description: string) =>
  z
    .array(item)
    .optional()
    .describe(
      `${description} Left out: as the store has them, each found again in the text if that is a new one, or none. An empty list: none.`,
    );

export const articleRecord = z
  .strictObject({
    type: z.literal("article").describe("Says that the line is an article."),
    slug: slug("Its lasting name; loading the same slug again corrects it."),
    title: line("As printed; left out where it is unknown.").optional(),
    url: z
      .string()
      .refine(isWebAddress, { error: "is no absolute http or https address" })
      .optional()
      .describe("Where it is published."),
    summary: line("What it says, in the record keeper's own words.").optional(),
    byline: line("Who wrote it, as printed.").optional(),
    language: language("BCP 47 tag of the language it is written in."),
    genre: z.enum(words.articleGenres).describe("What kind of work it is."),
    status: z
      .enum(words.articleStatuses)
      .optional()
      .describe(
        "Whether it still stands. Left out: CORRECTED where the store has had another text of it, otherwise USABLE.",
      ),
    rights: z.enum(words.textRights).describe("What the public may be shown of its text."),
    license: line("SPDX id, or the licence's name.").optional(),
    publication: slug("Slug of the actor, of kind PUBLICATION, that published it.").optional(),
    publishedOn: partialDate("When it was published, as far as is known.").optional(),
    version: version
      .optional()
      .describe(
        "Its text. Left out: as the store has it, or none was ever seen. Another one is kept beside it, and places that do not fit it are found again by their words; where these leave a choice, the line is refused.",
      ),
    mentions: kept(mention, "Where it names actors."),
    quotes: kept(quote, "What it quotes."),
    claims: kept(claim, "Which relationships it states."),
  })
  .meta({ id: "Article", description: "A work, and all that the record keeps of it." });

const alias = z
  .strictObject({
    text: line("The other name."),
    type: z.enum(words.aliasTypes).describe("What kind of name it is."),
    language: language("BCP 47 tag of the language it belongs to.").optional(),
  })
  .meta({ id: "Alias", description: "Another name of an actor." });

export const actorRecord = z
  .strictObject({
    type: z.literal("actor").describe("Says that the line is an actor."),
    slug: slug("Its lasting name; loading the same slug again corrects it."),
    name: line("Its name, or for an unnamed one the text's description of it."),
    kind: z.enum(words.actorKinds).describe("What kind of actor it is."),
    identifiability: z
      .enum(words.identifiabilities)
      .default("NAMED")
      .describe("NAMED, DESCRIBED (one unnamed person) or GROUP_ONLY (unnamed people)."),
    description: line("Who or what it is, in the record keeper's own words.").optional(),
    country: z
      .string()
      .regex(/^[A-Z]{2}$/, { error: "is no ISO 3166-1 alpha-2 code: two capital letters" })
      .optional()
      .describe("ISO 3166-1 alpha-2 code of its country."),
    wikidataId: z
      .string()
      .regex(/^Q[1-9]\d*$/, { error: "is no Wikidata item: Q and a number" })
      .optional()
      .describe("Its Wikidata item."),
    aliases: list(alias, "Its other names, in the order to show them."),
  })
  .meta({ id: "Actor", description: "A state, organization, publication, person or group." });

export const anyRecord = z.discriminatedUnion("type", [actorRecord, articleRecord]);

export type ActorRecord = z.infer<typeof actorRecord>;
/** An article as a line says it. */
export type ArticleLine = z.infer<typeof articleRecord>;
export type AnyRecord = z.infer<typeof anyRecord>;
export type ListName = "mentions" | "quotes" | "claims";
/** An article with all that its line leaves to the store. */
export type ArticleRecord = ArticleLine & Required<Pick<ArticleLine, ListName | "status">>;
export type Span = z.infer<typeof span>;
export type Quote = z.infer<typeof quote>;
export type Segment = z.infer<typeof segment>;
export type Claim = z.infer<typeof claim>;

function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

function isWebAddress(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && /^https?:\/\/\S+$/i.test(text);
}
