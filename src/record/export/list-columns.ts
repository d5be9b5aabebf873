import type { StoredArticle } from "./stored-article.ts";

// What an article's lists are read with: columns of a statement that has the article as `article`.

export const listNames = ["mentions", "quotes", "claims"] as const;
export type ListName = (typeof listNames)[number];
export type Lists = Pick<StoredArticle, ListName>;

export const tables: Record<ListName, string> = {
  mentions: "mention",
  quotes: "quote",
  claims: "claim",
};

/** Characters that an item of a list takes as JSON, about. */
export const itemLength = 400;

// Places in the order of the text, claims in that of their ids, `c2` before `c10`: most likely as written.
const byKey = "order by length(key), key";
const byPlace = `order by start, "end" desc, length(key), key`;
export const own = "article_id = article.id";
const span = "'start', start, 'end', end, 'startCp', start_cp, 'endCp', end_cp";

/** What a record names, whether another actor stands for that or not. */
export const recorded = (column: string, table = ""): string =>
  `coalesce(${table}recorded_${column}, ${table}${column})`;
const claims = `claim join relationship on relationship.id = relationship_id
    left join merged_relationship merged on merged.id = recorded_relationship_id`;
const end = (column: string): string =>
  `iif(merged.id is null, relationship.${column}, merged.${column})`;

/** The ids of all actors that articles name. */
export function namedBy(theirs: string, publication: string): string {
  const standing = `${theirs} and retracted_at is null`;
  return `${publication}
    union select ${recorded("actor_id")} from mention where ${theirs}
    union select ${recorded("speaker_id")} from quote where ${theirs}
    union select ${recorded("actor_id")} from joint_speaker where quote_id in (select id from quote where ${theirs})
    union select ${recorded("actor_id")} from quote_through where quote_id in (select id from quote where ${theirs})
    union select ${recorded("holder_id")} from claim where ${standing}
    union select ${end("subject_id")} from ${claims} where ${standing}
    union select ${end("object_id")} from ${claims} where ${standing}`;
}

export const head = `json_object('id', article.id, 'slug', slug, 'title', title, 'url', url, 'summary', summary,
  'byline', byline, 'language', language, 'genre', genre, 'status', status, 'rights', rights,
  'license', license, 'publicationId', ${recorded("publication_id")}, 'publishedOn', published_on, 'recordSha256', record_sha256,
  'identifiers', json((select json_group_array(json_object('scheme', scheme, 'value', value)) from
    (select * from article_identifier where article_id = article.id order by position))),
  'holdsText', v.text is not null,
  'version', case when v.id is not null then
    json_object('id', v.id, 'sha256', v.sha256, 'length', v.length, 'lengthCp', v.length_cp) end)`;

const actorsOf = (table: string): string =>
  `json((select json_group_array(${recorded("actor_id")}) from (select * from ${table} where quote_id = id order by position)))`;

const items: Record<ListName, string> = {
  mentions: `json_object('id', id, 'key', key, 'actorId', ${recorded("actor_id")}, 'type', type, ${span},
    'exact', exact, 'sha256', sha256, 'shown', shown)`,
  quotes: `json_object('id', id, 'key', key, 'form', form, 'text', text, 'verbatimText', verbatim_text,
    'segments', json(segments), ${span}, 'speakerId', ${recorded("speaker_id")},
    'jointSpeakerIds', ${actorsOf("joint_speaker")}, 'throughIds', ${actorsOf("quote_through")}, 'speakerSpan', json(speaker_span),
    'cueSpan', json(cue_span), 'confidence', confidence, 'citedWorkId', cited_work_id)`,
  claims: `json_object('id', id, 'key', key, 'subjectId', subject_id, 'predicate', predicate,
    'objectId', object_id, 'status', status, 'certainty', certainty, 'holderId', ${recorded("holder_id")},
    'quote', quote_key, 'validFrom', valid_from, 'validTo', valid_to, 'evidence', json(evidence))`,
};

const rows: Record<ListName, string> = {
  mentions: `select * from mention where ${own} ${byPlace}`,
  quotes: `select * from quote where ${own} ${byPlace}`,
  claims: `select claim.*, ${end("subject_id")} as subject_id, relationship.predicate, ${end("object_id")} as object_id,
      (select key from quote where quote.id = claim.quote_id) as quote_key
    from ${claims}
    where ${own} and retracted_at is null ${byKey}`,
};

/** A list of an article as JSON, or the part of it that a limit picks. */
export function listColumn(name: ListName, limit = ""): string {
  return `(select json_group_array(${items[name]}) from (${rows[name]} ${limit}))`;
}

const named = (
  table: string,
): string => `select json_object('id', named.id, 'slug', slug, 'name', name, 'kind', kind,
    'identifiability', identifiability, 'wikidataId', wikidata_id) as actor
  from named cross join ${table} as own on own.id = named.id`;

// Not the view of both tables: inside of an aggregate SQLite does not look through it.
export const actors = `(with named (id) as materialized (${namedBy(own, `select ${recorded("publication_id", "article.")}`)})
  select json_group_array(json(actor)) from (${named("actor")} union all ${named("merged_actor")}))`;

export const works = `(select json_group_array(json_object('id', id, 'slug', slug, 'title', title, 'url', url,
  'genre', genre)) from (select * from article as work
    where work.id in (select cited_work_id from quote where ${own}) order by slug))`;
