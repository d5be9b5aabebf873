import { actorJson } from "./part.ts";
import type { Query } from "./query.ts";

const name = (alias: string): string => actorJson(alias, "name");
const answer = (type: string, members: string): string =>
  `json_object('data', json_object('node', json_object('__typename', '${type}', 'id', n.id, ${members})))`;
const ofArticle = "'article', json_object('slug', t.slug)";
const ends = `left join actor s on s.id = r.subject_id left join actor o on o.id = r.object_id`;
const edge = `'predicate', r.predicate, 'subject', ${name("s")}, 'object', ${name("o")}`;

/** By the type that an id's first letters name. */
const selects: Record<string, string> = {
  art: `${answer("Article", "'slug', n.slug, 'title', n.title, 'publishedOn', n.published_on")} from article n`,
  act: `${answer("Actor", "'slug', n.slug, 'name', n.name, 'kind', n.kind")} from actor n`,
  men: `${answer("Mention", `'type', n.type, 'actor', ${name("s")}, ${ofArticle}`)} from mention n
    left join actor s on s.id = n.actor_id cross join article t on t.id = n.article_id`,
  quo: `${answer("Quote", `'form', n.form, 'text', n.text, 'speaker', ${name("s")}, ${ofArticle}`)}
    from quote n left join actor s on s.id = n.speaker_id cross join article t on t.id = n.article_id`,
  rel: `${answer("Relationship", edge.replaceAll("r.predicate", "n.predicate"))} from relationship n
    ${ends.replaceAll("r.", "n.")}`,
  clm: `${answer(
    "Claim",
    `'status', n.status, 'retractedAt', n.retracted_at,
    'relationship', json_object(${edge}), ${ofArticle}`,
  )}
    from claim n cross join relationship r on r.id = n.relationship_id ${ends}
    cross join article t on t.id = n.article_id`,
};

export const nodeById: Query = (get) => {
  const id = get("id") ?? "";
  const select = selects[id.slice(0, 3)] ?? "null from (select '' as id) n";
  return {
    sql: `select coalesce((select ${select} where n.id = ?1), '{"data":{"node":null}}')`,
    args: [id],
  };
};
