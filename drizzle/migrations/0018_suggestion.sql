CREATE TABLE `suggestion` (
	`id` text PRIMARY KEY NOT NULL,
	`article_id` text NOT NULL,
	`version_id` text NOT NULL,
	`kind` text NOT NULL,
	`status` text NOT NULL,
	`verdict` text,
	`confidence` real NOT NULL,
	`rule` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`start_cp` integer NOT NULL,
	`end_cp` integer NOT NULL,
	`exact` text NOT NULL,
	`found` text NOT NULL,
	`filed_at` text NOT NULL,
	`edit_id` text,
	`decided_by_name` text,
	`decided_at` text,
	`decision_note` text,
	CONSTRAINT "suggestion_kind" CHECK("suggestion"."kind" in ('QUOTE', 'MENTION', 'CLAIM')),
	CONSTRAINT "suggestion_status" CHECK("suggestion"."status" in ('PENDING', 'ACCEPTED', 'CHANGED', 'REJECTED'))
);
--> statement-breakpoint
CREATE INDEX `suggestion_article` ON `suggestion` (`article_id`,`start`,`id`,`status`);--> statement-breakpoint
CREATE INDEX `suggestion_status` ON `suggestion` (`status`,`article_id`,`start`,`id`);--> statement-breakpoint
CREATE INDEX `suggestion_rule` ON `suggestion` (`rule`,`status`);--> statement-breakpoint
CREATE INDEX `suggestion_edit` ON `suggestion` (`edit_id`,`article_id`,`start`,`id`) WHERE edit_id is not null;--> statement-breakpoint
-- What an edit has accepted is open again where the edit does not stand.
CREATE TRIGGER `edit_suggestion` AFTER UPDATE OF status ON `edit` BEGIN
  UPDATE suggestion SET status = iif(new.status IN ('OPEN', 'APPLIED'), verdict, 'PENDING') WHERE edit_id = new.id;
END;
