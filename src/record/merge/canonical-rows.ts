import type { mergedRelationship } from "../../storage/table/merge.ts";
import { relationshipId } from "../format/id.ts";
import type { ArticleRows } from "../write/article-rows.ts";
import type { StandingMerges } from "./standing-merges.ts";

export interface CanonicalRows extends ArticleRows {
  mergedRelationships: (typeof mergedRelationship.$inferInsert)[];
}

/** An article's rows with those actors in them that stand for the recorded ones, which stay beside. */
export function canonicalRows(rows: ArticleRows, { into }: StandingMerges): CanonicalRows {
  if (into.size === 0) return { ...rows, mergedRelationships: [] };
  const actor = <T extends string | null>(id: T) =>
    (id === null ? id : (into.get(id)?.id ?? id)) as T;
  const recorded = (id: string | null): string | null => (id !== null && into.has(id) ? id : null);
  const standing = <T extends { actorId: string }>(own: T) => ({
    ...own,
    actorId: actor(own.actorId),
    recordedActorId: recorded(own.actorId),
  });
  const slug = (id: string): string => into.get(id)?.slug ?? rows.slugs.get(id) ?? "";
  const mergedRelationships: CanonicalRows["mergedRelationships"] = [];
  /** By the id of a recorded relationship, the one that it is now. */
  const relationships = new Map<string, ArticleRows["relationships"][number]>();
  for (const own of rows.relationships) {
    const { id, predicate, objectId } = own;
    const subjectId = own.subjectId ?? null;
    const subject = subjectId === null ? null : slug(subjectId);
    const now = relationshipId(subject, predicate, slug(objectId));
    relationships.set(id, {
      id: now,
      subjectId: actor(subjectId),
      predicate,
      objectId: actor(objectId),
      derived: now === id ? 0 : 1,
    });
    if (now !== id) mergedRelationships.push({ id, subjectId, predicate, objectId, intoId: now });
  }
  return {
    ...rows,
    article: {
      ...rows.article,
      publicationId: actor(rows.article.publicationId ?? null),
      recordedPublicationId: recorded(rows.article.publicationId ?? null),
    },
    quotes: rows.quotes.map((own) => ({
      ...own,
      speakerId: actor(own.speakerId ?? null),
      recordedSpeakerId: recorded(own.speakerId ?? null),
    })),
    jointSpeakers: rows.jointSpeakers.map((own) => standing(own)),
    through: rows.through.map((own) => standing(own)),
    mentions: rows.mentions.map((own) => standing(own)),
    relationships: [...relationships.values()],
    mergedRelationships,
    claims: rows.claims.map((own) => {
      const now = relationships.get(own.relationshipId)?.id ?? own.relationshipId;
      return {
        ...own,
        relationshipId: now,
        recordedRelationshipId: now === own.relationshipId ? null : own.relationshipId,
        holderId: actor(own.holderId ?? null),
        recordedHolderId: recorded(own.holderId ?? null),
      };
    }),
  };
}
