CREATE TABLE `judgement` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`actor_id` text NOT NULL,
	`into_id` text NOT NULL,
	`judged_at` text NOT NULL,
	`undone_at` text
);
--> statement-breakpoint
CREATE INDEX `judgement_actor` ON `judgement` (`actor_id`,`id`);--> statement-breakpoint
CREATE TABLE `merged_actor` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`identifiability` text NOT NULL,
	`description` text,
	`country` text,
	`wikidata_id` text,
	`recorded_at` text NOT NULL,
	`into_id` text NOT NULL,
	FOREIGN KEY (`into_id`) REFERENCES `actor`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `merged_actor_slug` ON `merged_actor` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `merged_actor_wikidata` ON `merged_actor` (`wikidata_id`);--> statement-breakpoint
CREATE INDEX `merged_actor_into` ON `merged_actor` (`into_id`);--> statement-breakpoint
CREATE TABLE `merged_relationship` (
	`id` text PRIMARY KEY NOT NULL,
	`subject_id` text,
	`predicate` text NOT NULL,
	`object_id` text NOT NULL,
	`into_id` text NOT NULL,
	FOREIGN KEY (`into_id`) REFERENCES `relationship`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `merged_relationship_subject` ON `merged_relationship` (`subject_id`);--> statement-breakpoint
CREATE INDEX `merged_relationship_object` ON `merged_relationship` (`object_id`);--> statement-breakpoint
CREATE INDEX `merged_relationship_into` ON `merged_relationship` (`into_id`);--> statement-breakpoint
DROP INDEX `naming_actor`;--> statement-breakpoint
ALTER TABLE `naming` ADD `recorded_actor_id` text;--> statement-breakpoint
CREATE INDEX `naming_recorded_actor` ON `naming` (`recorded_actor_id`,`position`) WHERE recorded_actor_id is not null;--> statement-breakpoint
CREATE INDEX `naming_actor` ON `naming` (`actor_id`,`recorded_actor_id`,`position`);--> statement-breakpoint
CREATE TABLE `__new_alias` (
	`actor_id` text NOT NULL,
	`recorded_actor_id` text,
	`position` integer NOT NULL,
	`text` text NOT NULL,
	`type` text NOT NULL,
	`language` text,
	FOREIGN KEY (`actor_id`) REFERENCES `actor`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "alias_type" CHECK(type in ('OFFICIAL', 'ABBREVIATION', 'TRANSLITERATION', 'TRANSLATION', 'FORMER', 'MISSPELLING', 'DEMONYM', 'METONYM'))
);
--> statement-breakpoint
INSERT INTO `__new_alias` (actor_id, position, text, type, language) SELECT actor_id, position, text, type, language FROM `alias`;--> statement-breakpoint
DROP TABLE `alias`;--> statement-breakpoint
ALTER TABLE `__new_alias` RENAME TO `alias`;--> statement-breakpoint
CREATE INDEX `alias_actor` ON `alias` (`actor_id`,`recorded_actor_id`,`position`);--> statement-breakpoint
CREATE INDEX `alias_recorded_actor` ON `alias` (`recorded_actor_id`,`position`) WHERE recorded_actor_id is not null;--> statement-breakpoint
ALTER TABLE `article` ADD `recorded_publication_id` text;--> statement-breakpoint
CREATE INDEX `article_recorded_publication` ON `article` (`recorded_publication_id`) WHERE recorded_publication_id is not null;--> statement-breakpoint
ALTER TABLE `claim` ADD `recorded_relationship_id` text;--> statement-breakpoint
ALTER TABLE `claim` ADD `recorded_holder_id` text;--> statement-breakpoint
CREATE INDEX `claim_recorded_holder` ON `claim` (`recorded_holder_id`) WHERE recorded_holder_id is not null;--> statement-breakpoint
CREATE INDEX `claim_recorded_relationship` ON `claim` (`recorded_relationship_id`) WHERE recorded_relationship_id is not null;--> statement-breakpoint
ALTER TABLE `mention` ADD `recorded_actor_id` text;--> statement-breakpoint
CREATE INDEX `mention_recorded_actor` ON `mention` (`recorded_actor_id`) WHERE recorded_actor_id is not null;--> statement-breakpoint
ALTER TABLE `quote` ADD `recorded_speaker_id` text;--> statement-breakpoint
CREATE INDEX `quote_recorded_speaker` ON `quote` (`recorded_speaker_id`) WHERE recorded_speaker_id is not null;--> statement-breakpoint
ALTER TABLE `relationship` ADD `derived` integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
-- Actors and what they are called, whether another stands for them or not: as they are recorded.
CREATE VIEW `recorded_actor` AS
SELECT id, slug, name, kind, identifiability, description, country, wikidata_id, recorded_at, NULL AS into_id FROM `actor`
UNION ALL
SELECT id, slug, name, kind, identifiability, description, country, wikidata_id, recorded_at, into_id FROM `merged_actor`;
--> statement-breakpoint
CREATE VIEW `recorded_alias` AS
SELECT actor_id, position, text, type, language FROM `alias` WHERE recorded_actor_id IS NULL
UNION ALL
SELECT recorded_actor_id, position, text, type, language FROM `alias` WHERE recorded_actor_id IS NOT NULL AND position >= 0;
--> statement-breakpoint
CREATE VIEW `recorded_relationship` AS
SELECT id, subject_id, predicate, object_id FROM `relationship` WHERE derived = 0
UNION ALL
SELECT id, subject_id, predicate, object_id FROM `merged_relationship`;
--> statement-breakpoint
-- What is unique among actors is so among all that are recorded: a merge can be undone.
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
CREATE TRIGGER `merged_actor_added_unique` BEFORE INSERT ON `merged_actor` BEGIN
  SELECT raise(ABORT, 'UNIQUE constraint failed: actor.wikidata_id') FROM `actor`
  WHERE wikidata_id = new.wikidata_id AND id <> new.id;
END;
--> statement-breakpoint
CREATE TRIGGER `merged_actor_changed_unique` BEFORE UPDATE OF wikidata_id ON `merged_actor` BEGIN
  SELECT raise(ABORT, 'UNIQUE constraint failed: actor.wikidata_id') FROM `actor`
  WHERE wikidata_id = new.wikidata_id;
END;
--> statement-breakpoint
-- A transaction that was made of what was read before it fails where that no longer holds.
CREATE VIEW `premise` AS SELECT 1 AS holds WHERE false;
--> statement-breakpoint
CREATE TRIGGER `premise_failed` INSTEAD OF INSERT ON `premise` WHEN new.holds IS NOT 1 BEGIN
  SELECT raise(ABORT, 'PREMISE_FAILED');
END;
