import { readRows, type Store } from "../../storage/store.ts";
import type { actorKinds } from "../../storage/vocabulary.ts";

export interface ActorOnRecord {
  id: string;
  slug: string;
  kind: (typeof actorKinds)[number];
}

/** By folded name, the actors on record that are called so. */
export type ActorsByName = ReadonlyMap<string, readonly ActorOnRecord[]>;

/** Of actors with one name, so many are looked at. */
const most = 20;

/** Looks up all names at once. */
export async function actorsByName(store: Store, names: Iterable<string>): Promise<ActorsByName> {
  const asked = [...new Set(names)];
  if (asked.length === 0) return new Map();
  const sql = `select own.value as name, actor.id, slug, kind from json_each(?1) own
    cross join json_each((select json_group_array(actor_id) from
      (select distinct actor_id from naming where folded = own.value limit ${most}))) named
    cross join actor where actor.id = named.value order by 1, mention_count desc, 2`;
  const found = new Map<string, ActorOnRecord[]>();
  for (const row of await readRows(store, sql, [JSON.stringify(asked)])) {
    const name = String(row["name"]);
    const one = { id: String(row["id"]), slug: String(row["slug"]), kind: row["kind"] as "PERSON" };
    found.set(name, [...(found.get(name) ?? []), one]);
  }
  return found;
}

/** Who is meant by names of somebody of a kind: the only one who fits, and others who may be. */
export function whoIsCalled(
  names: readonly string[],
  kind: ActorOnRecord["kind"],
  byName: ActorsByName,
): { one: ActorOnRecord | undefined; others: ActorOnRecord[] } {
  const strengths = new Map<ActorOnRecord, number>();
  for (const [at, name] of names.entries()) {
    for (const actor of byName.get(name) ?? []) {
      const isAlike = (actor.kind === "PERSON") === (kind === "PERSON");
      const strength = 4 * Number(isAlike) + 2 * Number(actor.kind === kind) + Number(at === 0);
      const before = [...strengths.keys()].find(({ id }) => id === actor.id) ?? actor;
      strengths.set(before, Math.max(strength, strengths.get(before) ?? 0));
    }
  }
  const [best, next, ...rest] = [...strengths].toSorted(([, a], [, b]) => b - a);
  if (best === undefined) return { one: undefined, others: [] };
  const isSure = best[1] >= 4 && best[1] !== next?.[1];
  const others = [...(isSure ? [] : [best]), ...(next ? [next] : []), ...rest];
  return { one: isSure ? best[0] : undefined, others: others.map(([actor]) => actor) };
}
