import type { ActorRecord } from "../format/record.ts";
import { filled } from "./known-fields.ts";
import type {
  Named,
  StoredActor,
  StoredArticle,
  StoredClaim,
  StoredMention,
} from "./stored-article.ts";

/** An entity of FollowTheMoney: every property is a list of strings. */
export interface Entity {
  id: string;
  schema: string;
  properties: Record<string, string[]>;
}

const schemata: Record<ActorRecord["kind"], string> = {
  STATE: "PublicBody",
  TERRITORY: "PublicBody",
  GOVERNMENT: "PublicBody",
  ALLIANCE: "Organization",
  ORGANIZATION: "Organization",
  PUBLICATION: "Organization",
  PERSON: "Person",
  GROUP: "LegalEntity",
};

// What tells an actor only in some contexts must not count as its name when entities are matched.
const aliasProperties: Record<ActorRecord["aliases"][number]["type"], string> = {
  OFFICIAL: "alias",
  TRANSLITERATION: "alias",
  TRANSLATION: "alias",
  FORMER: "previousName",
  ABBREVIATION: "weakAlias",
  MISSPELLING: "weakAlias",
  DEMONYM: "weakAlias",
  METONYM: "weakAlias",
};

export function actorEntity(actor: StoredActor): Entity {
  const called = (property: string): string[] =>
    actor.aliases.filter(({ type }) => aliasProperties[type] === property).map(({ text }) => text);
  return entity(actor.id, schemata[actor.kind], {
    name: [actor.name],
    alias: called("alias"),
    previousName: called("previousName"),
    weakAlias: called("weakAlias"),
    country: given(actor.country?.toLowerCase()),
    wikidataId: given(actor.wikidataId),
    description: given(actor.description),
    // Nobody is called "an analyst": whoever matches entities can tell by this.
    keywords: actor.identifiability === "NAMED" ? [] : [actor.identifiability.toLowerCase()],
  });
}

/**
 * An article, its mentions, and the relationships that it asserts. A relationship that it denies or only
 * supposes has no form in this format, and one without a subject has no second end: they stay out.
 */
export function articleEntities(article: StoredArticle): Entity[] {
  const publisher = named(article, article.publicationId)?.name;
  const own = entity(article.id, "Article", {
    title: given(article.title),
    sourceUrl: given(article.url),
    author: given(article.byline),
    summary: given(article.summary),
    publishedAt: given(article.publishedOn),
    publisher: given(publisher),
  });
  return [
    own,
    ...article.mentions.map((mention) => mentionEntity(article, mention)),
    ...article.claims.flatMap((claim) => linkEntity(article, claim) ?? []),
  ];
}

function mentionEntity(article: StoredArticle, mention: StoredMention): Entity {
  const actor = named(article, mention.actorId);
  const words = mention.shown ? mention.exact : undefined;
  return entity(mention.id, "Mention", {
    document: [article.id],
    name: given(words ?? actor?.name),
    resolved: [mention.actorId],
    detectedSchema: actor === undefined ? [] : [schemata[actor.kind]],
  });
}

function linkEntity(article: StoredArticle, claim: StoredClaim): Entity | undefined {
  const { subjectId, objectId } = claim;
  if (claim.status !== "ASSERTED" || subjectId === null) return undefined;
  const [schema, source, target] = linkOf(article, claim);
  return entity(claim.id, schema, {
    [source]: [subjectId],
    [target]: [objectId],
    role: [claim.predicate.toLowerCase().replaceAll("_", " ")],
    startDate: given(claim.validFrom),
    endDate: given(claim.validTo),
    sourceUrl: given(article.url),
    publisher: given(named(article, article.publicationId)?.name),
    recordId: [`${article.slug}#${claim.key}`],
  });
}

type Link = [schema: string, source: string, target: string];

/** What an asset is in this format, no organization is: who OWNS one is linked as others are. */
function linkOf(article: StoredArticle, { predicate, subjectId, objectId }: StoredClaim): Link {
  const isOrganization = (id: string | null): boolean =>
    ["Organization", "PublicBody"].includes(schemaOf(article, id) ?? "");
  const isPerson = (id: string | null): boolean => schemaOf(article, id) === "Person";
  switch (predicate) {
    case "MEMBER_OF":
      if (isOrganization(objectId)) return ["Membership", "member", "organization"];
      break;
    case "EMPLOYS":
      if (isOrganization(subjectId) && isPerson(objectId)) {
        return ["Employment", "employer", "employee"];
      }
      break;
    case "RELATED_TO":
      if (isPerson(subjectId) && isPerson(objectId)) return ["Family", "person", "relative"];
      break;
    case "SUCCEEDED":
      return ["Succession", "successor", "predecessor"];
    case "REPRESENTED":
      return ["Representation", "agent", "client"];
  }
  return ["UnknownLink", "subject", "object"];
}

function schemaOf(article: StoredArticle, id: string | null): string | undefined {
  const actor = named(article, id);
  return actor && schemata[actor.kind];
}

function named({ actors }: StoredArticle, id: string | null): Named | undefined {
  return id === null ? undefined : actors.get(id);
}

function entity(id: string, schema: string, properties: Record<string, string[]>): Entity {
  return { id, schema, properties: filled(properties) as Record<string, string[]> };
}

function given(value: string | null | undefined): string[] {
  return value == null ? [] : [value];
}
