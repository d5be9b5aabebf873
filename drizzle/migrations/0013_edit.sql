CREATE TABLE `edit` (
	`id` text PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`status` text NOT NULL,
	`note` text NOT NULL,
	`author_name` text NOT NULL,
	`author_role` text NOT NULL,
	`author_key` text,
	`created_at` text NOT NULL,
	`decided_by_name` text,
	`decided_by_role` text,
	`decided_at` text,
	`decision_note` text,
	`undoes_id` text,
	`operations` text,
	`revisions` text,
	`idempotency_key` text,
	`input_sha256` text,
	CONSTRAINT "edit_status" CHECK("edit"."status" in ('OPEN', 'APPLIED', 'REJECTED', 'CANCELLED', 'CONFLICTED', 'UNDONE'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `edit_number` ON `edit` (`number`,`id`);--> statement-breakpoint
CREATE INDEX `edit_status_number` ON `edit` (`status`,`number`,`id`);--> statement-breakpoint
CREATE INDEX `edit_author` ON `edit` (`author_name`,`number`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `edit_idempotency` ON `edit` (`author_key`,`idempotency_key`);--> statement-breakpoint
CREATE INDEX `edit_undoes` ON `edit` (`undoes_id`) WHERE undoes_id is not null;--> statement-breakpoint
CREATE TABLE `revision` (
	`node_id` text NOT NULL,
	`until` integer NOT NULL,
	`type` text NOT NULL,
	`owner_id` text,
	`line` text,
	`details` text,
	PRIMARY KEY(`node_id`, `until`)
);
--> statement-breakpoint
CREATE INDEX `revision_owner` ON `revision` (`owner_id`,`type`,`until`);--> statement-breakpoint
ALTER TABLE `actor` ADD `revision` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `article` ADD `revision` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `change` ADD `edit_id` text;--> statement-breakpoint
ALTER TABLE `change` ADD `edit_number` integer;--> statement-breakpoint
CREATE INDEX `change_node_edit` ON `change` (`node_id`,`edit_number`,`edit_id`);--> statement-breakpoint
CREATE INDEX `change_edit` ON `change` (`edit_id`,`sequence`);--> statement-breakpoint
CREATE INDEX `change_new` ON `change` (`type`,`sequence`) WHERE edit_id is null;--> statement-breakpoint
ALTER TABLE `merged_actor` ADD `revision` integer DEFAULT 1 NOT NULL;
--> statement-breakpoint
CREATE TRIGGER `change_counts_article` AFTER INSERT ON `change` WHEN new.type = 'Article' AND new.kind <> 'RECORDED' BEGIN
  UPDATE `article` SET revision = revision + 1 WHERE id = new.node_id;
END;
--> statement-breakpoint
CREATE TRIGGER `change_counts_actor` AFTER INSERT ON `change` WHEN new.type = 'Actor' AND new.kind <> 'RECORDED' BEGIN
  UPDATE `actor` SET revision = revision + 1 WHERE id = new.node_id;
  UPDATE `merged_actor` SET revision = revision + 1 WHERE id = new.node_id;
END;
--> statement-breakpoint
-- Whatever was written before there were edits is the operator's.
INSERT INTO `edit` (id, number, status, note, author_name, author_role, created_at)
SELECT 'edt_00000000000000000001', 1, 'APPLIED', 'What was on record before edits were kept.', 'operator', 'REVIEW', (SELECT max(at) FROM `change`)
WHERE EXISTS (SELECT 1 FROM `change`);
--> statement-breakpoint
UPDATE `change` SET edit_id = 'edt_00000000000000000001', edit_number = 1;
--> statement-breakpoint
-- What a line of the record says of each thing as it is on record: JSON without fields that have no value. Words that
-- rights hide stand as their hash, or not at all; texts as their hash. `details` is what an earlier one is shown by.
CREATE VIEW `article_line` AS SELECT a.id AS id, a.id AS owner_id, json_patch('{}', json_object('type', 'article', 'slug', a.slug, 'title', a.title, 'url', a.url, 'summary', a.summary,
  'byline', a.byline, 'language', a.language, 'genre', a.genre, 'status', a.status, 'rights', a.rights,
  'license', a.license, 'publication', (select slug from recorded_actor where id = coalesce(a.recorded_publication_id, a.publication_id)), 'publishedOn', a.published_on,
  'identifiers', json((select nullif(json_group_array(json_object('scheme', scheme, 'value', value)), '[]') from
    (select * from article_identifier where article_id = a.id order by position))),
  'version', (select json_object('sha256', sha256, 'length', length, 'lengthCodePoints', length_cp)
    from text_version where id = a.version_id))) AS line,
  null AS details FROM article a;
--> statement-breakpoint
CREATE VIEW `actor_line` AS SELECT a.id AS id, null AS owner_id, json_patch('{}', json_object('type', 'actor', 'slug', a.slug, 'name', a.name, 'kind', a.kind,
  'identifiability', a.identifiability, 'description', a.description, 'country', a.country, 'wikidataId', a.wikidata_id,
  'identifiers', json((select nullif(json_group_array(json_object('scheme', scheme, 'value', value)), '[]') from
    (select * from recorded_actor_identifier where actor_id = a.id order by position))),
  'aliases', json((select nullif(json_group_array(json_patch('{}', json_object('text', text, 'type', type, 'language', language))), '[]')
    from (select * from recorded_alias where actor_id = a.id order by position))))) AS line,
  null AS details FROM recorded_actor a;
--> statement-breakpoint
CREATE VIEW `quote_line` AS SELECT q.id AS id, q.article_id AS owner_id, json_patch('{}', json_object('id', q.key, 'form', q.form,
  'span', json_object('start', q.start, 'end', q."end", 'exact', q.text),
  'segments', case when q.form = 'MIXED' or json_array_length(q.segments) > 1 then (
    select json_group_array(json_object('kind', s.value ->> 'kind', 'start', s.value ->> 'start', 'end', s.value ->> 'end'))
    from json_each(q.segments) s) end,
  'speaker', (select slug from recorded_actor where id = coalesce(q.recorded_speaker_id, q.speaker_id)),
  'speakerSpan', case when q.speaker_span is not null then json_object('start', q.speaker_span ->> 'start', 'end', q.speaker_span ->> 'end', 'exact', iif(q.speaker_span ->> 'shown', q.speaker_span ->> 'exact', null),
    'sha256', iif(q.speaker_span ->> 'shown' and q.speaker_span ->> 'exact' is not null, null, q.speaker_span ->> 'sha256')) end,
  'cueSpan', case when q.cue_span is not null then json_object('start', q.cue_span ->> 'start', 'end', q.cue_span ->> 'end', 'exact', iif(q.cue_span ->> 'shown', q.cue_span ->> 'exact', null),
    'sha256', iif(q.cue_span ->> 'shown' and q.cue_span ->> 'exact' is not null, null, q.cue_span ->> 'sha256')) end,
  'confidence', q.confidence, 'citedWork', (select slug from article where id = q.cited_work_id))) AS line,
  json_object('text', q.text, 'verbatimText', q.verbatim_text, 'segments', json(q.segments),
  'start', q.start, 'end', q."end", 'startCp', q.start_cp, 'endCp', q.end_cp, 'speakerId', q.speaker_id,
  'speakerSpan', json(q.speaker_span), 'cueSpan', json(q.cue_span), 'confidence', q.confidence,
  'citedWorkId', q.cited_work_id, 'form', q.form, 'key', q.key, 'versionId', (select version_id from article where id = q.article_id)) AS details FROM quote q;
--> statement-breakpoint
CREATE VIEW `mention_line` AS SELECT m.id AS id, m.article_id AS owner_id, json_patch('{}', json_object('id', m.key, 'actor', (select slug from recorded_actor where id = coalesce(m.recorded_actor_id, m.actor_id)), 'type', m.type,
  'span', json_object('start', m.start, 'end', m."end", 'exact', iif(m.shown, m.exact, null),
    'sha256', iif(m.shown and m.exact is not null, null, m.sha256)))) AS line,
  json_object('start', m.start, 'end', m."end", 'startCp', m.start_cp, 'endCp', m.end_cp,
  'exact', m.exact, 'sha256', m.sha256, 'shown', m.shown, 'actorId', m.actor_id, 'type', m.type, 'key', m.key,
  'quoteId', m.quote_id, 'versionId', (select version_id from article where id = m.article_id)) AS details FROM mention m;
--> statement-breakpoint
CREATE VIEW `claim_line` AS SELECT c.id AS id, c.article_id AS owner_id, iif(c.retracted_at is null, json_patch('{}', json_object('id', c.key, 'subject', (select slug from recorded_actor where id = (select subject_id from recorded_relationship where id = coalesce(c.recorded_relationship_id, c.relationship_id))),
  'predicate', (select predicate from relationship where id = c.relationship_id), 'object', (select slug from recorded_actor where id = (select object_id from recorded_relationship where id = coalesce(c.recorded_relationship_id, c.relationship_id))),
  'status', c.status, 'certainty', c.certainty, 'holder', (select slug from recorded_actor where id = coalesce(c.recorded_holder_id, c.holder_id)),
  'quote', (select key from quote where id = c.quote_id), 'validFrom', c.valid_from, 'validTo', c.valid_to,
  'evidence', (select json_group_array(case when e.value ->> 'locator' is null
    then json_object('span', json_patch('{}', json_object('start', e.value ->> 'start', 'end', e.value ->> 'end', 'exact', iif(e.value ->> 'shown', e.value ->> 'exact', null),
    'sha256', iif(e.value ->> 'shown' and e.value ->> 'exact' is not null, null, e.value ->> 'sha256')))) else json_object('locator', e.value ->> 'locator') end)
    from json_each(c.evidence) e))), null) AS line,
  iif(c.retracted_at is null, null, json_patch('{}', json_object('id', c.key, 'subject', (select slug from recorded_actor where id = (select subject_id from recorded_relationship where id = coalesce(c.recorded_relationship_id, c.relationship_id))),
  'predicate', (select predicate from relationship where id = c.relationship_id), 'object', (select slug from recorded_actor where id = (select object_id from recorded_relationship where id = coalesce(c.recorded_relationship_id, c.relationship_id))),
  'status', c.status, 'certainty', c.certainty, 'holder', (select slug from recorded_actor where id = coalesce(c.recorded_holder_id, c.holder_id)),
  'quote', (select key from quote where id = c.quote_id), 'validFrom', c.valid_from, 'validTo', c.valid_to,
  'evidence', (select json_group_array(case when e.value ->> 'locator' is null
    then json_object('span', json_patch('{}', json_object('start', e.value ->> 'start', 'end', e.value ->> 'end', 'exact', iif(e.value ->> 'shown', e.value ->> 'exact', null),
    'sha256', iif(e.value ->> 'shown' and e.value ->> 'exact' is not null, null, e.value ->> 'sha256')))) else json_object('locator', e.value ->> 'locator') end)
    from json_each(c.evidence) e)))) AS details FROM claim c;
