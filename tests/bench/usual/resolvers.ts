import { and, eq, gte, inArray, isNull, lte, or, type SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { dayRange } from "../../../src/storage/partial-date.ts";
import { claim, relationship } from "../../../src/storage/table/claim.ts";
import { actor, article, mention, quote } from "../../../src/storage/table/article.ts";
import { symmetricPredicates } from "../../../src/storage/vocabulary.ts";
import { connection } from "./connection.ts";
import type { Database, Loaders } from "./loader.ts";

export interface Context {
  db: Database;
  loaders: Loaders;
}

interface Args {
  first?: number;
  id: string;
  by: { id?: string; slug?: string };
  direction: string;
  role: string;
  filter?: {
    speaker?: string[];
    form?: (typeof quote.$inferSelect)["form"][];
    kind?: (typeof actor.$inferSelect)["kind"][];
    genre?: (typeof article.$inferSelect)["genre"][];
    publishedOn?: { from?: string; to?: string };
  };
}

type Article = typeof article.$inferSelect;
type Actor = typeof actor.$inferSelect;
type Quote = typeof quote.$inferSelect;
type Mention = typeof mention.$inferSelect;
type Relationship = typeof relationship.$inferSelect;
type Claim = typeof claim.$inferSelect;
type Ids = keyof Pick<Loaders, "actor" | "article" | "quote" | "relationship" | "textVersion">;

const load = ({ loaders }: Context, type: Ids, id: string | null) =>
  id === null ? null : loaders[type].load(id);

const byDate = {
  article: { publishedFrom: article.publishedFrom, id: article.id },
  quote: { publishedFrom: quote.publishedFrom, start: quote.start, id: quote.id },
  mention: { publishedFrom: mention.publishedFrom, start: mention.start, id: mention.id },
  claim: { publishedFrom: claim.publishedFrom, position: claim.position, id: claim.id },
};
const latest = "PUBLISHED_ON DESC";

function within(
  table: { publishedFrom: SQLiteColumn; publishedUntil: SQLiteColumn },
  range: { from?: string; to?: string } | undefined,
): SQL | undefined {
  const from = dayRange(range?.from ?? "")?.first;
  const to = dayRange(range?.to ?? "")?.last;
  return and(
    from ? gte(table.publishedUntil, from) : undefined,
    to ? and(gte(table.publishedFrom, "1"), lte(table.publishedFrom, to)) : undefined,
  );
}

export const resolvers = {
  Node: { __resolveType: ({ id }: { id: string }) => typeNames[id.slice(0, 3)]?.name },
  Query: {
    node: (_: unknown, { id }: Args, { db }: Context) => {
      const type = typeNames[id.slice(0, 3)];
      if (type === undefined) return null;
      const { table } = type;
      return db.select().from(table).where(eq(table.id, id)).get();
    },
    article: (_: unknown, { by }: Args, { db }: Context) =>
      db
        .select()
        .from(article)
        .where(eq(article.slug, by.slug ?? ""))
        .get(),
    actor: (_: unknown, { by }: Args, { db }: Context) =>
      db
        .select()
        .from(actor)
        .where(eq(actor.slug, by.slug ?? ""))
        .get(),
    articles: (_: unknown, { filter, first }: Args, { db }: Context) =>
      connection(db, {
        table: article,
        where: and(
          within(article, filter?.publishedOn),
          filter?.genre && inArray(article.genre, filter.genre),
        ),
        order: latest,
        keys: byDate.article,
        field: "Query.articles",
        first,
      }),
    actors: (_: unknown, { filter, first }: Args, { db }: Context) =>
      connection(db, {
        table: actor,
        where: filter?.kind && inArray(actor.kind, filter.kind),
        order: "NAME ASC",
        keys: { name: actor.name, id: actor.id },
        field: "Query.actors",
        first,
      }),
    quotes: (_: unknown, { filter, first }: Args, { db }: Context) =>
      connection(db, {
        table: quote,
        where: and(
          filter?.speaker && inArray(quote.speakerId, filter.speaker),
          filter?.form && inArray(quote.form, filter.form),
          within(quote, filter?.publishedOn),
        ),
        order: latest,
        keys: byDate.quote,
        field: "Query.quotes",
        first,
      }),
  },
  Article: {
    text: async (row: Article, _: unknown, context: Context) => {
      if (row.rights !== "FULL_TEXT") return null;
      const version = await load(context, "textVersion", row.versionId);
      return version && "text" in version ? version.text : null;
    },
    publication: (row: Article, _: unknown, c: Context) => load(c, "actor", row.publicationId),
    version: (row: Article, _: unknown, c: Context) => load(c, "textVersion", row.versionId),
    quotes: ({ id }: Article, { first }: Args, { db }: Context) =>
      connection(db, {
        table: quote,
        where: eq(quote.articleId, id),
        order: "POSITION ASC",
        keys: { articleId: quote.articleId, start: quote.start, id: quote.id },
        field: "Article.quotes",
        first,
      }),
    mentions: ({ id }: Article, { first }: Args, { db }: Context) =>
      connection(db, {
        table: mention,
        where: eq(mention.articleId, id),
        order: "POSITION ASC",
        keys: { start: mention.start, id: mention.id },
        field: "Article.mentions",
        first,
      }),
    claims: ({ id }: Article, { first }: Args, { db }: Context) =>
      connection(db, {
        table: claim,
        where: and(eq(claim.articleId, id), isNull(claim.retractedAt)),
        order: "POSITION ASC",
        keys: { position: claim.position, id: claim.id },
        field: "Article.claims",
        first,
      }),
  },
  Actor: {
    aliases: ({ id }: Actor, _: unknown, { loaders }: Context) => loaders.aliases.load(id),
    quotes: ({ id }: Actor, { first }: Args, { db }: Context) =>
      connection(db, {
        table: quote,
        where: eq(quote.speakerId, id),
        order: latest,
        keys: byDate.quote,
        field: "Actor.quotes",
        first,
      }),
    mentions: ({ id }: Actor, { first }: Args, { db }: Context) =>
      connection(db, {
        table: mention,
        where: eq(mention.actorId, id),
        order: latest,
        keys: byDate.mention,
        field: "Actor.mentions",
        first,
      }),
    relationships: ({ id }: Actor, { first }: Args, { db }: Context) =>
      connection(db, {
        table: relationship,
        where: or(eq(relationship.subjectId, id), eq(relationship.objectId, id)),
        order: "CLAIM_COUNT DESC",
        keys: { claimCount: relationship.claimCount, id: relationship.id },
        field: "Actor.relationships",
        first,
      }),
    articles: ({ id }: Actor, { role, first }: Args, { db }: Context) =>
      connection(db, {
        table: article,
        where:
          role === "PUBLISHED"
            ? eq(article.publicationId, id)
            : inArray(
                article.id,
                db.select({ id: mention.articleId }).from(mention).where(eq(mention.actorId, id)),
              ),
        order: latest,
        keys: byDate.article,
        field: "Actor.articles",
        first,
      }),
  },
  Quote: {
    segments: (row: Quote) => JSON.parse(row.segments),
    span: ({ start, end, text }: Quote) => ({ start, end, exact: text }),
    speaker: (row: Quote, _: unknown, c: Context) => load(c, "actor", row.speakerId),
    article: (row: Quote, _: unknown, c: Context) => load(c, "article", row.articleId),
    citedWork: (row: Quote, _: unknown, c: Context) => load(c, "article", row.citedWorkId),
    secondHand: (row: Quote) => row.citedWorkId !== null,
  },
  Mention: {
    actor: (row: Mention, _: unknown, c: Context) => load(c, "actor", row.actorId),
    article: (row: Mention, _: unknown, c: Context) => load(c, "article", row.articleId),
    span: ({ start, end, exact, shown }: Mention) => ({ start, end, exact: shown ? exact : null }),
  },
  Relationship: {
    subject: (row: Relationship, _: unknown, c: Context) => load(c, "actor", row.subjectId),
    object: (row: Relationship, _: unknown, c: Context) => load(c, "actor", row.objectId),
    symmetric: ({ predicate }: Relationship) =>
      (symmetricPredicates as readonly string[]).includes(predicate),
    claimCounts: ({ id }: Relationship, _: unknown, { loaders }: Context) =>
      loaders.claimCounts.load(id),
    claims: ({ id }: Relationship, { first }: Args, { db }: Context) =>
      connection(db, {
        table: claim,
        where: and(eq(claim.relationshipId, id), isNull(claim.retractedAt)),
        order: latest,
        keys: byDate.claim,
        field: "Relationship.claims",
        first,
      }),
  },
  Claim: {
    holder: (row: Claim, _: unknown, c: Context) => load(c, "actor", row.holderId),
    article: (row: Claim, _: unknown, c: Context) => load(c, "article", row.articleId),
    quote: (row: Claim, _: unknown, c: Context) => load(c, "quote", row.quoteId),
    relationship: (row: Claim, _: unknown, c: Context) =>
      load(c, "relationship", row.relationshipId),
    evidence: (row: Claim) =>
      (JSON.parse(row.evidence) as { locator?: string; shown?: 0 | 1; exact?: string }[]).map(
        (item) =>
          item.locator === undefined
            ? { span: { ...item, exact: item.shown ? item.exact : null } }
            : { locator: item.locator },
      ),
  },
};

const typeNames: Record<
  string,
  {
    name: string;
    table:
      | typeof article
      | typeof actor
      | typeof quote
      | typeof mention
      | typeof relationship
      | typeof claim;
  }
> = {
  art: { name: "Article", table: article },
  act: { name: "Actor", table: actor },
  quo: { name: "Quote", table: quote },
  men: { name: "Mention", table: mention },
  rel: { name: "Relationship", table: relationship },
  clm: { name: "Claim", table: claim },
};
