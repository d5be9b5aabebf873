ALTER TABLE `relationship` ADD `disputed` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `relationship_disputed` ON `relationship` (`claim_count`,`id`) WHERE disputed = 1;--> statement-breakpoint
CREATE INDEX `relationship_disputed_last` ON `relationship` (`last_claimed_on`,`id`) WHERE disputed = 1;--> statement-breakpoint
CREATE INDEX `claim_opposed` ON `claim` (`relationship_id`,`status`,`published_from`,`position`,`id`,`retracted_at`,`valid_first`,`valid_last`);
--> statement-breakpoint
CREATE TRIGGER `claim_added_disputed` AFTER INSERT ON `claim`
WHEN new.retracted_at IS NULL AND new.status IN ('ASSERTED', 'DENIED') BEGIN
  UPDATE `relationship` SET disputed = 1 WHERE id = new.relationship_id AND disputed = 0 AND EXISTS (
    SELECT 1 FROM `claim` AS other
    WHERE other.relationship_id = new.relationship_id AND other.retracted_at IS NULL
      AND other.status = CASE new.status WHEN 'DENIED' THEN 'ASSERTED' ELSE 'DENIED' END
      AND (other.valid_first IS NULL OR new.valid_last IS NULL OR other.valid_first <= new.valid_last)
      AND (other.valid_last IS NULL OR new.valid_first IS NULL OR other.valid_last >= new.valid_first)
  );
END;
--> statement-breakpoint
CREATE TRIGGER `claim_changed_disputed` AFTER UPDATE OF relationship_id, status, valid_first, valid_last, retracted_at ON `claim`
WHEN new.relationship_id <> old.relationship_id OR new.status <> old.status OR new.valid_first IS NOT old.valid_first
  OR new.valid_last IS NOT old.valid_last OR new.retracted_at IS NOT old.retracted_at BEGIN
  UPDATE `relationship` SET disputed = EXISTS (
    SELECT 1 FROM `claim` AS denied CROSS JOIN `claim` AS asserted
    WHERE denied.relationship_id = `relationship`.id AND denied.status = 'DENIED' AND denied.retracted_at IS NULL
      AND asserted.relationship_id = `relationship`.id AND asserted.status = 'ASSERTED' AND asserted.retracted_at IS NULL
      AND (asserted.valid_first IS NULL OR denied.valid_last IS NULL OR asserted.valid_first <= denied.valid_last)
      AND (asserted.valid_last IS NULL OR denied.valid_first IS NULL OR asserted.valid_last >= denied.valid_first)
  ) WHERE id IN (old.relationship_id, new.relationship_id);
END;
--> statement-breakpoint
CREATE TRIGGER `claim_removed_disputed` AFTER DELETE ON `claim` WHEN old.status IN ('ASSERTED', 'DENIED') BEGIN
  UPDATE `relationship` SET disputed = EXISTS (
    SELECT 1 FROM `claim` AS denied CROSS JOIN `claim` AS asserted
    WHERE denied.relationship_id = `relationship`.id AND denied.status = 'DENIED' AND denied.retracted_at IS NULL
      AND asserted.relationship_id = `relationship`.id AND asserted.status = 'ASSERTED' AND asserted.retracted_at IS NULL
      AND (asserted.valid_first IS NULL OR denied.valid_last IS NULL OR asserted.valid_first <= denied.valid_last)
      AND (asserted.valid_last IS NULL OR denied.valid_first IS NULL OR asserted.valid_last >= denied.valid_first)
  ) WHERE id = old.relationship_id;
END;
--> statement-breakpoint
UPDATE `relationship` SET disputed = 1
WHERE id IN (SELECT relationship_id FROM `claim` WHERE status = 'DENIED') AND EXISTS (
    SELECT 1 FROM `claim` AS denied CROSS JOIN `claim` AS asserted
    WHERE denied.relationship_id = `relationship`.id AND denied.status = 'DENIED' AND denied.retracted_at IS NULL
      AND asserted.relationship_id = `relationship`.id AND asserted.status = 'ASSERTED' AND asserted.retracted_at IS NULL
      AND (asserted.valid_first IS NULL OR denied.valid_last IS NULL OR asserted.valid_first <= denied.valid_last)
      AND (asserted.valid_last IS NULL OR denied.valid_first IS NULL OR asserted.valid_last >= denied.valid_first)
  );
