import type { StoredArticle } from "./stored.ts";

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

/** The ids of all actors that articles name. */
export function namedBy(theirs: string, publication: string): string {
  const standing = `${theirs} and retracted_at is null`;
  const edges = "claim join relationship on relationship.id = relationship_id";
  return `${publication}
    union select actor_id from mention where ${theirs} union select speaker_id from quote where ${theirs}
    union select holder_id from claim where ${standing}
    union select subject_id from ${edges} where ${standing}
    union select object_id from ${edges} where ${standing}`;
}

export const head = `json_object('id', article.id, 'slug', slug, 'title', title, 'url', url, 'summary', summary,
  'byline', byline, 'language', language, 'genre', genre, 'status', status, 'rights', rights,
  'license', license, 'publicationId', publication_id, 'publishedOn', published_on, 'recordSha256', record_sha256,
  'holdsText', v.text is not null,
  'version', case when v.id is not null then
    json_object('id', v.id, 'sha256', v.sha256, 'length', v.length, 'lengthCp', v.length_cp) end)`;

const items: Record<ListName, string> = {
  mentions: `json_object('id', id, 'key', key, 'actorId', actor_id, 'type', type, ${span},
    'exact', exact, 'sha256', sha256, 'shown', shown)`,
  quotes: `json_object('id', id, 'key', key, 'form', form, 'text', text, 'verbatimText', verbatim_text,
    'segments', json(segments), ${span}, 'speakerId', speaker_id, 'speakerSpan', json(speaker_span),
    'cueSpan', json(cue_span), 'confidence', confidence, 'citedWorkId', cited_work_id)`,
  claims: `json_object('id', id, 'key', key, 'subjectId', subject_id, 'predicate', predicate,
    'objectId', object_id, 'status', status, 'certainty', certainty, 'holderId', holder_id,
    'quote', quote_key, 'validFrom', valid_from, 'validTo', valid_to, 'evidence', json(evidence))`,
};

const rows: Record<ListName, string> = {
  mentions: `select * from mention where ${own} ${byPlace}`,
  quotes: `select * from quote where ${own} ${byPlace}`,
  claims: `select claim.*, subject_id, predicate, object_id,
      (select key from quote where quote.id = claim.quote_id) as quote_key
    from claim join relationship on relationship.id = relationship_id
    where ${own} and retracted_at is null ${byKey}`,
};

/** A list of an article as JSON, or the part of it that a limit picks. */
export function listColumn(name: ListName, limit = ""): string {
  return `(select json_group_array(${items[name]}) from (${rows[name]} ${limit}))`;
}

export const actors = `(select json_group_array(json_object('id', id, 'slug', slug, 'name', name, 'kind', kind,
  'identifiability', identifiability, 'wikidataId', wikidata_id))
  from actor where id in (${namedBy(own, "select article.publication_id")}))`;

export const works = `(select json_group_array(json_object('id', id, 'slug', slug, 'title', title, 'url', url,
  'genre', genre)) from (select * from article as work
    where work.id in (select cited_work_id from quote where ${own}) order by slug))`;
