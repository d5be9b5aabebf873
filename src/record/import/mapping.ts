import * as z from "zod";
import { jsonPath } from "../format/refusal.ts";
import { columnsOf, value } from "./mapped-value.ts";

const key = z.string().min(1);
const actorName = z.union([key, z.array(key).min(1)]);

/** Left out where its value comes out empty. */
const identifiers = z.array(z.strictObject({ scheme: value, value })).default([]);

const rule = z.strictObject({
  slug: value.optional(),
  /** Scheme and value, with a space between. */
  identifier: value.optional(),
  wikidataId: value.optional(),
  name: value.optional(),
  alias: value.optional(),
  aliasType: value.optional(),
  country: value.optional(),
  kind: value.optional(),
});

const actor = z.strictObject({
  /** Where this comes out empty, the row has no such actor. */
  when: value.optional(),
  /** How to tell that the store has it: the first rule that fits one. Its slug always counts. */
  find: z.array(rule).default([]),
  /** Whether one that is there gets what it lacks, or stays as it is. */
  existing: z.enum(["merge", "keep"]).default("merge"),
  /** Left out: it has to be there. */
  slug: value.optional(),
  name: value.optional(),
  kind: value.optional(),
  identifiability: value.optional(),
  description: value.optional(),
  country: value.optional(),
  wikidataId: value.optional(),
  identifiers,
  aliases: z
    .array(z.strictObject({ text: value, type: value, language: value.optional() }))
    .default([]),
});

const claim = z.strictObject({
  when: value.optional(),
  /** Left out: numbered. What occurs twice in one article is numbered too. */
  id: value.optional(),
  subject: actorName.optional(),
  predicate: value,
  object: actorName,
  status: value,
  certainty: value,
  holder: actorName.optional(),
  validFrom: value.optional(),
  validTo: value.optional(),
  locator: value,
});

const quote = z.strictObject({
  when: value.optional(),
  /** Left out: numbered. */
  id: value.optional(),
  form: value.default("DIRECT"),
  /** Its words as the article's text has them, and what stands around them where it has them more than once. */
  exact: value,
  prefix: value.optional(),
  suffix: value.optional(),
  speaker: actorName.optional(),
  /** How sure it is that the speaker is right, 0 to 1. */
  confidence: value.default("1"),
});

const article = z.strictObject({
  when: value.optional(),
  /** Which rows make one article: each its own, those next to each other, or all with the same slug. */
  rows: z.enum(["one", "adjacent", "all"]).default("one"),
  slug: value,
  title: value.optional(),
  url: value.optional(),
  summary: value.optional(),
  byline: value.optional(),
  language: value,
  genre: value,
  status: value.optional(),
  rights: value,
  license: value.optional(),
  publication: actorName.optional(),
  publishedOn: value.optional(),
  text: value.optional(),
  identifiers,
  quotes: z.array(quote).default([]),
  claims: z.array(claim).default([]),
});

const mapping = z.strictObject({
  about: z.string().optional(),
  table: z.enum(["csv", "ndjson"]),
  delimiter: z.string().length(1).default(","),
  /** Keys that an object on a line may lack. */
  optional: z.array(z.string()).default([]),
  /** Texts to use as if they were columns; each may use those before it. */
  values: z.record(key, value).default({}),
  /** Where this comes out not empty, nothing is made of the row. */
  skip: value.optional(),
  actors: z.record(key, actor).default({}),
  articles: z.array(article).default([]),
});

export type ActorMap = z.infer<typeof actor>;
export type RuleMap = z.infer<typeof rule>;
export type ArticleMap = z.infer<typeof article>;
export type IdentifierMap = z.infer<typeof identifiers>[number];
export type QuoteMap = z.infer<typeof quote>;
export type ClaimMap = z.infer<typeof claim>;
export type ActorName = z.infer<typeof actorName>;
export type Mapping = Omit<z.infer<typeof mapping>, "about"> & { columns: string[] };

/** Reads a mapping's JSON; what is wrong with it is told in one sentence for each thing. */
export function readMapping(json: string): Mapping {
  let given: unknown;
  try {
    given = JSON.parse(json);
  } catch (error) {
    throw new Error(`The mapping is not JSON: ${(error as Error).message}.`, { cause: error });
  }
  const result = mapping.safeParse(given);
  if (!result.success) throw new Error(faults(result.error.issues));
  const { about: _, ...data } = result.data;
  const unknown = unknownActors(data);
  if (unknown.length > 0) throw new Error(`The mapping has no such actor: ${unknown.join(", ")}.`);
  const columns = [...columnsOf(data)].filter((name) => !Object.hasOwn(data.values, name));
  return { ...data, columns };
}

function faults(issues: readonly z.core.$ZodIssue[]): string {
  const told = issues.map((issue) => {
    const at = jsonPath(issue.path);
    if (issue.code === "unrecognized_keys") {
      return `${at} has no key ${issue.keys.map((name) => `"${name}"`).join(", ")}`;
    }
    return `${at}: ${issue.message}`;
  });
  return `The mapping does not hold: ${told.join("; ")}.`;
}

function unknownActors({ actors, articles }: Pick<Mapping, "actors" | "articles">): string[] {
  const named = articles.flatMap(({ publication, quotes, claims }) => [
    publication,
    ...quotes.map(({ speaker }) => speaker),
    ...claims.flatMap(({ subject, object, holder }) => [subject, object, holder]),
  ]);
  return named
    .flat()
    .filter((name) => name !== undefined && !Object.hasOwn(actors, name)) as string[];
}
