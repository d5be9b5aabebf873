import { sql } from "drizzle-orm";
import { list } from "../../engine/declare/field.ts";
import { objectType } from "../../engine/declare/noun.ts";
import { named, rowOf } from "../../engine/declare/row.ts";
import type { actor } from "../../storage/table/article.ts";
import { judgement, mergedActor } from "../../storage/table/merge.ts";

/** The actors that one represents beside itself. */
export const mergedActors = list<typeof actor>("MergedActor", (a, name) => {
  const row = rowOf(mergedActor, name);
  return {
    source: named(mergedActor, name),
    row,
    where: sql`${row.intoId} = ${a.id}`,
    order: sql`${row.slug}`,
  };
});

export const mergedActorType = objectType<typeof mergedActor>("MergedActor", {
  id: (m) => m.id,
  slug: (m) => m.slug,
  name: (m) => m.name,
  at: (m) =>
    sql`(select ${judgement.judgedAt} from ${judgement} where ${judgement.actorId} = ${m.id} order by ${judgement.id} desc limit 1)`,
});
