import type { ActorLink, RelationshipLine } from "../data.ts";

/** Somebody an actor is related to, and how: which end the actor is at tells the side. */
export interface Neighbor {
  actor: ActorLink;
  relationships: RelationshipLine[];
}

/** More do not fit where each has its label. */
export const mostNeighbors = 30;

/** On the left, those who are the subject; on the right, those who are the object, as of what is symmetric. */
export function neighborsOf(
  slug: string,
  relationships: readonly RelationshipLine[],
): { left: Neighbor[]; right: Neighbor[] } {
  const sides = { left: new Map<string, Neighbor>(), right: new Map<string, Neighbor>() };
  for (const relationship of relationships) {
    const { subject, object } = relationship;
    const isSubject = subject?.slug === slug;
    const other = isSubject ? object : subject;
    if (other === null || other.slug === slug) continue;
    const side = isSubject ? sides.right : sides.left;
    const known = side.get(other.slug) ?? { actor: other, relationships: [] };
    known.relationships.push(relationship);
    if (sides.left.size + sides.right.size < mostNeighbors || side.has(other.slug))
      side.set(other.slug, known);
  }
  return { left: [...sides.left.values()], right: [...sides.right.values()] };
}
