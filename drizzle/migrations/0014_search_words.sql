ALTER TABLE `naming` ADD `words` text;--> statement-breakpoint
-- The indexes that search asks: of words folded by src/text/, which no trigger can. The writer writes them; triggers
-- only give out ordinals and take out what is gone.
DROP TRIGGER `actor_added_search`;
--> statement-breakpoint
DROP TRIGGER `actor_changing_search`;
--> statement-breakpoint
DROP TRIGGER `actor_changed_search`;
--> statement-breakpoint
DROP TRIGGER `actor_removed_search`;
--> statement-breakpoint
DROP TRIGGER `alias_adding_search`;
--> statement-breakpoint
DROP TRIGGER `alias_added_search`;
--> statement-breakpoint
DROP TRIGGER `alias_changing_search`;
--> statement-breakpoint
DROP TRIGGER `alias_changed_search`;
--> statement-breakpoint
DROP TRIGGER `alias_removing_search`;
--> statement-breakpoint
DROP TRIGGER `alias_removed_search`;
--> statement-breakpoint
DROP TRIGGER `article_added_search`;
--> statement-breakpoint
DROP TRIGGER `article_changing_search`;
--> statement-breakpoint
DROP TRIGGER `article_changed_search`;
--> statement-breakpoint
DROP TRIGGER `article_removed_search`;
--> statement-breakpoint
DROP TRIGGER `text_version_changing_search`;
--> statement-breakpoint
DROP TRIGGER `text_version_changed_search`;
--> statement-breakpoint
DROP TRIGGER `quote_added_search`;
--> statement-breakpoint
DROP TRIGGER `quote_changing_search`;
--> statement-breakpoint
DROP TRIGGER `quote_changed_search`;
--> statement-breakpoint
DROP TRIGGER `quote_removed_search`;
--> statement-breakpoint
DROP TABLE `actor_search`;
--> statement-breakpoint
DROP TABLE `article_search`;
--> statement-breakpoint
DROP TABLE `quote_search`;
--> statement-breakpoint
DROP VIEW `actor_searched`;
--> statement-breakpoint
DROP VIEW `article_searched`;
--> statement-breakpoint
DROP VIEW `quote_searched`;
--> statement-breakpoint
CREATE VIRTUAL TABLE `actor_search` USING fts5(name, aliases, content = '', contentless_delete = 1, tokenize = 'ascii');
--> statement-breakpoint
CREATE VIRTUAL TABLE `article_search` USING fts5(title, summary, text, content = '', contentless_delete = 1, tokenize = 'ascii');
--> statement-breakpoint
CREATE VIRTUAL TABLE `quote_search` USING fts5(words, around, content = '', contentless_delete = 1, tokenize = 'ascii');
--> statement-breakpoint
-- Texts again by their passages, to cut snippets: 4096 rowids for each article.
CREATE VIRTUAL TABLE `article_passage` USING fts5(words, content = '', contentless_delete = 1, tokenize = 'ascii');
--> statement-breakpoint
CREATE TRIGGER `actor_added_ordinal` AFTER INSERT ON `actor` WHEN new.ordinal IS NULL BEGIN
  UPDATE `actor` SET ordinal = (SELECT coalesce(max(ordinal), 0) + 1 FROM `actor`) WHERE id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER `article_added_ordinal` AFTER INSERT ON `article` WHEN new.ordinal IS NULL BEGIN
  UPDATE `article` SET ordinal = (SELECT coalesce(max(ordinal), 0) + 1 FROM `article`) WHERE id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER `quote_added_ordinal` AFTER INSERT ON `quote` WHEN new.ordinal IS NULL BEGIN
  UPDATE `quote` SET ordinal = (SELECT coalesce(max(ordinal), 0) + 1 FROM `quote`) WHERE id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER `actor_removed_search` AFTER DELETE ON `actor` BEGIN
  DELETE FROM `actor_search` WHERE rowid = old.ordinal;
END;
--> statement-breakpoint
CREATE TRIGGER `article_removed_search` AFTER DELETE ON `article` BEGIN
  DELETE FROM `article_search` WHERE rowid = old.ordinal;
  DELETE FROM `article_passage` WHERE rowid BETWEEN old.ordinal * 4096 AND old.ordinal * 4096 + 4095;
END;
--> statement-breakpoint
CREATE TRIGGER `quote_removed_search` AFTER DELETE ON `quote` BEGIN
  DELETE FROM `quote_search` WHERE rowid = old.ordinal;
END;
