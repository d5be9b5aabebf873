import { readRows, type Store } from "../../storage/store.ts";
import type { ActorRecord, Identifier } from "../format/record.ts";

export interface StoredArticle {
  status: string;
  recordSha256: string;
  versionSha256: string | null;
  hasText: boolean;
  identifiers: Identifier[];
  url: string | null;
}

type Row = Record<string, unknown>;

async function bySlug(store: Store, sql: string, slugs: Iterable<string>): Promise<Row[]> {
  const args = [JSON.stringify([...slugs])];
  const wanted = "slug in (select value from json_each(?))";
  return readRows(store, `${sql} where ${wanted}`, args);
}

/** The kinds of those of the actors that the store has. */
export async function actorKinds(
  store: Store,
  slugs: Iterable<string>,
): Promise<Map<string, string>> {
  const rows = await bySlug(store, "select slug, kind from recorded_actor", slugs);
  return new Map(rows.map((row) => [String(row["slug"]), String(row["kind"])]));
}

export async function articleSlugs(store: Store, slugs: Iterable<string>): Promise<string[]> {
  const rows = await bySlug(store, "select slug from article", slugs);
  return rows.map((row) => String(row["slug"]));
}

const pairs = "json_object('scheme', scheme, 'value', value)";

/** Actors as their records would say them, to tell whether a record says anything new. */
export async function storedActors(
  store: Store,
  slugs: Iterable<string>,
): Promise<Map<string, ActorRecord>> {
  const sql = `select slug, json_patch('{}', json_object('type', 'actor', 'slug', slug, 'name', name,
    'kind', kind, 'identifiability', identifiability, 'description', description, 'country', country,
    'wikidataId', wikidata_id, 'identifiers', json((select nullif(json_group_array(${pairs}), '[]') from
      (select * from recorded_actor_identifier where actor_id = actor.id order by position))), 'aliases', json((select json_group_array(json_patch('{}',
      json_object('text', text, 'type', type, 'language', language))) from
      (select * from recorded_alias where actor_id = actor.id order by position))))) as record
    from recorded_actor actor`;
  const rows = await bySlug(store, sql, slugs);
  return new Map(rows.map((row) => [String(row["slug"]), JSON.parse(String(row["record"]))]));
}

export async function storedArticles(
  store: Store,
  slugs: Iterable<string>,
): Promise<Map<string, StoredArticle>> {
  const sql = `select slug, status, record_sha256, url,
    (select sha256 from text_version where id = article.version_id) as version_sha256,
    (select text is not null from text_version where id = article.version_id) as has_text,
    (select json_group_array(${pairs}) from
      (select * from article_identifier where article_id = article.id order by position)) as identifiers from article`;
  const rows = await bySlug(store, sql, slugs);
  return new Map(
    rows.map((row) => [
      String(row["slug"]),
      {
        status: String(row["status"]),
        recordSha256: String(row["record_sha256"]),
        versionSha256: row["version_sha256"] === null ? null : String(row["version_sha256"]),
        hasText: row["has_text"] === 1,
        identifiers: JSON.parse(String(row["identifiers"])) as Identifier[],
        url: row["url"] === null ? null : String(row["url"]),
      },
    ]),
  );
}

/** The text of a version, where the store holds it. */
export async function storedText(store: Store, versionId: string): Promise<string | undefined> {
  const sql = "select text from text_version where id = ?";
  const rows = await readRows(store, sql, [versionId]);
  const text = rows[0]?.["text"];
  return typeof text === "string" ? text : undefined;
}

/** The other texts of an article, latest first; null where only a text's hash is held. */
export async function otherTexts(
  store: Store,
  article: string,
  hash: string,
): Promise<(string | null)[]> {
  const sql = `select id, text is not null as has_text from text_version
    where article_id = ? and sha256 <> ? order by recorded_at desc, id`;
  const rows = await readRows(store, sql, [article, hash]);
  const texts: (string | null)[] = [];
  // One at a time: a server answers only so much at once.
  for (const { id, has_text: isHeld } of rows) {
    texts.push(isHeld === 1 ? ((await storedText(store, String(id))) ?? null) : null);
  }
  return texts;
}

export async function publishes(store: Store, slug: string): Promise<boolean> {
  const sql =
    "select 1 from article where publication_id = (select id from actor where slug = ?) limit 1";
  return (await readRows(store, sql, [slug])).length > 0;
}

export async function isMerged(store: Store, slug: string): Promise<boolean> {
  const sql = `select 1 from merged_actor where slug = ?1
    union all select 1 from merged_actor where into_id = (select id from actor where slug = ?1) limit 1`;
  return (await readRows(store, sql, [slug])).length > 0;
}

/** By scheme and value, the slugs of those that have the identifiers. */
export async function slugsByIdentifier(
  store: Store,
  type: "actor" | "article",
  identifiers: readonly Identifier[],
): Promise<Map<string, string>> {
  if (identifiers.length === 0) return new Map();
  const owner = type === "actor" ? "coalesce(recorded_actor_id, actor_id)" : "article_id";
  const table = type === "actor" ? "recorded_actor" : "article";
  const sql = `select own.scheme, own.value, (select slug from ${table} where id = ${owner}) as slug
    from json_each(?) given cross join ${type}_identifier own
    where own.scheme = given.value ->> 'scheme' and own.value = given.value ->> 'value'`;
  const rows = await readRows(store, sql, [JSON.stringify(identifiers)]);
  return new Map(
    rows.map(({ scheme, value, slug }) => [
      identifierKey({ scheme: String(scheme), value: String(value) }),
      String(slug),
    ]),
  );
}

export const identifierKey = ({ scheme, value }: Identifier): string => `${scheme} ${value}`;
