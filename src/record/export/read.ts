import type { Client, Row } from "@libsql/client/web";
import { actorPage, articlePage, type ArticlePageOptions, type Scope } from "./statement.ts";
import type { Named, StoredActor, StoredArticle, Work } from "./stored.ts";

// Large enough that the requests do not count, small enough that two pages are little memory.
const actorsInPage = 500;
const articlesInPage = 50;
// A libSQL server refuses to answer more than 10 MB at once; a character is up to 4 bytes, or 6 escaped.
const charactersInPage = 1_000_000;

/** The actors in scope, in the order of their slugs, a page at a time. */
export function readActors(client: Client, scope: Scope): AsyncGenerator<StoredActor[]> {
  return pages(async (after) => {
    const statement = actorPage({ scope, after, rows: actorsInPage });
    const { rows } = await client.execute(statement);
    return rows.map((row) => parsed<StoredActor>(row, "actor"));
  });
}

/** The articles in scope, in the order of their slugs, a page at a time. */
export function readArticles(
  client: Client,
  scope: Scope,
  texts: ArticlePageOptions["texts"],
): AsyncGenerator<StoredArticle[]> {
  return pages(async (after) => {
    const limits = { rows: articlesInPage, characters: charactersInPage };
    const { rows } = await client.execute(articlePage({ scope, after, texts, ...limits }));
    const articles = rows.map(article);
    for (const [i, row] of rows.entries()) {
      const own = articles[i];
      if (row["long"] === 1 && own?.version) {
        own.text = await longText(client, own.version.id, own.version.lengthCp);
      }
    }
    return articles;
  });
}

/** Asks for the next page while the one before is being used. */
async function* pages<T extends { slug: string }>(
  read: (after: string) => Promise<T[]>,
): AsyncGenerator<T[]> {
  let next = read("");
  for (;;) {
    const page = await next;
    const last = page.at(-1);
    if (last === undefined) return;
    next = read(last.slug);
    // Whoever stops early does not wait for it any more; whoever goes on meets its failure.
    next.catch(() => undefined);
    yield page;
  }
}

function article(row: Row): StoredArticle {
  const head = parsed<StoredArticle>(row, "head");
  const named = parsed<Named[]>(row, "actors");
  const works = parsed<Work[]>(row, "works");
  return {
    ...head,
    holdsText: Boolean(head.holdsText),
    text: typeof row["text"] === "string" ? row["text"] : null,
    mentions: parsed<StoredArticle["mentions"]>(row, "mentions"),
    quotes: parsed<StoredArticle["quotes"]>(row, "quotes"),
    claims: parsed<StoredArticle["claims"]>(row, "claims"),
    actors: new Map(named.map((actor) => [actor.id, actor])),
    works: new Map(works.map((work) => [work.id, work])),
  };
}

function parsed<T>(row: Row, column: string): T {
  return JSON.parse(String(row[column])) as T;
}

/** A text that is too long for one answer. */
async function longText(client: Client, versionId: string, length: number): Promise<string> {
  let text = "";
  for (let from = 1; from <= length; from += charactersInPage) {
    const sql = "select substr(text, ?, ?) as part from text_version where id = ?";
    const { rows } = await client.execute({ sql, args: [from, charactersInPage, versionId] });
    text += String(rows[0]?.["part"] ?? "");
  }
  return text;
}
