import type { Statement } from "../../storage/store.ts";

/** A statement that counts the claims of relationships anew. */
export function recounted(ids: string): string {
  return `update relationship set
      claim_count = (select count(*) from claim where relationship_id = relationship.id and retracted_at is null),
      last_claimed_on = coalesce((select max(published_until) from claim cross join article on article.id = article_id
        where relationship_id = relationship.id and retracted_at is null), '')
      where id in (${ids})`;
}

export const recount = (ids: string, args: string[]): Statement => ({
  sql: recounted(ids),
  args,
});
