import { readRows, type Store } from "../../storage/store.ts";
import { actorId } from "../format/id.ts";
import { isMerged } from "./stored-records.ts";
import type { Writer } from "../write/writer.ts";

/**
 * Takes what the store would take and writes nothing. What only the store knows, whether a value that must be
 * unique is free, is asked of it, with what was taken so far laid over its answers.
 */
export function dryWriter(store: Store): Writer {
  const wikidataIds = uniqueColumn(store, "recorded_actor", "wikidata_id");
  const urls = uniqueColumn(store, "article", "url");
  /** The publications of the articles that were taken. */
  const publications = new Map<string, string | null | undefined>();
  return {
    async write({ actors = [], articles: given = [] }, _now, earlier) {
      await earlier;
      await wikidataIds(actors.map(({ record }) => [record.slug, record.wikidataId ?? null]));
      const articles = given.map(({ rows }) => rows.article);
      await urls(articles.map(({ slug, url }) => [slug, url ?? null]));
      for (const { slug, publicationId } of articles) publications.set(slug, publicationId);
    },
    publishes: async (slug) => {
      const id = actorId(slug);
      if ([...publications.values()].includes(id)) return true;
      const sql = "select slug from article where publication_id = ?";
      const rows = await readRows(store, sql, [id]);
      return rows.some((row) => !publications.has(String(row["slug"])));
    },
    isMerged: (slug) => isMerged(store, slug),
  };
}

type Owned = readonly [slug: string, value: string | null];

/** Takes values that must be unique, all or none, as a table's rows would be written one after another. */
function uniqueColumn(store: Store, table: string, column: string) {
  const values = new Map<string, string | null>();
  const holders = new Map<string, string>();
  /** A holder that was taken meanwhile with another value, or with none, has let this one go. */
  const holds = (now: ReadonlyMap<string, string | null>, slug: string, value: string): boolean => {
    const map = [now, values].find((one) => one.has(slug));
    return map === undefined || map.get(slug) === value;
  };
  return async function take(owned: readonly Owned[]): Promise<void> {
    const wanted = owned.flatMap(([, value]) => value ?? []);
    const sql = `select slug, ${column} as value from ${table} where ${column} in (select value from json_each(?))`;
    const rows = wanted.length === 0 ? [] : await readRows(store, sql, [JSON.stringify(wanted)]);
    const stored = new Map(rows.map((row) => [String(row["value"]), String(row["slug"])]));
    const now = new Map<string, string | null>();
    const nowHeld = new Map<string, string>();
    for (const [slug, value] of owned) {
      if (value !== null) {
        const holder = nowHeld.get(value) ?? holders.get(value) ?? stored.get(value);
        if (holder !== undefined && holder !== slug && holds(now, holder, value)) {
          throw taken(`${table.replace("recorded_", "")}.${column}`);
        }
        nowHeld.set(value, slug);
      }
      now.set(slug, value);
    }
    for (const [slug, value] of now) values.set(slug, value);
    for (const [value, slug] of nowHeld) holders.set(value, slug);
  };
}

/** As the store tells it. */
function taken(column: string): Error {
  const message = `UNIQUE constraint failed: ${column}`;
  return Object.assign(new Error(message), { code: "SQLITE_CONSTRAINT" });
}
