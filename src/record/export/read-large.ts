import { readRows, type Store } from "../../storage/store.ts";
import { listColumn, listNames } from "./list-columns.ts";
import type { StoredArticle } from "./stored-article.ts";

// Parts that stay far below what a libSQL server answers at once, whatever their characters and items are.
const charactersInPart = 500_000;
const itemsInPart = 1_000;

/** Reads, part by part, what of an article is too large for one answer: its text and its lists. */
export async function readLarge(
  store: Store,
  article: StoredArticle,
  hasText: boolean,
): Promise<void> {
  if (hasText && article.version) {
    article.text = "";
    for (let from = 1; from <= article.version.lengthCp; from += charactersInPart) {
      const sql = "select substr(text, ?, ?) as part from text_version where id = ?";
      const args = [from, charactersInPart, article.version.id];
      const rows = await readRows(store, sql, args);
      article.text += String(rows[0]?.["part"] ?? "");
    }
  }
  for (const name of listNames) {
    const list: unknown[] = article[name];
    const sql = `select ${listColumn(name, "limit ?2 offset ?3")} as part from article where id = ?1`;
    for (;;) {
      const args = [article.id, itemsInPart, list.length];
      const rows = await readRows(store, sql, args);
      const part = JSON.parse(String(rows[0]?.["part"] ?? "[]")) as unknown[];
      list.push(...part);
      if (part.length < itemsInPart) break;
    }
  }
  // Its parts are of one piece only if nobody loaded it meanwhile.
  const sql = "select 1 from article where id = ? and record_sha256 = ?";
  const rows = await readRows(store, sql, [article.id, article.recordSha256]);
  if (rows.length > 0) return;
  throw new Error(`The article "${article.slug}" changed while it was read. Export it again.`);
}
