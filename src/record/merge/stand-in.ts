import type { mergedRelationship } from "../../storage/merge-tables.ts";
import { relationshipId } from "../id.ts";
import type { ArticleRows } from "../rows.ts";
import type { Merges } from "./merges.ts";

export interface JudgedRows extends ArticleRows {
  mergedRelationships: (typeof mergedRelationship.$inferInsert)[];
}

/** An article's rows with those actors in them that stand for the recorded ones, which stay beside. */
export function standIn(rows: ArticleRows, { into }: Merges): JudgedRows {
  if (into.size === 0) return { ...rows, mergedRelationships: [] };
  const actor = <T extends string | null>(id: T) =>
    (id === null ? id : (into.get(id)?.id ?? id)) as T;
  const recorded = (id: string | null): string | null => (id !== null && into.has(id) ? id : null);
  const slug = (id: string): string => into.get(id)?.slug ?? rows.slugs.get(id) ?? "";
  const mergedRelationships: JudgedRows["mergedRelationships"] = [];
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
    mentions: rows.mentions.map((own) => ({
      ...own,
      actorId: actor(own.actorId),
      recordedActorId: recorded(own.actorId),
    })),
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
