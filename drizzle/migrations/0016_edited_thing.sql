CREATE TABLE `edited_thing` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`edit_id` text NOT NULL,
	`kind` text NOT NULL,
	`type` text NOT NULL,
	`node_id` text NOT NULL,
	`sequence` integer,
	`before` text,
	`after` text
);
--> statement-breakpoint
CREATE INDEX `edited_thing_edit` ON `edited_thing` (`edit_id`,`id`);
--> statement-breakpoint
INSERT INTO `edited_thing` (edit_id, kind, type, node_id, sequence)
SELECT edit_id, kind, type, node_id, sequence FROM `change` WHERE edit_id IS NOT NULL AND (kind <> 'CORRECTED'
  OR EXISTS (SELECT 1 FROM `revision` WHERE revision.node_id = `change`.node_id AND until = sequence)) ORDER BY sequence;
