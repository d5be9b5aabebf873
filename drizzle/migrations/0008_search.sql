ALTER TABLE `actor` ADD `ordinal` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `actor_ordinal` ON `actor` (`ordinal`);--> statement-breakpoint
ALTER TABLE `article` ADD `ordinal` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `article_ordinal` ON `article` (`ordinal`);--> statement-breakpoint
ALTER TABLE `quote` ADD `ordinal` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `quote_ordinal` ON `quote` (`ordinal`);--> statement-breakpoint
UPDATE `actor` SET ordinal = rowid;
--> statement-breakpoint
UPDATE `article` SET ordinal = rowid;
--> statement-breakpoint
UPDATE `quote` SET ordinal = rowid;
--> statement-breakpoint
-- The words of the speakers are known by the ordinal from now on: it is the rowid of what is there already.
DROP TRIGGER `quote_added_words`;
--> statement-breakpoint
DROP TRIGGER `quote_changed_words`;
--> statement-breakpoint
DROP TRIGGER `quote_removed_words`;
--> statement-breakpoint
CREATE TRIGGER `quote_changed_words` AFTER UPDATE OF verbatim_text, speaker_id ON `quote`
WHEN new.verbatim_text IS NOT old.verbatim_text OR new.speaker_id IS NOT old.speaker_id BEGIN
  INSERT INTO `quote_words` (`quote_words`, rowid, verbatim_text, speaker_id)
  SELECT 'delete', old.ordinal, old.verbatim_text, coalesce(old.speaker_id, '') WHERE old.verbatim_text IS NOT NULL;
  INSERT INTO `quote_words` (rowid, verbatim_text, speaker_id)
  SELECT new.ordinal, new.verbatim_text, coalesce(new.speaker_id, '') WHERE new.verbatim_text IS NOT NULL;
END;
--> statement-breakpoint
CREATE TRIGGER `quote_removed_words` AFTER DELETE ON `quote` WHEN old.verbatim_text IS NOT NULL BEGIN
  INSERT INTO `quote_words` (`quote_words`, rowid, verbatim_text, speaker_id)
  VALUES ('delete', old.ordinal, old.verbatim_text, coalesce(old.speaker_id, ''));
END;
--> statement-breakpoint
-- What search looks in, one row each. The indexes keep no words of their own: they read these views again.
CREATE VIEW `actor_searched` AS SELECT a.ordinal AS ordinal, a.name AS name, (
    SELECT group_concat(text, ' · ') FROM (SELECT text FROM `alias` WHERE actor_id = a.id ORDER BY recorded_actor_id, position)
  ) AS aliases FROM `actor` a;
--> statement-breakpoint
CREATE VIEW `article_searched` AS SELECT a.ordinal AS ordinal, a.title AS title, a.summary AS summary, v.text AS text
FROM `article` a LEFT JOIN `text_version` v ON v.id = a.version_id;
--> statement-breakpoint
-- Around a quote: its article's title, and up to a hundred characters on either side, in whole words.
CREATE VIEW `quote_searched` AS SELECT q.ordinal AS ordinal, q.text AS words,
  coalesce(a.title || char(10), '') || coalesce(
    CASE WHEN q.start_cp > 100
      THEN substr(substr(v.text, q.start_cp - 99, 100), instr(substr(v.text, q.start_cp - 99, 100), ' ') + 1)
      ELSE substr(v.text, 1, q.start_cp) END
    || ' … ' ||
    CASE WHEN q.end_cp + 100 < v.length_cp
      THEN rtrim(substr(v.text, q.end_cp + 1, 100), replace(substr(v.text, q.end_cp + 1, 100), ' ', ''))
      ELSE substr(v.text, q.end_cp + 1) END, '') AS around
FROM `quote` q JOIN `article` a ON a.id = q.article_id LEFT JOIN `text_version` v ON v.id = a.version_id;
--> statement-breakpoint
CREATE VIRTUAL TABLE `actor_search` USING fts5(name, aliases, content = 'actor_searched', content_rowid = 'ordinal', tokenize = 'unicode61 remove_diacritics 2');
--> statement-breakpoint
CREATE VIRTUAL TABLE `article_search` USING fts5(title, summary, text, content = 'article_searched', content_rowid = 'ordinal', tokenize = 'unicode61 remove_diacritics 2');
--> statement-breakpoint
CREATE VIRTUAL TABLE `quote_search` USING fts5(words, around, content = 'quote_searched', content_rowid = 'ordinal', tokenize = 'unicode61 remove_diacritics 2');
--> statement-breakpoint
INSERT INTO `actor_search` (`actor_search`) VALUES ('rebuild');
--> statement-breakpoint
INSERT INTO `article_search` (`article_search`) VALUES ('rebuild');
--> statement-breakpoint
INSERT INTO `quote_search` (`quote_search`) VALUES ('rebuild');
--> statement-breakpoint
-- An entry goes before what it was made of changes, and is made anew after: FTS5 takes out the words that it reads.
CREATE TRIGGER `actor_added_search` AFTER INSERT ON `actor` BEGIN
  UPDATE `actor` SET ordinal = (SELECT coalesce(max(ordinal), 0) + 1 FROM `actor`) WHERE id = new.id AND ordinal IS NULL;
  INSERT INTO `actor_search` (rowid, name, aliases)
  SELECT s.ordinal, s.name, s.aliases FROM `actor` a CROSS JOIN `actor_searched` s WHERE a.id = new.id AND s.ordinal = a.ordinal;
END;
--> statement-breakpoint
CREATE TRIGGER `actor_changing_search` BEFORE UPDATE OF name ON `actor` WHEN new.name <> old.name BEGIN
  DELETE FROM `actor_search` WHERE rowid = old.ordinal;
END;
--> statement-breakpoint
CREATE TRIGGER `actor_changed_search` AFTER UPDATE OF name ON `actor` WHEN new.name <> old.name BEGIN
  INSERT INTO `actor_search` (rowid, name, aliases)
  SELECT ordinal, name, aliases FROM `actor_searched` WHERE ordinal = new.ordinal;
END;
--> statement-breakpoint
CREATE TRIGGER `actor_removed_search` BEFORE DELETE ON `actor` BEGIN
  DELETE FROM `actor_search` WHERE rowid = old.ordinal;
END;
--> statement-breakpoint
CREATE TRIGGER `alias_adding_search` BEFORE INSERT ON `alias` BEGIN
  DELETE FROM `actor_search` WHERE rowid = (SELECT ordinal FROM `actor` WHERE id = new.actor_id);
END;
--> statement-breakpoint
CREATE TRIGGER `alias_added_search` AFTER INSERT ON `alias` BEGIN
  INSERT INTO `actor_search` (rowid, name, aliases)
  SELECT s.ordinal, s.name, s.aliases FROM `actor` a CROSS JOIN `actor_searched` s WHERE a.id = new.actor_id AND s.ordinal = a.ordinal;
END;
--> statement-breakpoint
CREATE TRIGGER `alias_changing_search` BEFORE UPDATE ON `alias` BEGIN
  DELETE FROM `actor_search` WHERE rowid IN (SELECT ordinal FROM `actor` WHERE id IN (old.actor_id, new.actor_id));
END;
--> statement-breakpoint
CREATE TRIGGER `alias_changed_search` AFTER UPDATE ON `alias` BEGIN
  INSERT INTO `actor_search` (rowid, name, aliases)
  SELECT s.ordinal, s.name, s.aliases FROM `actor` a CROSS JOIN `actor_searched` s WHERE a.id IN (old.actor_id, new.actor_id) AND s.ordinal = a.ordinal;
END;
--> statement-breakpoint
CREATE TRIGGER `alias_removing_search` BEFORE DELETE ON `alias` BEGIN
  DELETE FROM `actor_search` WHERE rowid = (SELECT ordinal FROM `actor` WHERE id = old.actor_id);
END;
--> statement-breakpoint
CREATE TRIGGER `alias_removed_search` AFTER DELETE ON `alias` BEGIN
  INSERT INTO `actor_search` (rowid, name, aliases)
  SELECT s.ordinal, s.name, s.aliases FROM `actor` a CROSS JOIN `actor_searched` s WHERE a.id = old.actor_id AND s.ordinal = a.ordinal;
END;
--> statement-breakpoint
CREATE TRIGGER `article_added_search` AFTER INSERT ON `article` BEGIN
  UPDATE `article` SET ordinal = (SELECT coalesce(max(ordinal), 0) + 1 FROM `article`) WHERE id = new.id AND ordinal IS NULL;
  INSERT INTO `article_search` (rowid, title, summary, text)
  SELECT s.ordinal, s.title, s.summary, s.text FROM `article` a CROSS JOIN `article_searched` s WHERE a.id = new.id AND s.ordinal = a.ordinal;
END;
--> statement-breakpoint
CREATE TRIGGER `article_changing_search` BEFORE UPDATE OF title, summary, version_id ON `article`
WHEN new.title IS NOT old.title OR new.summary IS NOT old.summary OR new.version_id IS NOT old.version_id BEGIN
  DELETE FROM `article_search` WHERE rowid = old.ordinal;
  DELETE FROM `quote_search` WHERE rowid IN (SELECT ordinal FROM `quote` WHERE article_id = old.id)
    AND (new.title IS NOT old.title OR new.version_id IS NOT old.version_id);
END;
--> statement-breakpoint
CREATE TRIGGER `article_changed_search` AFTER UPDATE OF title, summary, version_id ON `article`
WHEN new.title IS NOT old.title OR new.summary IS NOT old.summary OR new.version_id IS NOT old.version_id BEGIN
  INSERT INTO `article_search` (rowid, title, summary, text)
  SELECT ordinal, title, summary, text FROM `article_searched` WHERE ordinal = new.ordinal;
  INSERT INTO `quote_search` (rowid, words, around)
  SELECT s.ordinal, s.words, s.around FROM `quote` q CROSS JOIN `quote_searched` s
  WHERE q.article_id = new.id AND s.ordinal = q.ordinal AND (new.title IS NOT old.title OR new.version_id IS NOT old.version_id);
END;
--> statement-breakpoint
CREATE TRIGGER `article_removed_search` BEFORE DELETE ON `article` BEGIN
  DELETE FROM `article_search` WHERE rowid = old.ordinal;
END;
--> statement-breakpoint
CREATE TRIGGER `text_version_changing_search` BEFORE UPDATE OF text ON `text_version` WHEN new.text IS NOT old.text BEGIN
  DELETE FROM `article_search` WHERE rowid = (SELECT ordinal FROM `article` WHERE id = old.article_id AND version_id = old.id);
  DELETE FROM `quote_search` WHERE rowid IN (SELECT q.ordinal FROM `article` a CROSS JOIN `quote` q
    WHERE a.id = old.article_id AND a.version_id = old.id AND q.article_id = a.id);
END;
--> statement-breakpoint
CREATE TRIGGER `text_version_changed_search` AFTER UPDATE OF text ON `text_version` WHEN new.text IS NOT old.text BEGIN
  INSERT INTO `article_search` (rowid, title, summary, text)
  SELECT s.ordinal, s.title, s.summary, s.text FROM `article` a CROSS JOIN `article_searched` s
  WHERE a.id = new.article_id AND a.version_id = new.id AND s.ordinal = a.ordinal;
  INSERT INTO `quote_search` (rowid, words, around)
  SELECT s.ordinal, s.words, s.around FROM `article` a CROSS JOIN `quote` q CROSS JOIN `quote_searched` s
  WHERE a.id = new.article_id AND a.version_id = new.id AND q.article_id = a.id AND s.ordinal = q.ordinal;
END;
--> statement-breakpoint
CREATE TRIGGER `quote_added_search` AFTER INSERT ON `quote` BEGIN
  UPDATE `quote` SET ordinal = (SELECT coalesce(max(ordinal), 0) + 1 FROM `quote`) WHERE id = new.id AND ordinal IS NULL;
  INSERT INTO `quote_words` (rowid, verbatim_text, speaker_id)
  SELECT ordinal, verbatim_text, coalesce(speaker_id, '') FROM `quote` WHERE id = new.id AND verbatim_text IS NOT NULL;
  INSERT INTO `quote_search` (rowid, words, around)
  SELECT s.ordinal, s.words, s.around FROM `quote` q CROSS JOIN `quote_searched` s WHERE q.id = new.id AND s.ordinal = q.ordinal;
END;
--> statement-breakpoint
CREATE TRIGGER `quote_changing_search` BEFORE UPDATE OF text, start_cp, end_cp, article_id ON `quote`
WHEN new.text <> old.text OR new.start_cp <> old.start_cp OR new.end_cp <> old.end_cp OR new.article_id <> old.article_id BEGIN
  DELETE FROM `quote_search` WHERE rowid = old.ordinal;
END;
--> statement-breakpoint
CREATE TRIGGER `quote_changed_search` AFTER UPDATE OF text, start_cp, end_cp, article_id ON `quote`
WHEN new.text <> old.text OR new.start_cp <> old.start_cp OR new.end_cp <> old.end_cp OR new.article_id <> old.article_id BEGIN
  INSERT INTO `quote_search` (rowid, words, around)
  SELECT ordinal, words, around FROM `quote_searched` WHERE ordinal = new.ordinal;
END;
--> statement-breakpoint
CREATE TRIGGER `quote_removed_search` BEFORE DELETE ON `quote` BEGIN
  DELETE FROM `quote_search` WHERE rowid = old.ordinal;
END;
