import { readRows, type Store } from "../../storage/store.ts";
import { exporters, type Format } from "./format.ts";
import { readActors, readArticles } from "./read-pages.ts";
import { citedFrom, type Scope } from "./page-statements.ts";

export interface ExportOptions {
  as?: Format;
  scope?: Scope;
  /** Texts that the public may not see go out too. */
  withTexts?: boolean;
}

/**
 * The store's contents as lines of a format: actors first, each kind in the order of slugs. What is known
 * of the record's own history (when a thing was recorded, retracted claims, earlier texts) is no part of it.
 */
export async function* exportLines(
  store: Store,
  { as = "ndjson", scope = "all", withTexts = false }: ExportOptions = {},
): AsyncGenerator<string> {
  const { actor, article, usesTexts } = exporters[as];
  if (actor !== undefined) {
    for await (const page of readActors(store, scope)) yield* lines(page, actor);
  }
  const texts = !usesTexts ? "none" : withTexts ? "all" : "public";
  for await (const page of readArticles(store, scope, texts)) yield* lines(page, article);
}

function* lines<T>(page: readonly T[], write: (one: T) => object[]): Generator<string> {
  for (const one of page) {
    for (const object of write(one)) yield `${JSON.stringify(object)}\n`;
  }
}

/** The last change of the store: where an export of what changes from now on starts. */
export async function lastChange(store: Store): Promise<number> {
  const rows = await readRows(store, "select coalesce(max(sequence), 0) as last from change");
  return Number(rows[0]?.["last"] ?? 0);
}

/** The scope of some articles; in the record format also what they cite, without which they do not load. */
export async function articleScope(
  store: Store,
  slugs: readonly string[],
  as: Format = "ndjson",
): Promise<{ scope: Scope } | { unknown: string[] }> {
  const { sql, args } = citedFrom(slugs);
  const rows = await readRows(store, sql, args);
  const reached = rows.map((row) => String(row["slug"]));
  const unknown = slugs.filter((slug) => !reached.includes(slug));
  if (unknown.length > 0) return { unknown };
  return { scope: { articles: as === "ndjson" ? reached : slugs } };
}
