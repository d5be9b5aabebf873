import type { Statement } from "../../storage/store.ts";
import { recounted } from "../merge/recount-claims.ts";
import { keepRevisions } from "./history.ts";

// What takes things off the record, as if they had never been: an undone creation. What they were is kept.

const theirs = "in (select value from json_each(?1))";

/** Takes out actors that nothing names. */
export function removeActors(ids: readonly string[], now: string): Statement[] {
  if (ids.length === 0) return [];
  const args = [JSON.stringify(ids)];
  return [
    {
      sql: `insert into change (kind, at, type, node_id) select 'WITHDRAWN', ?2, 'Actor', value from json_each(?1)`,
      args: [...args, now],
    },
    ...keepRevisions(["Actor"]),
    // What was claimed once and is not any more leads nowhere.
    {
      sql: `delete from relationship where (subject_id ${theirs} or object_id ${theirs})
        and not exists(select 1 from claim where relationship_id = relationship.id)`,
      args,
    },
    {
      sql: `delete from naming_trigram where naming_id in (select id from naming where actor_id ${theirs})`,
      args,
    },
    ...["naming", "alias", "actor_identifier"].map((table) => ({
      sql: `delete from ${table} where actor_id ${theirs}`,
      args,
    })),
    { sql: `delete from actor where id ${theirs}`, args },
  ];
}

/** Takes out claims that are retracted by now. */
export function eraseClaims(ids: readonly string[]): Statement[] {
  if (ids.length === 0) return [];
  return removeClaims(`id ${theirs}`, [JSON.stringify(ids)]);
}

/** Takes out articles with all that they say. */
export function eraseArticles(ids: readonly string[], now: string): Statement[] {
  if (ids.length === 0) return [];
  const args = [JSON.stringify(ids)];
  const noted = (["Article", "Quote", "Mention", "Claim"] as const).map((type) => {
    const key = type === "Article" ? "id" : "article_id";
    const stands = type === "Claim" ? " and retracted_at is null" : "";
    return {
      sql: `insert into change (kind, at, type, node_id)
        select 'WITHDRAWN', ?2, '${type}', id from ${type.toLowerCase()} where ${key} ${theirs}${stands}`,
      args: [...args, now],
    };
  });
  const counted = (table: string, actor: string, counter: string): Statement => ({
    sql: `update actor set ${counter} = ${counter} - own.n from (select ${actor} as id, count(*) as n
      from ${table} where article_id ${theirs} group by ${actor}) as own where actor.id = own.id`,
    args,
  });
  return [
    ...noted,
    ...keepRevisions(["Article", "Quote", "Mention", "Claim"]),
    {
      sql: `update revision set details = (select json_group_array(json_object('sha256', sha256, 'text', text))
          from text_version where article_id = revision.node_id)
        where (node_id, until) in (select node_id, sequence from change where edit_id is null and type = 'Article'
          and kind = 'WITHDRAWN' and node_id ${theirs})`,
      args,
    },
    counted("mention", "actor_id", "mention_count"),
    counted("quote", "speaker_id", "quote_count"),
    {
      sql: `update claim set retracted_at = recorded_at where article_id ${theirs} and retracted_at is null`,
      args,
    },
    ...removeClaims(`article_id ${theirs}`, args),
    { sql: `update article set version_id = null where id ${theirs}`, args },
    ...["mention", "quote", "article_identifier", "suggestion", "text_version"].map((table) => ({
      sql: `delete from ${table} where article_id ${theirs}`,
      args,
    })),
    { sql: `delete from article where id ${theirs}`, args },
  ];
}

/** Deletes claims, and relationships that nobody ever claimed else. */
function removeClaims(which: string, args: string[]): Statement[] {
  const of = `(select relationship_id from claim where ${which})`;
  const led = "exists(select 1 from merged_relationship where into_id = relationship.id)";
  return [
    { sql: recounted(of.slice(1, -1)), args },
    {
      sql: `delete from merged_relationship where id in (select recorded_relationship_id from claim where ${which})
        and not exists(select 1 from claim where recorded_relationship_id = merged_relationship.id and not (${which}))`,
      args,
    },
    {
      // Its claims go with it: the trigger of \`claim\` looks for what is disputed among those that stay.
      sql: `delete from claim where ${which}`,
      args,
    },
    {
      sql: `delete from relationship where claim_count = 0 and not ${led}
        and not exists(select 1 from claim where relationship_id = relationship.id)`,
      args: [],
    },
  ];
}
