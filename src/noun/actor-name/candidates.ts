import { sql, type SQL } from "drizzle-orm";
import type { ListContext } from "../../engine/declare/list-context.ts";
import { trigramsOf } from "../../storage/actor-name.ts";
import { actorKinds } from "../../storage/vocabulary.ts";
import { naming, namingTrigram } from "../../storage/table/name.ts";
import { actor } from "../../storage/table/article.ts";
import { foldName } from "../../text/words.ts";

/** What is looked at for one name: a few milliseconds of libSQL, however many actors there are. */
const same = sql.raw("200");
const similar = sql.raw("300");
const entries = sql.raw("6000");
/** Of the names that share any, those that share most are looked at. */
const nearest = sql.raw("1000");
/** Of a trigram's rows, how many are looked at to know how often it comes. */
const sampled = sql.raw("100");
const mostTrigrams = 64;

/** Actors by a name, best first: `place` 1 and on. */
export function candidates(given: ListContext): SQL {
  const name = given.value((args) => trimmed(args["name"]));
  const folded = given.value((args) => foldName(String(args["name"])));
  const trigrams = given.value((args) =>
    JSON.stringify(trigramsOf(foldName(String(args["name"]))).slice(0, mostTrigrams)),
  );
  const first = given.value((args) => Number(args["first"]));
  const kinds = given.args["kind"];
  const kind = given.value((args) => JSON.stringify(args["kind"]));
  const wanted = (actorId: SQL): SQL =>
    kinds == null
      ? sql`true`
      : sql`exists(select 1 from ${actor} where id = ${actorId} and kind in (select value from json_each(${kind})))`;

  // The wider apart the first rows of a trigram, the rarer it is.
  const often = sql`select iif(count(*) < ${sampled}, count(*), 1.0 * ${sampled} * (select max(id) from ${naming}) / (max(naming_id) - min(naming_id) + 1))
    from (select naming_id from ${namingTrigram} where trigram = asked.value order by naming_id limit ${sampled})`;
  // A frame of its own: the parser's stack is short.
  const rarest = given.frame(
    "trigram",
    sql`select value from json_each(${trigrams}) asked order by (${often}), value limit ${sql.raw(String(mostTrigrams))}`,
  );
  const entry = sql`select naming_id from ${rarest} cross join ${namingTrigram} t
    where t.trigram = ${rarest}.trigram limit ${entries}`;
  const few = kinds == null ? sql` order by hits desc, naming_id limit ${nearest}` : sql``;
  const near = sql`select n.id, n.folded, n.trigrams from (select naming_id, count(*) as hits from (${entry}) group by naming_id${few}) found1
    cross join ${naming} n where n.id = naming_id and ${wanted(sql`n.actor_id`)} order by hits desc, n.trigrams, n.id limit ${similar}`;
  // A run is in a word of the name, its ends included, wherever the padded text has it.
  const shared = sql`select near1.id, trigrams, sum(instr(' ' || folded || ' ', value) > 0) as shared
    from (${near}) near1 cross join json_each(${trigrams}) group by near1.id`;
  const length = sql`json_array_length(${trigrams})`;
  const hits = sql`select id, 1 as score
      from (select * from ${naming} where folded = ${folded} and ${wanted(sql`actor_id`)} limit ${same})
    union all
    select id, round(0.7 + 0.2 * length(${folded}) / length(folded), 4)
      from (select * from ${naming} where folded > ${folded} and folded < ${folded} || char(1114111)
        and ${wanted(sql`actor_id`)} order by folded limit ${same})
    union all
    select id, round(0.7 * likeness, 4) from (select id,
        0.5 * shared / ${length} + 1.0 * shared / (${length} + trigrams) as likeness
      from (${shared})) where likeness >= 0.3`;
  const best = sql`select n.actor_id, n.text, n.type, n.language, score,
      row_number() over (partition by n.actor_id order by score desc, n.text = ${name} desc, n.recorded_actor_id, n.position) as best
    from (${hits}) hit1 cross join ${naming} n where n.id = hit1.id`;
  return sql`select row_number() over (order by score desc, text = ${name} desc, ${rank}, a.mention_count desc, a.name, a.id) as place,
      actor_id, text, type, language, score
    from (${best}) best1 cross join ${actor} a where best = 1 and a.id = actor_id order by place limit ${first}`;
}

export const trimmed = (name: unknown): string => String(name).trim();

/** A demonym means the people before the state. */
const rank = sql.raw(
  `case when a.kind = 'GROUP' and type = 'DEMONYM' then 0 ${actorKinds
    .map((kind, i) => `when a.kind = '${kind}' then ${i + 1}`)
    .join(" ")} end`,
);
