import { readRows, type Store } from "../../storage/store.ts";

/** An actor as it is recorded, and the one that stands for it, if another does. */
export interface Found {
  id: string;
  slug: string;
  kind: string;
  into: { id: string; slug: string } | undefined;
  /** The slugs of those that it stands for. */
  others: string[];
}

/** What is refused because of how actors are merged already, or because there is no such actor. */
export class MergeRefusal extends Error {
  override name = "Refused";
}

/** The actor of a slug or an id. */
export async function findActor(store: Store, name: string): Promise<Found> {
  const rows = await readRows(
    store,
    `select id, slug, kind, into_id, (select slug from actor where id = into_id) as into_slug,
        (select json_group_array(slug) from (select slug from merged_actor where into_id = found.id order by slug)) as others
      from recorded_actor as found where slug = ?1 or id = ?1`,
    [name],
  );
  const row = rows[0];
  if (row === undefined)
    throw new MergeRefusal(`The store has no actor ${quoted(name)}, by slug or id.`);
  const { id, slug, kind, into_id: into, into_slug: intoSlug, others } = row;
  return {
    id: String(id),
    slug: String(slug),
    kind: String(kind),
    into: into === null ? undefined : { id: String(into), slug: String(intoSlug) },
    others: JSON.parse(String(others)) as string[],
  };
}

export const quoted = (name: string): string => JSON.stringify(name);
