CREATE TABLE `quote_fingerprint` (
	`fingerprint` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`fingerprint`, `ordinal`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `quote_fingerprint_quote` ON `quote_fingerprint` (`ordinal`);--> statement-breakpoint
CREATE TRIGGER `quote_removed_fingerprints` AFTER DELETE ON `quote` BEGIN
  DELETE FROM quote_fingerprint WHERE ordinal = old.ordinal;
END;
