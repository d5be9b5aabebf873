CREATE TABLE `actor` (
	`id` text PRIMARY KEY NOT NULL,
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
	CONSTRAINT "actor_kind" CHECK("actor"."kind" in ('STATE', 'GOVERNMENT', 'ALLIANCE', 'ORGANIZATION', 'PUBLICATION', 'PERSON', 'GROUP')),
	CONSTRAINT "actor_identifiability" CHECK("actor"."identifiability" in ('NAMED', 'DESCRIBED', 'GROUP_ONLY'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `actor_slug` ON `actor` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `actor_wikidata` ON `actor` (`wikidata_id`);--> statement-breakpoint
CREATE INDEX `actor_name` ON `actor` (`name`,`id`);--> statement-breakpoint
CREATE INDEX `actor_kind_name` ON `actor` (`kind`,`name`,`id`);--> statement-breakpoint
CREATE INDEX `actor_country` ON `actor` (`country`,`name`,`id`);--> statement-breakpoint
CREATE INDEX `actor_identifiability_name` ON `actor` (`identifiability`,`name`,`id`);--> statement-breakpoint
CREATE INDEX `actor_mention_count` ON `actor` (`mention_count`,`id`);--> statement-breakpoint
CREATE INDEX `actor_quote_count` ON `actor` (`quote_count`,`id`);--> statement-breakpoint
CREATE TABLE `alias` (
	`actor_id` text NOT NULL,
	`position` integer NOT NULL,
	`text` text NOT NULL,
	`type` text NOT NULL,
	`language` text,
	PRIMARY KEY(`actor_id`, `position`),
	FOREIGN KEY (`actor_id`) REFERENCES `actor`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "alias_type" CHECK("alias"."type" in ('OFFICIAL', 'ABBREVIATION', 'TRANSLITERATION', 'TRANSLATION', 'FORMER', 'MISSPELLING', 'DEMONYM', 'METONYM'))
);
--> statement-breakpoint
CREATE TABLE `article` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`title` text,
	`title_key` text GENERATED ALWAYS AS (coalesce(title, '')) VIRTUAL NOT NULL,
	`url` text,
	`summary` text,
	`byline` text,
	`language` text NOT NULL,
	`genre` text NOT NULL,
	`status` text NOT NULL,
	`rights` text NOT NULL,
	`license` text,
	`publication_id` text,
	`published_on` text,
	`published_from` text DEFAULT '' NOT NULL,
	`published_until` text DEFAULT '' NOT NULL,
	`recorded_at` text NOT NULL,
	`version_id` text,
	`record_sha256` text NOT NULL,
	FOREIGN KEY (`publication_id`) REFERENCES `actor`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `text_version`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "article_genre" CHECK("article"."genre" in ('REPORTAGE', 'OPINION', 'ANALYSIS', 'BACKGROUND', 'BLOG_POST', 'PRESS_RELEASE', 'REFERENCE_WORK', 'OTHER')),
	CONSTRAINT "article_status" CHECK("article"."status" in ('USABLE', 'CORRECTED', 'WITHHELD', 'RETRACTED')),
	CONSTRAINT "article_rights" CHECK("article"."rights" in ('FULL_TEXT', 'QUOTATION_ONLY')),
	CONSTRAINT "article_published" CHECK(("article"."published_on" is null) = ("article"."published_from" = '') and "article"."published_from" <= "article"."published_until")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `article_slug` ON `article` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `article_url` ON `article` (`url`);--> statement-breakpoint
CREATE INDEX `article_published_on` ON `article` (`published_from`,`id`);--> statement-breakpoint
CREATE INDEX `article_recorded` ON `article` (`recorded_at`,`id`);--> statement-breakpoint
CREATE INDEX `article_title` ON `article` (`title_key`,`id`);--> statement-breakpoint
CREATE INDEX `article_publication` ON `article` (`publication_id`,`published_from`,`id`);--> statement-breakpoint
CREATE INDEX `article_genre_published` ON `article` (`genre`,`published_from`,`id`);--> statement-breakpoint
CREATE INDEX `article_language_published` ON `article` (`language`,`published_from`,`id`);--> statement-breakpoint
CREATE INDEX `article_status_published` ON `article` (`status`,`published_from`,`id`);--> statement-breakpoint
CREATE TABLE `change` (
	`sequence` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`at` text NOT NULL,
	`type` text NOT NULL,
	`node_id` text NOT NULL,
	CONSTRAINT "change_kind" CHECK("change"."kind" in ('RECORDED', 'CORRECTED', 'MERGED', 'WITHDRAWN'))
);
--> statement-breakpoint
CREATE INDEX `change_node` ON `change` (`node_id`,`sequence`);--> statement-breakpoint
CREATE TABLE `claim` (
	`id` text PRIMARY KEY NOT NULL,
	`article_id` text NOT NULL,
	`key` text NOT NULL,
	`relationship_id` text NOT NULL,
	`status` text NOT NULL,
	`certainty` text NOT NULL,
	`holder_id` text,
	`quote_id` text,
	`valid_from` text,
	`valid_to` text,
	`valid_first` text,
	`valid_last` text,
	`evidence` text NOT NULL,
	`position` integer NOT NULL,
	`published_from` text DEFAULT '' NOT NULL,
	`recorded_at` text NOT NULL,
	`retracted_at` text,
	FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`relationship_id`) REFERENCES `relationship`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`holder_id`) REFERENCES `actor`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`quote_id`) REFERENCES `quote`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "claim_status" CHECK("claim"."status" in ('ASSERTED', 'DENIED', 'HYPOTHETICAL', 'PROPOSED')),
	CONSTRAINT "claim_certainty" CHECK("claim"."certainty" in ('CERTAIN', 'PROBABLE', 'POSSIBLE', 'DOUBTFUL', 'PRESUPPOSED')),
	CONSTRAINT "claim_evidence" CHECK(json_array_length("claim"."evidence") > 0),
	CONSTRAINT "claim_valid" CHECK("claim"."valid_first" <= "claim"."valid_last"),
	CONSTRAINT "claim_recorded" CHECK("claim"."recorded_at" <= "claim"."retracted_at")
);
--> statement-breakpoint
CREATE INDEX `claim_article` ON `claim` (`article_id`,`position`,`id`,`retracted_at`);--> statement-breakpoint
CREATE INDEX `claim_relationship` ON `claim` (`relationship_id`,`published_from`,`position`,`id`,`retracted_at`,`status`);--> statement-breakpoint
CREATE INDEX `claim_holder` ON `claim` (`holder_id`,`published_from`,`position`,`id`,`retracted_at`);--> statement-breakpoint
CREATE INDEX `claim_quote` ON `claim` (`quote_id`,`position`,`id`,`retracted_at`);--> statement-breakpoint
CREATE INDEX `claim_published` ON `claim` (`published_from`,`position`,`id`,`retracted_at`,`certainty`);--> statement-breakpoint
CREATE INDEX `claim_status_published` ON `claim` (`status`,`published_from`,`position`,`id`,`retracted_at`);--> statement-breakpoint
CREATE TABLE `mention` (
	`id` text PRIMARY KEY NOT NULL,
	`article_id` text NOT NULL,
	`key` text NOT NULL,
	`actor_id` text NOT NULL,
	`type` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`start_cp` integer NOT NULL,
	`end_cp` integer NOT NULL,
	`exact` text,
	`sha256` text,
	`shown` integer NOT NULL,
	`quote_id` text,
	`published_from` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`actor_id`) REFERENCES `actor`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`quote_id`) REFERENCES `quote`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "mention_type" CHECK("mention"."type" in ('NAME', 'ABBREVIATION', 'DEMONYM', 'METONYM', 'NOMINAL', 'PRONOUN', 'MISSPELLING')),
	CONSTRAINT "mention_span" CHECK(0 <= "mention"."start" and "mention"."start" < "mention"."end" and 0 <= "mention"."start_cp" and "mention"."start_cp" < "mention"."end_cp" and "mention"."end_cp" - "mention"."start_cp" <= "mention"."end" - "mention"."start"),
	CONSTRAINT "mention_words" CHECK("mention"."exact" is not null or "mention"."sha256" is not null)
);
--> statement-breakpoint
CREATE INDEX `mention_article` ON `mention` (`article_id`,`start`,`id`);--> statement-breakpoint
CREATE INDEX `mention_actor` ON `mention` (`actor_id`,`published_from`,`article_id`,`start`,`id`);--> statement-breakpoint
CREATE INDEX `mention_quote` ON `mention` (`quote_id`);--> statement-breakpoint
CREATE TABLE `quote` (
	`id` text PRIMARY KEY NOT NULL,
	`article_id` text NOT NULL,
	`key` text NOT NULL,
	`form` text NOT NULL,
	`text` text NOT NULL,
	`verbatim_text` text,
	`segments` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`start_cp` integer NOT NULL,
	`end_cp` integer NOT NULL,
	`speaker_id` text,
	`speaker_span` text,
	`cue_span` text,
	`confidence` numeric NOT NULL,
	`cited_work_id` text,
	`published_from` text DEFAULT '' NOT NULL,
	`published_until` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`speaker_id`) REFERENCES `actor`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cited_work_id`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "quote_form" CHECK("quote"."form" in ('DIRECT', 'MIXED', 'INDIRECT')),
	CONSTRAINT "quote_span" CHECK(0 <= "quote"."start" and "quote"."start" < "quote"."end" and 0 <= "quote"."start_cp" and "quote"."start_cp" < "quote"."end_cp" and "quote"."end_cp" - "quote"."start_cp" <= "quote"."end" - "quote"."start"),
	CONSTRAINT "quote_segments" CHECK(json_array_length("quote"."segments") > 0),
	CONSTRAINT "quote_confidence" CHECK("quote"."confidence" between 0 and 1),
	CONSTRAINT "quote_verbatim" CHECK(("quote"."verbatim_text" is null) = ("quote"."form" = 'INDIRECT'))
);
--> statement-breakpoint
CREATE INDEX `quote_article` ON `quote` (`article_id`,`start`,`id`);--> statement-breakpoint
CREATE INDEX `quote_published` ON `quote` (`published_from`,`start`,`id`,`confidence`);--> statement-breakpoint
CREATE INDEX `quote_speaker` ON `quote` (`speaker_id`,`published_from`,`start`,`id`);--> statement-breakpoint
CREATE INDEX `quote_form_published` ON `quote` (`form`,`published_from`,`start`,`id`);--> statement-breakpoint
CREATE INDEX `quote_cited_work` ON `quote` (`cited_work_id`,`published_from`,`start`,`id`);--> statement-breakpoint
CREATE TABLE `relationship` (
	`id` text PRIMARY KEY NOT NULL,
	`subject_id` text,
	`predicate` text NOT NULL,
	`object_id` text NOT NULL,
	`claim_count` integer DEFAULT 0 NOT NULL,
	`last_claimed_on` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`subject_id`) REFERENCES `actor`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`object_id`) REFERENCES `actor`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "relationship_predicate" CHECK("relationship"."predicate" in ('MEMBER_OF', 'PART_OF', 'COMPOSED_OF', 'GOVERNS', 'HEADED', 'REPRESENTED', 'SUCCEEDED', 'PUBLISHES', 'NEIGHBOR_OF', 'HOSTS_BASE_OF', 'ALLIED_WITH', 'RIVAL_OF', 'INFLUENCES', 'CLAIMS_INFLUENCE_OVER', 'DEPENDS_ON', 'DOMINATES', 'BACKS', 'DISTRUSTS', 'ESTRANGED_FROM', 'ASPIRES_TO_JOIN', 'SEEKS_SECESSION_FROM', 'ASSOCIATED_WITH', 'APPEALS_TO', 'OFFERS_AID_TO', 'AIDS', 'CONSULTS', 'COOPERATES_WITH', 'ACCUSES', 'THREATENS', 'SANCTIONS', 'INTERVENED_IN', 'AT_WAR_WITH', 'AT_WAR_IN', 'OVERTHREW', 'BROKE_PROMISE_TO'))
);
--> statement-breakpoint
CREATE INDEX `relationship_subject` ON `relationship` (`subject_id`,`claim_count`,`id`);--> statement-breakpoint
CREATE INDEX `relationship_object` ON `relationship` (`object_id`,`claim_count`,`id`,`subject_id`);--> statement-breakpoint
CREATE INDEX `relationship_subject_last` ON `relationship` (`subject_id`,`last_claimed_on`,`id`);--> statement-breakpoint
CREATE INDEX `relationship_object_last` ON `relationship` (`object_id`,`last_claimed_on`,`id`,`subject_id`);--> statement-breakpoint
CREATE INDEX `relationship_claim_count` ON `relationship` (`claim_count`,`id`);--> statement-breakpoint
CREATE INDEX `relationship_last_claimed` ON `relationship` (`last_claimed_on`,`id`);--> statement-breakpoint
CREATE INDEX `relationship_predicate_count` ON `relationship` (`predicate`,`claim_count`,`id`);--> statement-breakpoint
CREATE TABLE `text_version` (
	`id` text PRIMARY KEY NOT NULL,
	`article_id` text NOT NULL,
	`sha256` text NOT NULL,
	`length` integer NOT NULL,
	`length_cp` integer NOT NULL,
	`text` text,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "text_version_sha256" CHECK(length("text_version"."sha256") = 64),
	CONSTRAINT "text_version_length" CHECK(0 <= "text_version"."length_cp" and "text_version"."length_cp" <= "text_version"."length")
);
--> statement-breakpoint
CREATE INDEX `text_version_article` ON `text_version` (`article_id`,`recorded_at`);