import * as found from "./stored-records.ts";
import { reanchor, fits } from "./reanchor.ts";
import { checkArticle } from "../check/check-article.ts";
import { articleId, textVersionId } from "../format/id.ts";
import { recordHash } from "../format/record-hash.ts";
import type { ArticleRecord } from "../format/record.ts";
import type { Complaint, Refuse } from "../format/refusal.ts";
import { another, isAnother } from "../identity.ts";
import { sha256 } from "../../text/sha256.ts";
import { articleRows } from "../write/article-rows.ts";
import type { ArticleWrite } from "../write/article-statements.ts";
import type { Article, LoadRun, Stored } from "./load-run.ts";

/** What is to be written of an article; undefined where there are complaints. */
export async function prepareArticle(
  run: LoadRun,
  item: Article,
  stored: Stored,
  complaints: Complaint[],
): Promise<ArticleWrite | "same" | undefined> {
  const { slug, version } = item.record;
  const before = stored.get(slug);
  if (before && isAnother(before, item.record)) complaints.push(another(slug, before));
  const offered = version && (version.text ?? run.texts(slug, version.sha256));
  const addsText = offered !== undefined && !before?.hasText;
  const isSame = (record: ArticleRecord, text: string | undefined): boolean =>
    before !== undefined && !addsText && before.recordSha256 === recordHash(record, text);
  const isTrue = offered === undefined || sha256(offered) === version?.sha256;
  if (isTrue && isSame(item.record, offered)) return complaints.length > 0 ? undefined : "same";
  const held = before?.hasText === true && before.versionSha256 === version?.sha256;
  const text =
    offered ??
    (version && held
      ? await found.storedText(run.store, textVersionId(slug, version.sha256))
      : undefined);
  const complain: Refuse = (path, reason, remedy) => {
    complaints.push({ path, reason, remedy });
  };
  const told = complaints.length;
  const record = before ? await carried(run, item, before, text, complain) : item.record;
  if (complaints.length > told) return undefined;
  const checked = checkArticle(record, text, complain);
  if (complaints.length > 0) return undefined;
  if (isSame(record, text)) return "same";
  const recordSha256 = recordHash(record, text);
  return {
    rows: articleRows(checked, recordSha256, run.now),
    known: before !== undefined,
    isWithdrawn:
      before !== undefined && before.status !== "RETRACTED" && record.status === "RETRACTED",
  };
}

/** A corrected article's record as it is for its new text. */
async function carried(
  run: LoadRun,
  { record, carried: lists }: Article,
  before: found.StoredArticle,
  text: string | undefined,
  complain: Refuse,
): Promise<ArticleRecord> {
  const { slug, version } = record;
  if (version === undefined) return record;
  const isNew = before.versionSha256 !== null && before.versionSha256 !== version.sha256;
  const names = ["mentions", "quotes", "claims"] as const;
  if (text === undefined) {
    const lost = isNew ? names.filter((name) => lists.has(name) && record[name].length > 0) : [];
    const reason = "The text is a new one and not given: what was in the old one cannot be found.";
    for (const name of lost) complain(`$.${name}`, reason, "Give `version.text`, or the list.");
    return record;
  }
  const fit = names.every((name) => (isNew && lists.has(name)) || fits(record, name, text));
  if (fit && !(isNew && lists.size > 0)) return record;
  const earlier = await found.otherTexts(run.store, articleId(slug), version.sha256);
  if (earlier.length === 0) return record;
  const held = earlier.filter((one) => one !== null);
  return reanchor(record, isNew ? lists : new Set(), { now: text, earlier: held }, complain);
}
