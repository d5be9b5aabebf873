-- The words of the speakers, for Query.verifyQuote: of each quote that has any, under its rowid. Triggers keep it.
CREATE VIRTUAL TABLE `quote_words` USING fts5(verbatim_text, speaker_id, content = '', columnsize = 0);
--> statement-breakpoint
INSERT INTO `quote_words` (rowid, verbatim_text, speaker_id)
SELECT rowid, verbatim_text, coalesce(speaker_id, '') FROM `quote` WHERE verbatim_text IS NOT NULL;
--> statement-breakpoint
CREATE TRIGGER `quote_added_words` AFTER INSERT ON `quote` WHEN new.verbatim_text IS NOT NULL BEGIN
  INSERT INTO `quote_words` (rowid, verbatim_text, speaker_id)
  VALUES (new.rowid, new.verbatim_text, coalesce(new.speaker_id, ''));
END;
--> statement-breakpoint
CREATE TRIGGER `quote_changed_words` AFTER UPDATE ON `quote`
WHEN new.rowid <> old.rowid OR new.verbatim_text IS NOT old.verbatim_text OR new.speaker_id IS NOT old.speaker_id BEGIN
  INSERT INTO `quote_words` (`quote_words`, rowid, verbatim_text, speaker_id)
  SELECT 'delete', old.rowid, old.verbatim_text, coalesce(old.speaker_id, '') WHERE old.verbatim_text IS NOT NULL;
  INSERT INTO `quote_words` (rowid, verbatim_text, speaker_id)
  SELECT new.rowid, new.verbatim_text, coalesce(new.speaker_id, '') WHERE new.verbatim_text IS NOT NULL;
END;
--> statement-breakpoint
CREATE TRIGGER `quote_removed_words` AFTER DELETE ON `quote` WHEN old.verbatim_text IS NOT NULL BEGIN
  INSERT INTO `quote_words` (`quote_words`, rowid, verbatim_text, speaker_id)
  VALUES ('delete', old.rowid, old.verbatim_text, coalesce(old.speaker_id, ''));
END;
