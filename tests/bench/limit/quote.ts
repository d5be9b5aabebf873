import { dayRange } from "../../../src/storage/partial-date.ts";
import { actorJson, cursor, flag, lastCursor } from "./part.ts";
import type { Query } from "./query.ts";

const keys = "q.published_from, q.start, q.id";

export const quotesBySpeaker: Query = (get, all) => {
  const args: string[] = [];
  const bind = (value: string): string => `?${args.push(value)}`;
  const where = [`speaker_id in (${all("speaker").map(bind).join(", ")})`];
  const first = dayRange(get("from") ?? "")?.first;
  const last = dayRange(get("to") ?? "")?.last;
  if (first)
    where.push(`published_until >= ${bind(first)}`, `published_from >= ${bind(first.slice(0, 4))}`);
  if (last) where.push(`published_from <= ${bind(last)}`);
  const condition = where.join(" and ");
  const name = ["Query.quotes", "PUBLISHED_ON DESC", keys] as const;
  const sql = `select json_object('data', json_object('quotes', json_object('totalCount', n.n, 'edges',
      json_group_array(json_object('cursor', ${cursor(...name)}, 'node', json_object('id', q.id,
        'form', q.form, 'text', q.text, 'confidence', q.confidence, 'speaker', ${actorJson("s", "name")},
        'article', json_object('slug', t.slug, 'title', t.title, 'publishedOn', t.published_on,
          'publication', ${actorJson("p", "name")}),
        'citedWork', case when w.id is not null then json_object('title', w.title,
          'publication', ${actorJson("wp", "name")}) end))),
      'pageInfo', json_object('hasNextPage', ${flag("n.n > 20")}, 'endCursor', ${lastCursor(...name)}))))
    from (select count(*) as n from quote where ${condition}) n
    cross join (select * from quote where ${condition}
      order by published_from desc, start desc, id desc limit 20) q
    cross join article t on t.id = q.article_id
    left join actor p on p.id = t.publication_id
    left join actor s on s.id = q.speaker_id
    left join article w on w.id = q.cited_work_id
    left join actor wp on wp.id = w.publication_id`;
  return { sql, args };
};

export const overview: Query = () => ({
  args: [],
  sql: `select json_object('data', json_object(
    'articles', (select json_object('totalCount', (select count(*) from article),
      'nodes', json_group_array(json_object('slug', slug, 'title', title)))
      from (select slug, title from article order by published_from desc, id desc limit 10)),
    'actors', json_object('totalCount', (select count(*) from actor where kind = 'STATE')),
    'quotes', (select json_object(
      'totalCount', (select count(*) from quote where form = 'DIRECT'),
      'nodes', json_group_array(json_object('text', q.text, 'speaker', ${actorJson("s", "name kind")},
        'citedWork', case when w.id is not null then
          json_object('publication', ${actorJson("p", "name")}) end,
        'span', json_object('start', q.start, 'end', q."end"))))
      from (select text, start, "end", speaker_id, cited_work_id from quote where form = 'DIRECT'
        order by published_from desc, start desc, id desc limit 20) q
      left join actor s on s.id = q.speaker_id
      left join article w on w.id = q.cited_work_id
      left join actor p on p.id = w.publication_id)))`,
});
