import type { InStatement } from "@libsql/client/web";

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
  /** Characters of text at which a page is full. */
  characters: number;
}

/** A page of articles. Their children come as JSON, so that a page is one statement. */
export function articlePage(options: ArticlePageOptions): InStatement {
  const { scope, texts, characters } = options;
  // A column of its own: a text that is in JSON would be escaped twice on its way.
  const text = {
    none: "null",
    public: "case when rights = 'FULL_TEXT' then text end",
    all: "text",
  }[texts];
  const sql = `with near as (
      select article.id, slug, coalesce(length_cp, 0) as size
      from article left join text_version v on v.id = version_id
      where slug > ?1 and ${within("article", scope)} order by slug limit ?2),
    page as (select id, sum(size) over (order by slug) - size as before from near)
    select ${head} as head, case when length_cp <= ?4 then ${text} end as text,
      length_cp > ?4 and (${text}) is not null as long,
      ${mentions} as mentions, ${quotes} as quotes, ${claims} as claims, ${actors} as actors, ${works} as works
    from page join article on article.id = page.id left join text_version v on v.id = version_id
    where before < ?4 order by slug`;
  return { sql, args: [...args(options), characters] };
}

/** A page of actors: those that changed, or those that the articles name. */
export function actorPage(options: PageOptions): InStatement {
  const { scope } = options;
  const isWanted =
    typeof scope === "object" && "articles" in scope
      ? `id in (with own as (select * from article where ${within("article", scope)})
          ${namedBy("article_id in (select id from own)", "select publication_id from own")})`
      : within("actor", scope);
  const sql = `select json_object('id', id, 'slug', slug, 'name', name, 'kind', kind,
      'identifiability', identifiability, 'description', description, 'country', country,
      'wikidataId', wikidata_id, 'aliases', json((select json_group_array(json_object('text', text,
        'type', type, 'language', language)) from
        (select * from alias where actor_id = actor.id order by position)))) as actor
    from actor where slug > ?1 and ${isWanted} order by slug limit ?2`;
  return { sql, args: args(options) };
}

/** The articles of some slugs and all that they cite, directly or not. */
export function citedFrom(slugs: readonly string[]): InStatement {
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

/** The ids of all actors that articles name. */
function namedBy(own: string, publication: string): string {
  const standing = `${own} and retracted_at is null`;
  const edges = "claim join relationship on relationship.id = relationship_id";
  return `${publication}
    union select actor_id from mention where ${own} union select speaker_id from quote where ${own}
    union select holder_id from claim where ${standing}
    union select subject_id from ${edges} where ${standing}
    union select object_id from ${edges} where ${standing}`;
}

// Places in the order of the text, claims in that of their ids, `c2` before `c10`: most likely as written.
const byKey = "order by length(key), key";
const byPlace = `order by start, "end" desc, length(key), key`;
const own = "article_id = article.id";
const span = "'start', start, 'end', end, 'startCp', start_cp, 'endCp', end_cp";

const head = `json_object('id', article.id, 'slug', slug, 'title', title, 'url', url, 'summary', summary,
  'byline', byline, 'language', language, 'genre', genre, 'status', status, 'rights', rights,
  'license', license, 'publicationId', publication_id, 'publishedOn', published_on,
  'holdsText', v.text is not null,
  'version', case when v.id is not null then
    json_object('id', v.id, 'sha256', v.sha256, 'length', v.length, 'lengthCp', v.length_cp) end)`;

const mentions = `(select json_group_array(json_object('id', id, 'key', key, 'actorId', actor_id, 'type', type,
  ${span}, 'exact', exact, 'sha256', sha256, 'shown', shown))
  from (select * from mention where ${own} ${byPlace}))`;

const quotes = `(select json_group_array(json_object('id', id, 'key', key, 'form', form, 'text', text,
  'verbatimText', verbatim_text, 'segments', json(segments), ${span}, 'speakerId', speaker_id,
  'speakerSpan', json(speaker_span), 'cueSpan', json(cue_span), 'confidence', confidence,
  'citedWorkId', cited_work_id))
  from (select * from quote where ${own} ${byPlace}))`;

const claims = `(select json_group_array(json_object('id', id, 'key', key, 'subjectId', subject_id,
  'predicate', predicate, 'objectId', object_id, 'status', status, 'certainty', certainty,
  'holderId', holder_id, 'quote', quote_key, 'validFrom', valid_from, 'validTo', valid_to,
  'evidence', json(evidence)))
  from (select claim.*, subject_id, predicate, object_id,
      (select key from quote where quote.id = claim.quote_id) as quote_key
    from claim join relationship on relationship.id = relationship_id
    where ${own} and retracted_at is null ${byKey}))`;

const actors = `(select json_group_array(json_object('id', id, 'slug', slug, 'name', name, 'kind', kind,
  'identifiability', identifiability, 'wikidataId', wikidata_id))
  from actor where id in (${namedBy(own, "select article.publication_id")}))`;

const works = `(select json_group_array(json_object('id', id, 'slug', slug, 'title', title, 'url', url,
  'genre', genre)) from (select * from article as work
    where work.id in (select cited_work_id from quote where ${own}) order by slug))`;
