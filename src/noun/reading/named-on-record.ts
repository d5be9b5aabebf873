import { sql, type SQL } from "drizzle-orm";
import type { ListContext } from "../../engine/declare/list-context.ts";
import { actor } from "../../storage/table/article.ts";
import { naming } from "../../storage/table/name.ts";

/** Of one name, how many that have it are looked at, and how many of those that only begin with it. */
const same = sql.raw("20");
const longer = sql.raw("5");
/** How a name that only begins as it does is told from others. */
const begins = sql.raw("9");

/**
 * Who of those on record has one of an actor's names, for all actors of a text at once: `k` is the actor's number,
 * `place` 1 the likeliest, and `is_one` 1 where it is the only one of its kind with that name.
 */
export function namedOnRecord(actors: SQL, given: ListContext): SQL {
  const name = sql`name.value`;
  const ids = (where: SQL, most: SQL) =>
    sql`(select json_group_array(actor_id) from (select distinct ${naming.actorId} from ${naming} where ${where} limit ${most}))`;
  const exact = sql`select asked.key as k, asked.value ->> 'kind' as kind, name.key as via, found.value as id
    from json_each(${actors}) asked cross join json_each(asked.value, '$.names') name
    cross join json_each(${ids(sql`${naming.folded} = ${name}`, same)}) found`;
  const prefix = sql`select asked.key, asked.value ->> 'kind', ${begins}, found.value
    from json_each(${actors}) asked cross join json_each(asked.value, '$.names[0]') name
    cross join json_each(${ids(sql`${naming.folded} > ${name} || ' ' and ${naming.folded} < ${name} || '!'`, longer)}) found`;
  // Whether both are people or neither is, whether they are of one kind, whether it is the name itself.
  const strength = sql`4 * ((a.kind = 'PERSON') = (hit.kind = 'PERSON')) + 2 * (a.kind = hit.kind) + (via = 0) - 8 * (via = ${begins})`;
  const hits = given.frame(
    "k, id, strength, mentions, name",
    sql`select k, a.id, max(${strength}), a.mention_count, a.name
      from (${exact} union all ${prefix}) hit cross join ${actor} a where a.id = hit.id group by k, a.id`,
  );
  return given.frame(
    "k, id, place, is_one",
    sql`select k, id, row_number() over (partition by k order by strength desc, mentions desc, name, id),
      strength >= 4 and strength = max(strength) over (partition by k) and count(*) over (partition by k, strength) = 1 from ${hits}`,
  );
}
