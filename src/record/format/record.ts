import * as z from "zod";
import * as words from "../../storage/vocabulary.ts";
import { claim, mention, quote, version } from "./article-part.ts";
import type { segment, span } from "./span.ts";
import { kept, language, line, list, partialDate, slug, webAddress } from "./value.ts";

const identifier = z
  .strictObject({
    scheme: z
      .string()
      .regex(/^[a-z][a-z0-9+.-]{0,31}$/, {
        error: "is no scheme: a lower-case word, such as uri, ftm or isni",
      })
      .refine((scheme) => scheme !== "wikidata", { error: "has a field of its own: `wikidataId`" })
      .describe("What it is an identifier of: uri, ftm, isni, …"),
    value: line("The identifier itself."),
  })
  .meta({
    id: "Identifier",
    description: "What it is called elsewhere; no two have the same one.",
  });

const identifiers = z
  .array(identifier)
  .optional()
  .describe(
    "What it is called elsewhere: what has one of them is the same. Left out: as the store has them, or none.",
  );

export const articleRecord = z
  .strictObject({
    type: z.literal("article").describe("Says that the line is an article."),
    slug: slug("Its lasting name; loading the same slug again corrects it."),
    title: line("As printed; left out where it is unknown.").optional(),
    url: webAddress("Where it is published."),
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
    identifiers,
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
    identifiers,
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
export type Identifier = z.infer<typeof identifier>;
