CREATE TABLE `naming` (
	`id` integer PRIMARY KEY NOT NULL,
	`actor_id` text NOT NULL,
	`position` integer NOT NULL,
	`text` text NOT NULL,
	`type` text NOT NULL,
	`language` text,
	`folded` text NOT NULL,
	`trigrams` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `naming_actor` ON `naming` (`actor_id`,`position`);--> statement-breakpoint
CREATE INDEX `naming_folded` ON `naming` (`folded`);--> statement-breakpoint
CREATE TABLE `naming_trigram` (
	`trigram` text NOT NULL,
	`naming_id` integer NOT NULL,
	PRIMARY KEY(`trigram`, `naming_id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `naming_trigram_naming` ON `naming_trigram` (`naming_id`);