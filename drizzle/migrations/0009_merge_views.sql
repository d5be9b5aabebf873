ALTER TABLE `merged_actor` ADD `ordinal` integer;
--> statement-breakpoint
DROP VIEW `recorded_actor`;
--> statement-breakpoint
-- Both halves have the same types: else SQLite does not look through the view, and no condition reaches an index.
CREATE VIEW `recorded_actor` AS
SELECT id, slug, name, kind, identifiability, description, country, wikidata_id, recorded_at, CAST(NULL AS text) AS into_id FROM `actor`
UNION ALL
SELECT id, slug, name, kind, identifiability, description, country, wikidata_id, recorded_at, into_id FROM `merged_actor`;
