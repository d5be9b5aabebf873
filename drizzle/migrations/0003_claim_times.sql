DROP INDEX `claim_published`;--> statement-breakpoint
CREATE INDEX `claim_published` ON `claim` (`published_from`,`position`,`id`,`retracted_at`,`certainty`,`recorded_at`,`valid_first`,`valid_last`);