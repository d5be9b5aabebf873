import {
  actorJson,
  actorLink,
  claimCounts,
  countOfEitherEnd,
  lastCursor,
  flag,
  ofEitherEnd,
  symmetric,
} from "./part.ts";
import type { Query } from "./query.ts";

const edge = "id, predicate, subject_id, object_id, claim_count";
const article = (alias: string): string =>
  `json_object('slug', ${alias}.slug, 'title', ${alias}.title, 'publishedOn', ${alias}.published_on)`;

const quotes = `(select json_object('totalCount', a.quote_count, 'nodes', json_group_array(json_object(
    'id', q.id, 'form', q.form, 'text', q.text, 'verbatimText', q.verbatim_text,
    'article', ${article("t")},
    'citedWork', case when w.id is not null then json_object('title', w.title,
      'publication', ${actorJson("p", "name")}) end)))
  from (select id, form, text, verbatim_text, article_id, cited_work_id from quote
    where speaker_id = a.id order by published_from desc, start desc, id desc limit 5) q
  cross join article t on t.id = q.article_id
  left join article w on w.id = q.cited_work_id
  left join actor p on p.id = w.publication_id)`;

const relationships = `(select json_object('totalCount', ${countOfEitherEnd("a.id")},
    'nodes', json_group_array(json_object('id', r.id, 'predicate', r.predicate,
      'symmetric', ${symmetric("r")}, 'subject', ${actorJson("s", "slug name")},
      'object', ${actorJson("o", "slug name")}, 'claimCounts', ${claimCounts("r")})))
  from (${ofEitherEnd("a.id", edge, "10")}) r
  left join actor s on s.id = r.subject_id
  left join actor o on o.id = r.object_id)`;

// In the order of its index, in which an article's mentions stand together: neither count nor page sorts.
const naming = `select distinct published_from, article_id from mention where actor_id = a.id`;

const profileSql = `with a as materialized (select * from actor where slug = ?1)
  select coalesce((select json_object('data', json_object('actor', json_object(
    'id', a.id, 'slug', a.slug, 'name', a.name, 'kind', a.kind,
    'identifiability', a.identifiability, 'description', a.description, 'country', a.country,
    'wikidataId', a.wikidata_id,
    'aliases', (select json_group_array(json_object('text', text, 'type', type, 'language', language))
      from (select * from alias where actor_id = a.id order by position)),
    'quotes', ${quotes},
    'relationships', ${relationships},
    'mentionedIn', (select json_object('totalCount', (select count(*) from (${naming})),
      'nodes', json_group_array(${article("t")}))
      from (${naming} order by published_from desc, article_id desc limit 10)
      cross join article t on t.id = article_id),
    'published', (select json_object(
      'totalCount', (select count(*) from article where publication_id = a.id),
      'nodes', json_group_array(${article("t")}))
      from (select slug, title, published_on from article where publication_id = a.id
        order by published_from desc, id desc limit 5) t),
    'mentions', json_object('totalCount', a.mention_count)))) from a), '{"data":{"actor":null}}')`;

export const actorProfile: Query = (get) => ({ sql: profileSql, args: [get("slug") ?? ""] });

const claims = `(select json_object('totalCount', r.claim_count, 'nodes', json_group_array(json_object(
    'id', c.id, 'status', c.status, 'certainty', c.certainty, 'validFrom', c.valid_from,
    'validTo', c.valid_to, 'holder', ${actorJson("h", "slug name")}, 'article', ${article("t")},
    'quote', case when q.id is not null then json_object('id', q.id, 'text', q.text) end,
    'evidence', (select json_group_array(json_object('locator', value ->> 'locator', 'span',
      case when value ->> 'start' is not null then json_object('start', value ->> 'start',
        'end', value ->> 'end', 'exact', iif(value ->> 'shown', value ->> 'exact', null)) end))
      from json_each(c.evidence)))))
  from (select * from claim where relationship_id = r.id and retracted_at is null
    order by published_from desc, position desc, id desc limit 5) c
  cross join article t on t.id = c.article_id
  left join actor h on h.id = c.holder_id
  left join quote q on q.id = c.quote_id)`;

const relationshipsSql = `select coalesce((select json_object('data', json_object('actor', json_object(
    'id', a.id, 'name', a.name, 'relationships', (select json_object('totalCount', a.n,
      'nodes', json_group_array(json_object('id', r.id, 'predicate', r.predicate,
        'symmetric', ${symmetric("r")}, 'subject', ${actorJson("s", "id slug name")},
        'object', ${actorJson("o", "id slug name")}, 'claims', ${claims})),
      'pageInfo', json_object('hasNextPage', ${flag("a.n > 10")}, 'endCursor',
        ${lastCursor("Actor.relationships", "CLAIM_COUNT DESC", "r.claim_count, r.id")}))
      from (${ofEitherEnd("a.id", edge, "10")}) r
      left join actor s on s.id = r.subject_id
      left join actor o on o.id = r.object_id))))
  from (select id, name, ${countOfEitherEnd("actor.id")} as n from actor where slug = ?1) a),
  '{"data":{"actor":null}}')`;

export const actorRelationships: Query = (get) => ({
  sql: relationshipsSql,
  args: [get("slug") ?? ""],
});

const graphEdge = (alias: string): string => `'id', ${alias}.id, 'predicate', ${alias}.predicate,
  'symmetric', ${symmetric(alias)}, 'claimCounts', ${claimCounts(alias)}`;
const node = (alias: string): string => `case when ${alias}.id is not null then json_object(
  'id', ${alias}.id, 'slug', ${alias}.slug, 'name', ${alias}.name, 'kind', ${alias}.kind,
  'relationships', (select json(j) from second where second.id = ${alias}.id)) end`;

// The actor itself stands at one end of every edge: each neighbour's second step is made once.
const graphSql = `with a as materialized (select * from actor where slug = ?1),
  edge as materialized (${ofEitherEnd("(select id from a)", edge, "10")}),
  second(id, j) as materialized (select near.id, (select json_object('nodes', json_group_array(json_object(
      ${graphEdge("r")}, 'subject', ${actorLink("s")}, 'object', ${actorLink("o")})))
    from (${ofEitherEnd("near.id", edge, "10")}) r
    left join actor s on s.id = r.subject_id
    left join actor o on o.id = r.object_id)
    from (select subject_id as id from edge union select object_id from edge) near)
  select coalesce((select json_object('data', json_object('actor', json_object(
    'id', a.id, 'slug', a.slug, 'name', a.name, 'kind', a.kind,
    'relationships', (select json_object('nodes', json_group_array(json_object(
      ${graphEdge("e")}, 'subject', ${node("s")}, 'object', ${node("o")})))
      from (select * from edge order by claim_count desc, id desc) e
      left join actor s on s.id = e.subject_id
      left join actor o on o.id = e.object_id)))) from a), '{"data":{"actor":null}}')`;

export const actorGraph: Query = (get) => ({ sql: graphSql, args: [get("slug") ?? ""] });
