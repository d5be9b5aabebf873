import { cursorName } from "../../../src/engine/walk/cursor.ts";

/** SQL of an actor's fields as JSON; null where the join found none. */
export function actorJson(alias: string, fields: string): string {
  const members = fields.split(" ").map((field) => `'${field}', ${alias}.${field}`);
  return `case when ${alias}.id is not null then json_object(${members.join(", ")}) end`;
}

export const actorLink = (alias: string): string => actorJson(alias, "id slug name kind");

export const flag = (condition: string): string => `json(iif(${condition}, 'true', 'false'))`;

/** A cursor, byte for byte as the API's. */
export function cursor(field: string, order: string, keys: string): string {
  return `'${cursorName(field, order)}' || hex(json_array(${keys}))`;
}

export const lastCursor = (field: string, order: string, keys: string): string =>
  `json_group_array(${cursor(field, order, keys)}) ->> '$[#-1]'`;

export const symmetric = (alias: string): string =>
  flag(
    `${alias}.predicate in ('NEIGHBOR_OF', 'ALLIED_WITH', 'RIVAL_OF', 'ASSOCIATED_WITH', 'COOPERATES_WITH', 'AT_WAR_WITH')`,
  );

export const claimCounts = (relationship: string): string =>
  `(select json_group_array(json_object('status', status, 'count', n)) from
    (select status, count(*) as n from claim
      where relationship_id = ${relationship}.id and retracted_at is null group by status order by status))`;

/** An actor's relationships, most claimed first: two walks of an index, merged. */
export function ofEitherEnd(actor: string, columns: string, limit: string): string {
  const side = (condition: string): string =>
    `select * from (select ${columns} from relationship where ${condition}
      order by claim_count desc, id desc limit ${limit})`;
  return `select * from (${side(`subject_id = ${actor}`)} union all
    ${side(`object_id = ${actor} and subject_id is not ${actor}`)})
    order by claim_count desc, id desc limit ${limit}`;
}

export const countOfEitherEnd = (actor: string): string =>
  `(select count(*) from relationship where subject_id = ${actor}) +
    (select count(*) from relationship where object_id = ${actor} and subject_id is not ${actor})`;
