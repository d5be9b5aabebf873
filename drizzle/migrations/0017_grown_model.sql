-- A check that knows more words takes a table made anew. It keeps its name all along: what refers to it is counted as
-- broken until its rows are back (`defer_foreign_keys`), and its indexes and triggers are made again after them.
CREATE TABLE `joint_speaker` (
	`quote_id` text NOT NULL,
	`position` integer NOT NULL,
	`actor_id` text NOT NULL,
	`recorded_actor_id` text,
	PRIMARY KEY(`quote_id`, `position`),
	FOREIGN KEY (`quote_id`) REFERENCES `quote`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`actor_id`) REFERENCES `actor`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `joint_speaker_actor` ON `joint_speaker` (`actor_id`,`quote_id`);
--> statement-breakpoint
CREATE INDEX `joint_speaker_recorded_actor` ON `joint_speaker` (`recorded_actor_id`) WHERE recorded_actor_id is not null;
--> statement-breakpoint
CREATE TABLE `quote_through` (
	`quote_id` text NOT NULL,
	`position` integer NOT NULL,
	`actor_id` text NOT NULL,
	`recorded_actor_id` text,
	PRIMARY KEY(`quote_id`, `position`),
	FOREIGN KEY (`quote_id`) REFERENCES `quote`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`actor_id`) REFERENCES `actor`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `quote_through_actor` ON `quote_through` (`actor_id`);
--> statement-breakpoint
CREATE INDEX `quote_through_recorded_actor` ON `quote_through` (`recorded_actor_id`) WHERE recorded_actor_id is not null;
--> statement-breakpoint
CREATE TABLE `kept_actor` AS SELECT * FROM `actor`;
--> statement-breakpoint
DROP TABLE `actor`;
--> statement-breakpoint
CREATE TABLE `actor` (
	`id` text PRIMARY KEY NOT NULL,
	`ordinal` integer,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`identifiability` text NOT NULL,
	`description` text,
	`country` text,
	`wikidata_id` text,
	`mention_count` integer DEFAULT 0 NOT NULL,
	`quote_count` integer DEFAULT 0 NOT NULL,
	`recorded_at` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	CONSTRAINT "actor_kind" CHECK("actor"."kind" in ('STATE', 'TERRITORY', 'GOVERNMENT', 'ALLIANCE', 'ORGANIZATION', 'PUBLICATION', 'PERSON', 'GROUP')),
	CONSTRAINT "actor_identifiability" CHECK("actor"."identifiability" in ('NAMED', 'DESCRIBED', 'GROUP_ONLY'))
);
--> statement-breakpoint
INSERT INTO `actor`("id", "ordinal", "slug", "name", "kind", "identifiability", "description", "country", "wikidata_id", "mention_count", "quote_count", "recorded_at", "revision") SELECT "id", "ordinal", "slug", "name", "kind", "identifiability", "description", "country", "wikidata_id", "mention_count", "quote_count", "recorded_at", "revision" FROM `kept_actor`;
--> statement-breakpoint
DROP TABLE `kept_actor`;
--> statement-breakpoint
CREATE UNIQUE INDEX `actor_ordinal` ON `actor` (`ordinal`);
--> statement-breakpoint
CREATE UNIQUE INDEX `actor_slug` ON `actor` (`slug`);
--> statement-breakpoint
CREATE UNIQUE INDEX `actor_wikidata` ON `actor` (`wikidata_id`);
--> statement-breakpoint
CREATE INDEX `actor_name` ON `actor` (`name`,`id`);
--> statement-breakpoint
CREATE INDEX `actor_kind_name` ON `actor` (`kind`,`name`,`id`);
--> statement-breakpoint
CREATE INDEX `actor_country` ON `actor` (`country`,`name`,`id`);
--> statement-breakpoint
CREATE INDEX `actor_identifiability_name` ON `actor` (`identifiability`,`name`,`id`);
--> statement-breakpoint
CREATE INDEX `actor_mention_count` ON `actor` (`mention_count`,`id`);
--> statement-breakpoint
CREATE INDEX `actor_quote_count` ON `actor` (`quote_count`,`id`);
--> statement-breakpoint
CREATE TABLE `kept_relationship` AS SELECT * FROM `relationship`;
--> statement-breakpoint
DROP TABLE `relationship`;
--> statement-breakpoint
CREATE TABLE `relationship` (
	`id` text PRIMARY KEY NOT NULL,
	`subject_id` text,
	`predicate` text NOT NULL,
	`object_id` text NOT NULL,
	`claim_count` integer DEFAULT 0 NOT NULL,
	`last_claimed_on` text DEFAULT '' NOT NULL,
	`disputed` integer DEFAULT 0 NOT NULL,
	`derived` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`subject_id`) REFERENCES `actor`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`object_id`) REFERENCES `actor`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "relationship_predicate" CHECK("relationship"."predicate" in ('MEMBER_OF', 'PART_OF', 'COMPOSED_OF', 'GOVERNS', 'HEADED', 'REPRESENTED', 'SUCCEEDED', 'PUBLISHES', 'NEIGHBOR_OF', 'HOSTS_BASE_OF', 'ALLIED_WITH', 'RIVAL_OF', 'INFLUENCES', 'CLAIMS_INFLUENCE_OVER', 'DEPENDS_ON', 'DOMINATES', 'BACKS', 'DISTRUSTS', 'ESTRANGED_FROM', 'ASPIRES_TO_JOIN', 'SEEKS_SECESSION_FROM', 'ASSOCIATED_WITH', 'APPEALS_TO', 'OFFERS_AID_TO', 'AIDS', 'CONSULTS', 'COOPERATES_WITH', 'ACCUSES', 'THREATENS', 'SANCTIONS', 'INTERVENED_IN', 'AT_WAR_WITH', 'AT_WAR_IN', 'OVERTHREW', 'BROKE_PROMISE_TO', 'CRITICIZES', 'REJECTS', 'AGREES_WITH', 'PROTESTS_AGAINST', 'COERCES', 'ATTACKS', 'INVESTIGATES', 'SUES', 'RETREATS_FROM', 'FOUNDED', 'EMPLOYS', 'OWNS', 'RELATED_TO'))
);
--> statement-breakpoint
INSERT INTO `relationship`("id", "subject_id", "predicate", "object_id", "claim_count", "last_claimed_on", "disputed", "derived") SELECT "id", "subject_id", "predicate", "object_id", "claim_count", "last_claimed_on", "disputed", "derived" FROM `kept_relationship`;
--> statement-breakpoint
DROP TABLE `kept_relationship`;
--> statement-breakpoint
CREATE INDEX `relationship_subject` ON `relationship` (`subject_id`,`claim_count`,`id`);
--> statement-breakpoint
CREATE INDEX `relationship_object` ON `relationship` (`object_id`,`claim_count`,`id`,`subject_id`);
--> statement-breakpoint
CREATE INDEX `relationship_subject_last` ON `relationship` (`subject_id`,`last_claimed_on`,`id`);
--> statement-breakpoint
CREATE INDEX `relationship_object_last` ON `relationship` (`object_id`,`last_claimed_on`,`id`,`subject_id`);
--> statement-breakpoint
CREATE INDEX `relationship_claim_count` ON `relationship` (`claim_count`,`id`);
--> statement-breakpoint
CREATE INDEX `relationship_last_claimed` ON `relationship` (`last_claimed_on`,`id`);
--> statement-breakpoint
CREATE INDEX `relationship_predicate_count` ON `relationship` (`predicate`,`claim_count`,`id`);
--> statement-breakpoint
CREATE INDEX `relationship_disputed` ON `relationship` (`claim_count`,`id`) WHERE disputed = 1;
--> statement-breakpoint
CREATE INDEX `relationship_disputed_last` ON `relationship` (`last_claimed_on`,`id`) WHERE disputed = 1;
--> statement-breakpoint
DROP VIEW `quote_line`;
--> statement-breakpoint
-- As in 0013, with all who said a quote, and who passed it on.
CREATE VIEW `quote_line` AS SELECT q.id AS id, q.article_id AS owner_id, json_patch('{}', json_object('id', q.key, 'form', q.form,
  'span', json_object('start', q.start, 'end', q."end", 'exact', q.text),
  'segments', case when q.form = 'MIXED' or json_array_length(q.segments) > 1 or (q.form = 'INDIRECT' and q.segments ->> '$[0].kind' <> 'PARAPHRASE') then (
    select json_group_array(json_object('kind', s.value ->> 'kind', 'start', s.value ->> 'start', 'end', s.value ->> 'end'))
    from json_each(q.segments) s) end,
  'speaker', iif(exists(SELECT 1 FROM `joint_speaker` WHERE quote_id = q.id), null, (select slug from recorded_actor where id = coalesce(q.recorded_speaker_id, q.speaker_id))),
  'speakers', case when exists(SELECT 1 FROM `joint_speaker` WHERE quote_id = q.id) then (SELECT json_group_array(slug) FROM (
    SELECT (select slug from recorded_actor where id = coalesce(q.recorded_speaker_id, q.speaker_id)) AS slug, 0 AS position
    UNION ALL SELECT (select slug from recorded_actor where id = coalesce(own.recorded_actor_id, own.actor_id)) AS slug, own.position AS position FROM `joint_speaker` own WHERE own.quote_id = q.id ORDER BY position)) end,
  'through', json((SELECT nullif(json_group_array(slug), '[]') FROM (SELECT (select slug from recorded_actor where id = coalesce(own.recorded_actor_id, own.actor_id)) AS slug, own.position AS position FROM `quote_through` own WHERE own.quote_id = q.id ORDER BY position))),
  'speakerSpan', case when q.speaker_span is not null then json_object('start', q.speaker_span ->> 'start', 'end', q.speaker_span ->> 'end', 'exact', iif(q.speaker_span ->> 'shown', q.speaker_span ->> 'exact', null),
    'sha256', iif(q.speaker_span ->> 'shown' and q.speaker_span ->> 'exact' is not null, null, q.speaker_span ->> 'sha256')) end,
  'cueSpan', case when q.cue_span is not null then json_object('start', q.cue_span ->> 'start', 'end', q.cue_span ->> 'end', 'exact', iif(q.cue_span ->> 'shown', q.cue_span ->> 'exact', null),
    'sha256', iif(q.cue_span ->> 'shown' and q.cue_span ->> 'exact' is not null, null, q.cue_span ->> 'sha256')) end,
  'confidence', q.confidence, 'citedWork', (select slug from article where id = q.cited_work_id))) AS line,
  json_object('text', q.text, 'verbatimText', q.verbatim_text, 'segments', json(q.segments),
  'start', q.start, 'end', q."end", 'startCp', q.start_cp, 'endCp', q.end_cp, 'speakerId', q.speaker_id,
  'jointSpeakerIds', json((SELECT json_group_array(actor_id) FROM (SELECT * FROM `joint_speaker` WHERE quote_id = q.id ORDER BY position))),
  'throughIds', json((SELECT json_group_array(actor_id) FROM (SELECT * FROM `quote_through` WHERE quote_id = q.id ORDER BY position))),
  'speakerSpan', json(q.speaker_span), 'cueSpan', json(q.cue_span), 'confidence', q.confidence,
  'citedWorkId', q.cited_work_id, 'form', q.form, 'key', q.key, 'versionId', (select version_id from article where id = q.article_id)) AS details FROM quote q;
--> statement-breakpoint
CREATE TRIGGER `neighbor_added` AFTER INSERT ON `relationship` WHEN new.subject_id <> new.object_id BEGIN
	INSERT INTO `neighbor` VALUES (new.subject_id, new.object_id, new.id), (new.object_id, new.subject_id, new.id);
END;
--> statement-breakpoint
CREATE TRIGGER `neighbor_removed` AFTER DELETE ON `relationship` BEGIN
	DELETE FROM `neighbor` WHERE actor_id IN (old.subject_id, old.object_id) AND other_id IN (old.subject_id, old.object_id) AND relationship_id = old.id;
END;
--> statement-breakpoint
CREATE TRIGGER `actor_added_unique` BEFORE INSERT ON `actor` BEGIN
  SELECT raise(ABORT, 'UNIQUE constraint failed: actor.wikidata_id') FROM `merged_actor`
  WHERE wikidata_id = new.wikidata_id AND id <> new.id;
END;
--> statement-breakpoint
CREATE TRIGGER `actor_changed_unique` BEFORE UPDATE OF wikidata_id ON `actor` BEGIN
  SELECT raise(ABORT, 'UNIQUE constraint failed: actor.wikidata_id') FROM `merged_actor`
  WHERE wikidata_id = new.wikidata_id;
END;
--> statement-breakpoint
CREATE TRIGGER `actor_added_ordinal` AFTER INSERT ON `actor` WHEN new.ordinal IS NULL BEGIN
  UPDATE `actor` SET ordinal = (SELECT coalesce(max(ordinal), 0) + 1 FROM `actor`) WHERE id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER `actor_removed_search` AFTER DELETE ON `actor` BEGIN
  DELETE FROM `actor_search` WHERE rowid = old.ordinal;
END;
--> statement-breakpoint
-- What the reporter says of reported speech was all of it, where nothing told its parts.
UPDATE `quote` SET segments = json_set(segments, '$[0].kind', 'PARAPHRASE')
WHERE form = 'INDIRECT' AND json_array_length(segments) = 1 AND segments ->> '$[0].kind' = 'REPORTING_CLAUSE';
