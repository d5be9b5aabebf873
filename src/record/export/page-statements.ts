import type { Statement } from "../../storage/store.ts";
import {
  actors,
  head,
  itemLength,
  listColumn,
  listNames,
  namedBy,
  own,
  recorded,
  tables,
  works,
} from "./list-columns.ts";

/** What goes out: all, what changed since a point of the change history, or the articles of some slugs. */
export type Scope = { since: number } | { articles: readonly string[] } | "all";

export interface PageOptions {
  scope: Scope;
  /** The slug that the page before ended with. */
  after: string;
  rows: number;
}

export interface ArticlePageOptions extends PageOptions {
  texts: "none" | "public" | "all";
  /** Characters at which a page is full; an article that has more comes without its text and lists. */
  characters: number;
}

/** A page of articles. Their lists come as JSON, so that a page is one statement. */
export function articlePage(options: ArticlePageOptions): Statement {
  const { scope, texts, characters } = options;
  const goesOut = { none: "false", public: "rights = 'FULL_TEXT'", all: "true" }[texts];
  const counts = listNames.map((name) => `(select count(*) from ${tables[name]} where ${own})`);
  const whole = (value: string): string => `case when size <= ?4 then ${value} end`;
  const sql = `with near as (
      select article.id, slug, coalesce(length_cp, 0) + ${itemLength} * (${counts.join(" + ")}) as size
      from article left join text_version v on v.id = version_id
      where slug > ?1 and ${within("article", scope)} order by slug limit ?2),
    page as (select id, size, sum(size) over (order by slug) - size as before from near)
    select ${head} as head, ${actors} as actors, ${works} as works, size > ?4 as is_large,
      ${goesOut} and v.text is not null as has_text, ${whole(`case when ${goesOut} then v.text end`)} as text,
      ${listNames.map((name) => `${whole(listColumn(name))} as ${name}`).join(", ")}
    from page join article on article.id = page.id left join text_version v on v.id = version_id
    where before < ?4 order by slug`;
  return { sql, args: [...args(options), characters] };
}

/** A page of actors: those that changed, or those that the articles name. */
export function actorPage(options: PageOptions): Statement {
  const { scope } = options;
  const isWanted =
    typeof scope === "object" && "articles" in scope
      ? `id in (with own as (select * from article where ${within("article", scope)})
          ${namedBy("article_id in (select id from own)", `select ${recorded("publication_id")} from own`)})`
      : within("actor", scope);
  // SQLite looks through the view only where what it sorts by is a column of the answer.
  const sql = `select slug, json_object('id', id, 'slug', slug, 'name', name, 'kind', kind,
      'identifiability', identifiability, 'description', description, 'country', country,
      'wikidataId', wikidata_id, 'identifiers', json((select json_group_array(json_object('scheme', scheme, 'value', value))
        from (select * from recorded_actor_identifier where actor_id = actor.id order by position))), 'aliases', json((select json_group_array(json_object('text', text,
        'type', type, 'language', language)) from
        (select * from recorded_alias where actor_id = actor.id order by position)))) as actor
    from recorded_actor actor where slug > ?1 and ${isWanted} order by slug limit ?2`;
  return { sql, args: args(options) };
}

/** The articles of some slugs and all that they cite, directly or not. */
export function citedFrom(slugs: readonly string[]): Statement {
  return {
    sql: `with recursive reached (id) as (
        select id from article where slug in (select value from json_each(?))
        union select cited_work_id from reached join quote on article_id = reached.id
          where cited_work_id is not null)
      select slug from article join reached using (id)`,
    args: [JSON.stringify(slugs)],
  };
}

function args({ scope, after, rows }: PageOptions): (string | number)[] {
  // The third parameter stands in every statement, so that the numbers after it stay.
  const chosen =
    scope === "all" ? 0 : "since" in scope ? scope.since : JSON.stringify(scope.articles);
  return [after, rows, chosen];
}

function within(table: "actor" | "article", scope: Scope): string {
  if (scope === "all") return "?3 = 0";
  return "since" in scope
    ? `exists (select 1 from change where node_id = ${table}.id and sequence > ?3)`
    : "slug in (select value from json_each(?3))";
}
