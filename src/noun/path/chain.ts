import { sql, type SQL } from "drizzle-orm";
import type { ListContext } from "../../engine/declare/list-context.ts";
import { idOf, named, rowOf } from "../../engine/declare/row.ts";
import { neighbor } from "../../storage/table/neighbor.ts";
import { relationship } from "../../storage/table/claim.ts";

/** Relationships that one step of the search may look at. Some hundred milliseconds for sqld. */
export const widest = 100_000;
export const longest = 6;
/** Pairs that are looked up rather than all that one of them is tied to; and actors that are, one by one. */
const mostPairs = sql.raw("5000");
const mostListed = sql.raw("500");

/** The actors that are a number of steps away from an end, and the relationships that were looked at. */
interface Level {
  nodes: SQL;
  /** The same as a JSON list, where they are few. */
  ids: SQL;
  edges: SQL;
}

const sides = ["from", "to"] as const;

/**
 * The shortest chains, searched from both ends at once: the shortest of length `d` goes through an actor
 * that is half of `d` away from either end. A level is worked out only where the nearer ones do not meet.
 */
export function shortestChains(given: ListContext) {
  const most = given.value(({ maxLength }) => Number(maxLength));
  const ends = {
    from: given.id("Actor", ({ from }) => String(from)),
    to: given.id("Actor", ({ to }) => String(to)),
  };
  const tie = rowOf(relationship, "tie");
  const conditions = given.meets("Relationship", tie);
  const met = (id: SQL): SQL =>
    conditions.length === 0
      ? sql``
      : sql` and exists(select 1 from ${named(relationship, "tie")} where ${idOf(tie)} = ${id} and ${sql.join(conditions, sql` and `)})`;

  const [fromLevels, toLevels] = sides.map((side) => levelsOf(given, ends[side], met)) as [
    Level[],
    Level[],
  ];
  const nodes = (levels: Level[], step: number): SQL => levels[step]?.nodes ?? sql`(select null)`;
  const near = nodes(fromLevels, 1);
  const beyond = nodes(toLevels, 1);
  const size = (of: SQL): SQL => sql`(select count(*) from ${of})`;
  /** Whether those one step away from either end are so few that each pair of them is looked up. */
  const pairs = given.frame("few", sql`select ${size(near)} * ${size(beyond)} <= ${mostPairs}`);
  const isNear = sql`(select few from ${pairs})`;
  const third = given.frame(
    "id",
    sql`select ${beyond}.id from ${pairs} cross join ${beyond} cross join ${near} cross join ${neighbor}
      where few and ${neighbor.actorId} = ${beyond}.id and ${neighbor.otherId} = ${near}.id${met(sql`${neighbor.relationshipId}`)}
      union select id from ${beyond} where iif(${isNear}, false, id in (select id from ${nodes(fromLevels, 2)}))`,
  );
  /** Actors in the middle of chains of a length, the first few. */
  const middle = (length: number): SQL => {
    if (length === 3) return sql`select id from ${third}`;
    const [left, right] = halves(length);
    return sql`select id from ${nodes(fromLevels, left)} where id in (select id from ${nodes(toLevels, right)})`;
  };
  const first = given.value((args) => Number(args["first"]));
  const direct = sql`exists(select 1 from ${neighbor} where ${neighbor.actorId} = ${ends.from} and ${neighbor.otherId} = ${ends.to}${met(sql`${neighbor.relationshipId}`)})`;
  const lengths = Array.from({ length: longest - 1 }, (_, i) => i + 2);
  const shortest = given.frame(
    "length",
    sql`select case when ${direct} then 1 ${sql.join(
      lengths.map(
        (length) =>
          sql`when ${most} >= ${raw(length)} and exists(${middle(length)}) then ${raw(length)}`,
      ),
      sql` `,
    )} end`,
  );
  const middles = sql`case length when 1 then json_array(${ends.to}) ${sql.join(
    lengths.map(
      (length) =>
        sql`when ${raw(length)} then (select json_group_array(id) from (${middle(length)} order by id limit ${first}))`,
    ),
    sql` `,
  )} end`;
  const start = given.frame(
    "length, middles",
    sql`select length, ${middles} from ${shortest} where length is not null`,
  );
  /** Those so many steps away from an end as JSON, where they are few; else one null, for anybody. */
  const listed = (levels: Level[], step: SQL): SQL =>
    sql`case ${step} ${sql.join(
      levels.map(({ ids }, i) => sql`when ${raw(i)} then (select ids from ${ids})`),
      sql` `,
    )} end`;
  /** Whether an actor is so many steps away from an end. */
  const at = (levels: Level[], step: SQL, id: SQL): SQL =>
    sql`case ${step} ${sql.join(
      levels.map(({ nodes: own }, i) => sql`when ${raw(i)} then ${id} in (select id from ${own})`),
      sql` `,
    )} end`;

  // Depth first: the chains that are nearest to their ends go on before others are begun.
  const walk = given.walk(
    "a, m, b, n, length, chain",
    (
      self,
    ) => sql`select value, (length + 1) / 2, value, length / 2, length, '' from ${start} cross join json_each(middles)
      union all
      select iif(m > 0, ${neighbor.otherId}, a), iif(m > 0, m - 1, m), iif(m > 0, b, ${neighbor.otherId}), iif(m > 0, n, n - 1), length,
        iif(m > 0, json_quote(${neighbor.relationshipId}) || ',' || chain, chain || json_quote(${neighbor.relationshipId}) || ',')
      from ${self} cross join json_each(iif(m > 0, ${listed(fromLevels, sql`m - 1`)}, ${listed(toLevels, sql`n - 1`)})) known
        cross join ${neighbor}
      where m + n > 0 and ${neighbor.actorId} = iif(m > 0, a, b)
        and ${neighbor.otherId} >= coalesce(known.value, '') and ${neighbor.otherId} <= coalesce(known.value, x'')
        and iif(m > 0, ${at(fromLevels, sql`m - 1`, sql`${neighbor.otherId}`)}, ${at(toLevels, sql`n - 1`, sql`${neighbor.otherId}`)})${met(sql`${neighbor.relationshipId}`)}
      order by 2, 4, 6, 1, 3`,
  );
  return {
    // A frame of its own: an ORDER BY around it would take the walk's own order away.
    chains: given.frame(
      "length, chain",
      sql`select length, '[' || rtrim(chain, ',') || ']' from ${walk} where m + n = 0 limit ${first}`,
    ),
    cut: cutShort({ fromLevels, toLevels, isNear }, shortest, most),
    /** A row where the ends were merged. */
    same: sql`select 1 as value where ${ends.from} = ${ends.to}`,
  };
}

const raw = (number: number): SQL => sql.raw(String(number));

/** How far from either end the middle of a chain is. */
const halves = (length: number): [number, number] => [
  Math.ceil(length / 2),
  Math.floor(length / 2),
];

function levelsOf(given: ListContext, end: SQL, met: (id: SQL) => SQL): Level[] {
  const start = given.frame("id", sql`select ${end}`);
  const idsOf = (nodes: SQL): SQL =>
    given.frame(
      "ids",
      sql`select iif(count(*) <= ${mostListed}, json_group_array(id), '[null]') from ${nodes}`,
    );
  const levels: Level[] = [{ nodes: start, ids: idsOf(start), edges: start }];
  for (let step = 1; step <= longest / 2; step++) {
    const before = levels.map(({ nodes }) => sql` and id not in (select id from ${nodes})`);
    const last = levels.at(-1)?.nodes ?? start;
    const edges = given.frame(
      "id, tie",
      sql`select ${neighbor.otherId}, ${neighbor.relationshipId} from ${last} cross join ${neighbor} where ${neighbor.actorId} = ${last}.id limit ${raw(widest + 1)}`,
    );
    const nodes = given.frame(
      "id",
      sql`select distinct id from ${edges} where true${sql.join(before, sql``)}${met(sql`${edges}.tie`)}`,
    );
    levels.push({ nodes, ids: idsOf(nodes), edges });
  }
  return levels;
}

/** A row where a level was not seen whole and what lies beyond it matters: no answer would be sure. */
function cutShort(
  { fromLevels, toLevels, isNear }: { fromLevels: Level[]; toLevels: Level[]; isNear: SQL },
  shortest: SQL,
  most: SQL,
): SQL {
  const cuts = [fromLevels, toLevels].flatMap((levels, side) =>
    levels.slice(1).map(({ edges }, i) => {
      // The length of chain that first needs the level; a chain of that length is the shortest, cut or not.
      const length = Math.max(2, 2 * (i + 1) - 1 + side);
      const needed = length === 3 ? sql`iif(${isNear}, 4, 3)` : raw(length);
      return sql`(coalesce(length > ${needed}, ${most} >= ${needed}) and (select count(*) from ${edges}) > ${raw(widest)})`;
    }),
  );
  return sql`select 1 as value from ${shortest} where ${sql.join(cuts, sql` or `)}`;
}
