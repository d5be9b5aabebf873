import type { Client } from "@libsql/client/web";
import type { ActorRecord } from "./format.ts";

export interface StoredArticle {
  status: string;
  recordSha256: string;
  versionSha256: string | null;
  hasText: boolean;
}

type Row = Record<string, unknown>;

async function bySlug(client: Client, sql: string, slugs: Iterable<string>): Promise<Row[]> {
  const args = [JSON.stringify([...slugs])];
  const wanted = "slug in (select value from json_each(?))";
  return (await client.execute({ sql: `${sql} where ${wanted}`, args })).rows;
}

/** The kinds of those of the actors that the store has. */
export async function actorKinds(
  client: Client,
  slugs: Iterable<string>,
): Promise<Map<string, string>> {
  const rows = await bySlug(client, "select slug, kind from recorded_actor", slugs);
  return new Map(rows.map((row) => [String(row["slug"]), String(row["kind"])]));
}

export async function articleSlugs(client: Client, slugs: Iterable<string>): Promise<string[]> {
  const rows = await bySlug(client, "select slug from article", slugs);
  return rows.map((row) => String(row["slug"]));
}

/** Actors as their records would say them, to tell whether a record says anything new. */
export async function storedActors(
  client: Client,
  slugs: Iterable<string>,
): Promise<Map<string, ActorRecord>> {
  const sql = `select slug, json_patch('{}', json_object('type', 'actor', 'slug', slug, 'name', name,
    'kind', kind, 'identifiability', identifiability, 'description', description, 'country', country,
    'wikidataId', wikidata_id, 'aliases', json((select json_group_array(json_patch('{}',
      json_object('text', text, 'type', type, 'language', language))) from
      (select * from recorded_alias where actor_id = actor.id order by position))))) as record
    from recorded_actor actor`;
  const rows = await bySlug(client, sql, slugs);
  return new Map(rows.map((row) => [String(row["slug"]), JSON.parse(String(row["record"]))]));
}

export async function storedArticles(
  client: Client,
  slugs: Iterable<string>,
): Promise<Map<string, StoredArticle>> {
  const sql = `select slug, status, record_sha256,
    (select sha256 from text_version where id = article.version_id) as version_sha256,
    (select text is not null from text_version where id = article.version_id) as has_text from article`;
  const rows = await bySlug(client, sql, slugs);
  return new Map(
    rows.map((row) => [
      String(row["slug"]),
      {
        status: String(row["status"]),
        recordSha256: String(row["record_sha256"]),
        versionSha256: row["version_sha256"] === null ? null : String(row["version_sha256"]),
        hasText: row["has_text"] === 1,
      },
    ]),
  );
}

/** The text of a version, where the store holds it. */
export async function storedText(client: Client, versionId: string): Promise<string | undefined> {
  const sql = "select text from text_version where id = ?";
  const { rows } = await client.execute({ sql, args: [versionId] });
  const text = rows[0]?.["text"];
  return typeof text === "string" ? text : undefined;
}

/** The other texts of an article, latest first; null where only a text's hash is held. */
export async function otherTexts(
  client: Client,
  article: string,
  hash: string,
): Promise<(string | null)[]> {
  const sql = `select id, text is not null as has_text from text_version
    where article_id = ? and sha256 <> ? order by recorded_at desc, id`;
  const { rows } = await client.execute({ sql, args: [article, hash] });
  const texts: (string | null)[] = [];
  // One at a time: a server answers only so much at once.
  for (const { id, has_text: isHeld } of rows) {
    texts.push(isHeld === 1 ? ((await storedText(client, String(id))) ?? null) : null);
  }
  return texts;
}

export async function publishes(client: Client, slug: string): Promise<boolean> {
  const sql =
    "select 1 from article where publication_id = (select id from actor where slug = ?) limit 1";
  return (await client.execute({ sql, args: [slug] })).rows.length > 0;
}

export async function isMerged(client: Client, slug: string): Promise<boolean> {
  const sql = `select 1 from merged_actor where slug = ?1
    union all select 1 from merged_actor where into_id = (select id from actor where slug = ?1) limit 1`;
  return (await client.execute({ sql, args: [slug] })).rows.length > 0;
}
