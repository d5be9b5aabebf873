DROP INDEX `article_published_on`;--> statement-breakpoint
ALTER TABLE `article` ADD `quote_count` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
UPDATE `article` SET `quote_count` = (SELECT count(*) FROM `quote` WHERE `article_id` = `article`.`id`);--> statement-breakpoint
CREATE INDEX `article_published_on` ON `article` (`published_from`,`id`,`published_until`,`publication_id`,`genre`,`language`,`status`);--> statement-breakpoint
DROP INDEX `quote_article`;--> statement-breakpoint
DROP INDEX `quote_published`;--> statement-breakpoint
DROP INDEX `quote_speaker`;--> statement-breakpoint
DROP INDEX `quote_form_published`;--> statement-breakpoint
CREATE INDEX `quote_article` ON `quote` (`article_id`,`start`,`id`,`speaker_id`,`form`,`published_from`);--> statement-breakpoint
CREATE INDEX `quote_published` ON `quote` (`published_from`,`start`,`id`,`confidence`,`published_until`,`speaker_id`,`article_id`,`form`);--> statement-breakpoint
CREATE INDEX `quote_speaker` ON `quote` (`speaker_id`,`published_from`,`start`,`id`,`article_id`,`form`);--> statement-breakpoint
CREATE INDEX `quote_form_published` ON `quote` (`form`,`published_from`,`start`,`id`,`speaker_id`,`article_id`);--> statement-breakpoint
DROP INDEX `claim_published`;--> statement-breakpoint
CREATE INDEX `claim_published` ON `claim` (`published_from`,`position`,`id`,`retracted_at`,`certainty`,`recorded_at`,`valid_first`,`valid_last`,`relationship_id`,`status`,`holder_id`,`article_id`);