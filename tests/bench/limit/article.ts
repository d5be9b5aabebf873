import { actorLink, flag, lastCursor } from "./part.ts";
import type { Query } from "./query.ts";
import { dayRange } from "../../../src/storage/partial-date.ts";

const pageInfo = (
  table: string,
  field: string,
  order: string,
  keys: string,
  size: number,
): string =>
  `'pageInfo', json_object('hasNextPage', ${flag(`${table}_n > ${size}`)},
    'endCursor', ${lastCursor(field, order, keys)})`;

const quotes = `(select json_object('totalCount', quote_n, 'nodes', json_group_array(json_object(
    'id', q.id, 'form', q.form, 'confidence', q.confidence,
    'secondHand', ${flag("q.cited_work_id is not null")},
    'segments', (select json_group_array(json_object('kind', value ->> 'kind', 'text', value ->> 'text'))
      from json_each(q.segments)),
    'span', json_object('start', q.start, 'end', q."end"),
    'speaker', ${actorLink("s")},
    'citedWork', case when w.id is not null then json_object('id', w.id, 'slug', w.slug,
      'title', w.title, 'publication', ${actorLink("p")}) end)),
    ${pageInfo("quote", "Article.quotes", "POSITION ASC", "q.article_id, q.start, q.id", 20)})
  from (select * from quote where article_id = a.id order by start, id limit 20) q
  left join actor s on s.id = q.speaker_id
  left join article w on w.id = q.cited_work_id
  left join actor p on p.id = w.publication_id)`;

const mentions = `(select json_object('totalCount', mention_n, 'nodes', json_group_array(json_object(
    'id', m.id, 'type', m.type, 'span', json_object('start', m.start, 'end', m."end"),
    'actor', ${actorLink("s")})),
    ${pageInfo("mention", "Article.mentions", "POSITION ASC", "m.start, m.id", 50)})
  from (select id, type, start, "end", actor_id from mention where article_id = a.id
    order by start, id limit 50) m cross join actor s on s.id = m.actor_id)`;

const claims = `(select json_object('totalCount', claim_n, 'nodes', json_group_array(json_object(
    'id', c.id, 'status', c.status, 'certainty', c.certainty, 'holder', ${actorLink("h")},
    'relationship', json_object('id', r.id, 'predicate', r.predicate,
      'subject', ${actorLink("s")}, 'object', ${actorLink("o")}))),
    ${pageInfo("claim", "Article.claims", "POSITION ASC", "c.position, c.id", 20)})
  from (select * from claim where article_id = a.id and retracted_at is null
    order by position, id limit 20) c
  cross join relationship r on r.id = c.relationship_id
  left join actor h on h.id = c.holder_id
  left join actor s on s.id = r.subject_id
  left join actor o on o.id = r.object_id)`;

const articlePageSql = `select coalesce((select json_object('data', json_object('article', json_object(
    'id', a.id, 'slug', a.slug, 'title', a.title, 'url', a.url, 'byline', a.byline,
    'summary', a.summary, 'language', a.language, 'genre', a.genre, 'status', a.status,
    'rights', a.rights, 'license', a.license, 'publishedOn', a.published_on,
    'text', iif(a.rights = 'FULL_TEXT', v.text, null), 'publication', ${actorLink("p")},
    'version', case when v.id is not null then json_object('sha256', v.sha256, 'length', v.length) end,
    'quotes', ${quotes}, 'mentions', ${mentions}, 'claims', ${claims})))
  from (select *, (select count(*) from quote where article_id = article.id) as quote_n,
      (select count(*) from mention where article_id = article.id) as mention_n,
      (select count(*) from claim where article_id = article.id and retracted_at is null) as claim_n
    from article where slug = ?1 limit 1) a
  left join actor p on p.id = a.publication_id
  left join text_version v on v.id = a.version_id), '{"data":{"article":null}}')`;

export const articlePage: Query = (get) => ({ sql: articlePageSql, args: [get("slug") ?? ""] });

/** The latest hundred, of a genre or of a stretch of time. */
export const articleList: Query = (get) => {
  const [genre, from, to] = [get("genre"), get("from"), get("to")];
  const args: string[] = [];
  const bind = (value: string): string => `?${args.push(value)}`;
  const where: string[] = [];
  if (genre) where.push(`genre = ${bind(genre)}`);
  const first = from && dayRange(from)?.first;
  const last = to && dayRange(to)?.last;
  if (first)
    where.push(
      `published_until >= ${bind(first)}`,
      `published_from >= ${bind(`${first.slice(0, 4)}`)}`,
    );
  if (last) where.push(`published_from <= ${bind(last)}`);
  const condition = where.length === 0 ? "" : `where ${where.join(" and ")}`;
  const page = `from article ${condition} order by published_from desc, id desc limit`;
  const sql = `select json_object('data', json_object('articles', json_object('nodes',
      json_group_array(json_object('id', id, 'slug', slug, 'title', title, 'url', url,
        'language', language, 'genre', genre, 'status', status, 'publishedOn', published_on)),
      'pageInfo', json_object('hasNextPage', ${flag(`exists(select 1 ${page} 1 offset 100)`)},
        'endCursor', ${lastCursor("Query.articles", "PUBLISHED_ON DESC", "published_from, id")}))))
    from (select id, slug, title, url, language, genre, status, published_on, published_from ${page} 100)`;
  return { sql, args };
};
