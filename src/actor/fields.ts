import { sql } from "drizzle-orm";
import {
  all,
  asc,
  connection,
  desc,
  find,
  list,
  noun,
  objectType,
  type Args,
  type Queries,
} from "../engine/declare.ts";
import { named, rowOf } from "../engine/row.ts";
import { mergedActor } from "../storage/merge-tables.ts";
import { neighbor } from "../storage/neighbor-tables.ts";
import { actor, alias } from "../storage/tables.ts";
import { actorFilters, actorWords } from "./filter.ts";
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
  fields: {
    id: (a) => a.id,
    slug: (a) => a.slug,
    name: (a) => a.name,
    kind: (a) => a.kind,
    identifiability: (a) => a.identifiability,
    description: (a) => a.description,
    country: (a) => a.country,
    wikidataId: (a) => a.wikidataId,
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
  },
  keys: {
    neighbor: (a, actorId) =>
      sql`${a.id} in (select ${neighbor.otherId} from ${neighbor} where ${neighbor.actorId} = ${actorId})`,
  },
  merged: { table: mergedActor, into: mergedActor.intoId },
  links: { neighbor: neighborLink },
  filters: actorFilters,
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
