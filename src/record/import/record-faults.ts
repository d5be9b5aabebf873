import { checkArticle } from "../check/check-article.ts";
import { filledUp } from "../load/fill-from-store.ts";
import { parseLine } from "../format/parse-line.ts";
import type { Complaint } from "../format/refusal.ts";

/** What is wrong with a record in itself: told at the place that it comes from, before it is a part of a large one. */
export function recordFaults(record: object): Complaint[] {
  const parsed = parseLine(JSON.stringify(record));
  if ("complaints" in parsed) return parsed.complaints;
  const complaints: Complaint[] = [];
  if (parsed.record.type === "article") {
    checkArticle(filledUp(parsed.record), undefined, (path, reason, remedy) => {
      complaints.push({ path, reason, remedy });
    });
  }
  return complaints;
}
