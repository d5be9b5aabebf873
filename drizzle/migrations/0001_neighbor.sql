CREATE TABLE `neighbor` (
	`actor_id` text NOT NULL,
	`other_id` text NOT NULL,
	`relationship_id` text NOT NULL,
	PRIMARY KEY(`actor_id`, `other_id`, `relationship_id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TRIGGER `neighbor_added` AFTER INSERT ON `relationship` WHEN new.subject_id <> new.object_id BEGIN
	INSERT INTO `neighbor` VALUES (new.subject_id, new.object_id, new.id), (new.object_id, new.subject_id, new.id);
END;
--> statement-breakpoint
CREATE TRIGGER `neighbor_removed` AFTER DELETE ON `relationship` BEGIN
	DELETE FROM `neighbor` WHERE actor_id IN (old.subject_id, old.object_id) AND other_id IN (old.subject_id, old.object_id) AND relationship_id = old.id;
END;
--> statement-breakpoint
INSERT INTO `neighbor`
SELECT subject_id, object_id, id FROM `relationship` WHERE subject_id <> object_id
UNION ALL
SELECT object_id, subject_id, id FROM `relationship` WHERE subject_id <> object_id;
