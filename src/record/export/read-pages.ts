import { readRows, type Row, type Store } from "../../storage/store.ts";
import { actorPage, articlePage, type ArticlePageOptions, type Scope } from "./page-statements.ts";
import { listNames, type Lists } from "./list-columns.ts";
import { readLarge } from "./read-large.ts";
import type { Named, StoredActor, StoredArticle, Work } from "./stored-article.ts";

// Large enough that the requests do not count, small enough that two pages are little memory.
const actorsInPage = 500;
const articlesInPage = 50;
// A libSQL server answers 10 MB at most, and 4 MB in one value; a character is up to 4 bytes, or 6 escaped.
const charactersInPage = 500_000;

/** The actors in scope, in the order of their slugs, a page at a time. */
export function readActors(store: Store, scope: Scope): AsyncGenerator<StoredActor[]> {
  return pages(async (after) => {
    const { sql, args } = actorPage({ scope, after, rows: actorsInPage });
    const rows = await readRows(store, sql, args);
    return rows.map((row) => parsed<StoredActor>(row, "actor"));
  });
}

/** The articles in scope, in the order of their slugs, a page at a time. */
export function readArticles(
  store: Store,
  scope: Scope,
  texts: ArticlePageOptions["texts"],
): AsyncGenerator<StoredArticle[]> {
  return pages(async (after) => {
    const limits = { rows: articlesInPage, characters: charactersInPage };
    const { sql, args } = articlePage({ scope, after, texts, ...limits });
    const rows = await readRows(store, sql, args);
    const articles: StoredArticle[] = [];
    for (const row of rows) {
      const own = article(row);
      articles.push(own);
      if (row["is_large"] === 1) await readLarge(store, own, row["has_text"] === 1);
    }
    return articles;
  });
}

/** A few articles by their slugs, with their texts, in one request unless one of them is large. */
export async function readFew(store: Store, slugs: readonly string[]): Promise<StoredArticle[]> {
  if (slugs.length === 0) return [];
  const scope = { articles: slugs };
  const read = async (after: string): Promise<StoredArticle[]> => {
    const limits = { rows: slugs.length, characters: charactersInPage };
    const { sql, args } = articlePage({ scope, after, texts: "all", ...limits });
    const rows = await readRows(store, sql, args);
    const page = rows.map((row) => article(row));
    for (const [i, own] of page.entries()) {
      if (rows[i]?.["is_large"] === 1) await readLarge(store, own, rows[i]["has_text"] === 1);
    }
    return page;
  };
  const found: StoredArticle[] = [];
  for (let page = await read(""); page.length > 0; page = await read(found.at(-1)?.slug ?? "")) {
    found.push(...page);
    if (found.length >= slugs.length) break;
  }
  return found;
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
