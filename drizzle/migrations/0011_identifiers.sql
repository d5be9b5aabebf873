CREATE TABLE `actor_identifier` (
	`actor_id` text NOT NULL,
	`recorded_actor_id` text,
	`position` integer NOT NULL,
	`scheme` text NOT NULL,
	`value` text NOT NULL,
	FOREIGN KEY (`actor_id`) REFERENCES `actor`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `actor_identifier_value` ON `actor_identifier` (`scheme`,`value`);--> statement-breakpoint
CREATE INDEX `actor_identifier_actor` ON `actor_identifier` (`actor_id`,`recorded_actor_id`,`position`);--> statement-breakpoint
CREATE INDEX `actor_identifier_recorded_actor` ON `actor_identifier` (`recorded_actor_id`,`position`) WHERE recorded_actor_id is not null;--> statement-breakpoint
CREATE TABLE `article_identifier` (
	`article_id` text NOT NULL,
	`position` integer NOT NULL,
	`scheme` text NOT NULL,
	`value` text NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `article_identifier_value` ON `article_identifier` (`scheme`,`value`);--> statement-breakpoint
CREATE INDEX `article_identifier_article` ON `article_identifier` (`article_id`,`position`);--> statement-breakpoint
CREATE VIEW `recorded_actor_identifier` AS
SELECT actor_id, position, scheme, value FROM `actor_identifier` WHERE recorded_actor_id IS NULL
UNION ALL
SELECT recorded_actor_id, position, scheme, value FROM `actor_identifier` WHERE recorded_actor_id IS NOT NULL;
