import type { Statement } from "./store.ts";

/** What has a page of its own, the letters that its ids begin with, and what its address ends in. */
const listed = {
  articles: { table: "article", prefix: "art", column: "slug" },
  actors: { table: "actor", prefix: "act", column: "slug" },
  quotes: { table: "quote", prefix: "quo", column: "id" },
} as const;

export type Listed = keyof typeof listed;
export const listedKinds = Object.keys(listed) as Listed[];

/** As many as a sitemap may hold. */
const mostAddresses = 50_000;

/** Of 256 parts by the first byte of their ids, which are hashes, how many the first of each kind has. */
export const firstPartSizes = (): Statement => ({
  sql: `select ${listedKinds
    .map((kind) => {
      const { table, prefix } = listed[kind];
      return `(select count(*) from (select 1 from ${table} where id >= '${prefix}_00' and id < '${prefix}_01' limit 1000))`;
    })
    .join(", ")}`,
  tables: listedKinds.map((kind) => listed[kind].table),
});

/** What the addresses of a kind end in, as a list in JSON: of all, or of those whose ids begin with a byte in hex. */
export function endsOf(kind: Listed, byte: string | undefined): Statement {
  const { table, prefix, column } = listed[kind];
  const from = `${prefix}_${byte ?? ""}`;
  // "g" is the first letter after the digits.
  const sql = `select json_group_array(e) from (select ${column} as e from ${table} t where t.id >= ?1 and t.id < ?2 limit ${mostAddresses})`;
  return { sql, args: [from, `${from}g`], tables: [table] };
}
