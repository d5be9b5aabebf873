import type { Client, Row } from "@libsql/client/web";
import { actorPage, articlePage, type ArticlePageOptions, type Scope } from "./statement.ts";
import { listNames, type Lists } from "./column.ts";
import { readLarge } from "./read-large.ts";
import type { Named, StoredActor, StoredArticle, Work } from "./stored.ts";

// Large enough that the requests do not count, small enough that two pages are little memory.
const actorsInPage = 500;
const articlesInPage = 50;
// A libSQL server answers 10 MB at most, and 4 MB in one value; a character is up to 4 bytes, or 6 escaped.
const charactersInPage = 500_000;

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
    const articles: StoredArticle[] = [];
    for (const row of rows) {
      const own = article(row);
      articles.push(own);
      if (row["is_large"] === 1) await readLarge(client, own, row["has_text"] === 1);
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
  const own = parsed<StoredArticle>(row, "head");
  const named = parsed<Named[]>(row, "actors");
  const works = parsed<Work[]>(row, "works");
  return {
    ...own,
    holdsText: Boolean(own.holdsText),
    text: typeof row["text"] === "string" ? row["text"] : null,
    ...(Object.fromEntries(
      listNames.map((name) => [name, row[name] === null ? [] : parsed(row, name)]),
    ) as unknown as Lists),
    actors: new Map(named.map((actor) => [actor.id, actor])),
    works: new Map(works.map((work) => [work.id, work])),
  };
}

function parsed<T>(row: Row, column: string): T {
  return JSON.parse(String(row[column])) as T;
}
