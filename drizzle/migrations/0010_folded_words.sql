CREATE TABLE `folding` (
	`name` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`place` text
);
--> statement-breakpoint
-- The words of the speakers, for Query.verifyQuote: folded by src/text/, which no trigger can.
-- The writer writes them; triggers only take them out.
DROP TRIGGER `quote_changed_words`;
--> statement-breakpoint
DROP TRIGGER `quote_removed_words`;
--> statement-breakpoint
DROP TRIGGER `quote_added_search`;
--> statement-breakpoint
CREATE TRIGGER `quote_added_search` AFTER INSERT ON `quote` BEGIN
  UPDATE `quote` SET ordinal = (SELECT coalesce(max(ordinal), 0) + 1 FROM `quote`) WHERE id = new.id AND ordinal IS NULL;
  INSERT INTO `quote_search` (rowid, words, around)
  SELECT s.ordinal, s.words, s.around FROM `quote` q CROSS JOIN `quote_searched` s WHERE q.id = new.id AND s.ordinal = q.ordinal;
END;
--> statement-breakpoint
DROP TABLE `quote_words`;
--> statement-breakpoint
-- Words come with a space between them, whatever their script: nothing is left to a tokenizer.
CREATE VIRTUAL TABLE `quote_words` USING fts5(words, speaker, content = '', contentless_delete = 1, tokenize = 'ascii');
--> statement-breakpoint
CREATE TRIGGER `quote_removed_words` AFTER DELETE ON `quote` WHEN old.verbatim_text IS NOT NULL BEGIN
  DELETE FROM `quote_words` WHERE rowid = old.ordinal;
END;
--> statement-breakpoint
CREATE TRIGGER `quote_changed_words` AFTER UPDATE OF verbatim_text ON `quote`
WHEN new.verbatim_text IS NULL AND old.verbatim_text IS NOT NULL BEGIN
  DELETE FROM `quote_words` WHERE rowid = old.ordinal;
END;
