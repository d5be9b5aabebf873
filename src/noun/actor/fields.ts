import { sql } from "drizzle-orm";
import { all, asc, connection, desc, find, list } from "../../engine/declare/field.ts";
import { originValue } from "../../engine/declare/origin-value.ts";
import { noun, objectType, type Queries } from "../../engine/declare/noun.ts";
import type { Args } from "../../engine/declare/arguments.ts";
import { named, rowOf } from "../../engine/declare/row.ts";
import { actorIdentifier } from "../../storage/table/identifier.ts";
import { mergedActor } from "../../storage/table/merge.ts";
import { neighbor } from "../../storage/table/neighbor.ts";
import { actor, alias } from "../../storage/table/article.ts";
import { actorFacets } from "./facets.ts";
import { actorFilters, actorWords } from "./filter.ts";
import { mergedActors } from "./merged.ts";
import { neighborLink, neighbors } from "./neighbor.ts";

const articleKeys: Record<string, string> = {
  MENTIONED: "mentions",
  QUOTED: "quotes",
  PUBLISHED: "publication",
};
const relationshipKeys: Record<string, string> = {
  ANY: "eitherEnd",
  OUTGOING: "subject",
  INCOMING: "object",
};

export const actorNoun = noun("Actor", actor, {
  idPrefix: "act",
  fields: {
    id: (a) => a.id,
    slug: (a) => a.slug,
    page: (a) => sql`${originValue()} || '/actors/' || ${a.slug}`,
    name: (a) => a.name,
    kind: (a) => a.kind,
    identifiability: (a) => a.identifiability,
    description: (a) => a.description,
    country: (a) => a.country,
    wikidataId: (a) => a.wikidataId,
    identifiers: list("Identifier", (a, name) => {
      const own = sql.identifier(name);
      const { scheme, value, position, recordedActorId, actorId } = actorIdentifier;
      const item = sql`select '', -1, 'wikidata', ${a.wikidataId} where ${a.wikidataId} is not null`;
      const items = sql`select ${mergedActor.id}, -1, 'wikidata', ${mergedActor.wikidataId} from ${mergedActor} where ${mergedActor.intoId} = ${a.id} and ${mergedActor.wikidataId} is not null`;
      const others = sql`select ifnull(${recordedActorId}, '') as recorded, ${position} as place, ${scheme} as scheme, ${value} as value from ${actorIdentifier} where ${actorId} = ${a.id}`;
      return {
        source: sql`(${others} union all ${item} union all ${items}) ${own}`,
        row: { scheme: sql`${own}.scheme`, value: sql`${own}.value` },
        order: sql`${own}.recorded, ${own}.place`,
      };
    }),
    quoteCount: (a) => a.quoteCount,
    mentionCount: (a) => a.mentionCount,
    aliases: list("Alias", (a, name) => {
      const row = rowOf(alias, name);
      return {
        source: named(alias, name),
        row,
        where: sql`${row.actorId} = ${a.id}`,
        order: sql`${row.recordedActorId}, ${row.position}`,
      };
    }),
    quotes: connection(
      "Quote",
      "speaker",
      (a) => a.id,
      desc("PUBLISHED_ON"),
      (a) => a.quoteCount,
    ),
    mentions: connection(
      "Mention",
      "actor",
      (a) => a.id,
      desc("PUBLISHED_ON"),
      (a) => a.mentionCount,
    ),
    relationships: connection(
      "Relationship",
      ({ direction }: Args) => relationshipKeys[String(direction)] ?? "",
      (a) => a.id,
      desc("CLAIM_COUNT"),
    ),
    claims: connection("Claim", "holder", (a) => a.id, desc("PUBLISHED_ON")),
    articles: connection(
      "Article",
      ({ role }: Args) => articleKeys[String(role)] ?? "",
      (a) => a.id,
      desc("PUBLISHED_ON"),
    ),
    neighbors,
    mergedActors,
    revision: (a) => a.revision,
    edits: connection("Edit", "touches", (a) => a.id, desc("NUMBER")),
  },
  keys: {
    neighbor: (a, actorId) =>
      sql`${a.id} in (select ${neighbor.otherId} from ${neighbor} where ${neighbor.actorId} = ${actorId})`,
  },
  merged: { table: mergedActor, into: mergedActor.intoId },
  slugs: true,
  links: { neighbor: neighborLink },
  filters: actorFilters,
  facets: actorFacets,
  words: actorWords,
  orders: {
    ID: () => [],
    NAME: (a) => [a.name],
    MENTION_COUNT: (a) => [a.mentionCount],
    QUOTE_COUNT: (a) => [a.quoteCount],
  },
});

export const aliasType = objectType<typeof alias>("Alias", {
  text: (a) => a.text,
  type: (a) => a.type,
  language: (a) => a.language,
});

export const actorQueries: Queries = {
  actor: find("Actor", ["id", "slug", "wikidataId"]),
  actors: all("Actor", asc("NAME")),
};
