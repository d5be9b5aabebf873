import type { Client } from "@libsql/client/web";
import { actorLine, articleLine } from "./as-record.ts";
import { readActors, readArticles } from "./read.ts";
import { citedFrom, type ArticlePageOptions, type Scope } from "./statement.ts";
import type { StoredActor, StoredArticle } from "./stored.ts";

export const formats = ["ndjson", "w3c", "schema.org", "ftm"] as const;
export type Format = (typeof formats)[number];

export interface ExportOptions {
  as?: Format;
  scope?: Scope;
  /** Texts and words that the public may not see go out too. */
  withTexts?: boolean;
}

/** One JSON object for each line; what a format has no line for, it leaves out. */
interface Form {
  texts: ArticlePageOptions["texts"];
  actor(actor: StoredActor): object[];
  article(article: StoredArticle): object[];
}

function formOf(format: Format, withTexts: boolean): Form {
  const texts = withTexts ? "all" : "public";
  switch (format) {
    case "ndjson":
      return {
        texts,
        actor: (actor) => [actorLine(actor)],
        article: (article) => [articleLine(article)],
      };
    default:
      throw new Error("later");
  }
}

/** The store's contents as lines of a format: actors first, each kind in the order of slugs. */
export async function* exportLines(
  client: Client,
  { as = "ndjson", scope = "all", withTexts = false }: ExportOptions = {},
): AsyncGenerator<string> {
  const form = formOf(as, withTexts);
  for await (const actors of readActors(client, scope)) {
    for (const actor of actors) yield* lines(form.actor(actor));
  }
  for await (const articles of readArticles(client, scope, form.texts)) {
    for (const article of articles) yield* lines(form.article(article));
  }
}

function lines(objects: readonly object[]): string[] {
  return objects.map((object) => `${JSON.stringify(object)}\n`);
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
