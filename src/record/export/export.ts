import type { Client } from "@libsql/client/web";
import { writers, type Format } from "./format.ts";
import { readActors, readArticles } from "./read.ts";
import { citedFrom, type Scope } from "./statement.ts";

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
  client: Client,
  { as = "ndjson", scope = "all", withTexts = false }: ExportOptions = {},
): AsyncGenerator<string> {
  const { actor, article, usesTexts } = writers[as];
  if (actor !== undefined) {
    for await (const page of readActors(client, scope)) yield* lines(page, actor);
  }
  const texts = !usesTexts ? "none" : withTexts ? "all" : "public";
  for await (const page of readArticles(client, scope, texts)) yield* lines(page, article);
}

function* lines<T>(page: readonly T[], write: (one: T) => object[]): Generator<string> {
  for (const one of page) {
    for (const object of write(one)) yield `${JSON.stringify(object)}\n`;
  }
}

/** The last change of the store: where an export of what changes from now on starts. */
export async function lastChange(client: Client): Promise<number> {
  const { rows } = await client.execute("select coalesce(max(sequence), 0) as last from change");
  return Number(rows[0]?.["last"] ?? 0);
}

/** The scope of some articles; in the record format also what they cite, without which they do not load. */
export async function articleScope(
  client: Client,
  slugs: readonly string[],
  as: Format = "ndjson",
): Promise<{ scope: Scope } | { unknown: string[] }> {
  const { rows } = await client.execute(citedFrom(slugs));
  const reached = rows.map((row) => String(row["slug"]));
  const unknown = slugs.filter((slug) => !reached.includes(slug));
  if (unknown.length > 0) return { unknown };
  return { scope: { articles: as === "ndjson" ? reached : slugs } };
}
