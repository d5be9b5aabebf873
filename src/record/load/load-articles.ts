import { recordHash } from "../format/record-hash.ts";
import { reanchor, fits } from "./reanchor.ts";
import { checkArticle } from "../check/check-article.ts";
import { fillFromStore } from "./fill-from-store.ts";
import type { ArticleLine, ArticleRecord } from "../format/record.ts";
import { articleId, textVersionId } from "../format/id.ts";
import { sha256 } from "../../text/sha256.ts";
import { another, isAnother } from "../identity.ts";
import { citationGroups } from "./citation-order.ts";
import { references, unresolved } from "../check/reference.ts";
import type { Complaint, Refuse } from "../format/refusal.ts";
import { articleRows } from "../write/article-rows.ts";
import {
  count,
  refuse,
  storeComplaint,
  type Article,
  type Item,
  type LoadRun,
} from "./load-run.ts";
import * as found from "./stored-records.ts";
import type { ArticleWrite } from "../write/article-statements.ts";

type Stored = Map<string, found.StoredArticle>;

interface Ready {
  item: Article;
  write: ArticleWrite | "same";
}

/** Brings articles into the store; those that name what is not there yet wait. */
export async function loadArticles(
  run: LoadRun,
  lines: readonly Item<ArticleLine>[],
): Promise<void> {
  if (lines.length === 0) return;
  const stored = await storedNow(run, lines);
  const items = await fillFromStore(run, lines, stored);
  await lookUp(run, items);
  if (await takeTogether(run, items, stored)) return;
  for (const item of items) {
    if (waits(run, item)) run.waiting.push(item);
    else await takeGroup(run, [item], stored);
  }
}

/** In one request, where nothing is wrong with any of them: that is how large files load fast. */
async function takeTogether(
  run: LoadRun,
  items: readonly Article[],
  stored: Stored,
): Promise<boolean> {
  const ready: Ready[] = [];
  const waiting: Article[] = [];
  const taken = new Set<string>();
  for (const item of items) {
    if (waits(run, item, taken)) {
      waiting.push(item);
      continue;
    }
    const complaints: Complaint[] = [];
    const write = await prepare(run, item, stored, complaints);
    if (write === undefined) return false;
    ready.push({ item, write });
    taken.add(item.record.slug);
  }
  if ((await put(run, ready)) !== undefined) return false;
  run.waiting.push(...waiting);
  return true;
}

function waits(run: LoadRun, { record }: Article, taken?: ReadonlySet<string>): boolean {
  const has = (slug: string): boolean => run.articles.has(slug) || taken?.has(slug) === true;
  return unresolved(record, run.actors, has).length > 0;
}

/** Takes the articles that waited, each after those that it cites. */
export async function loadWaiting(run: LoadRun): Promise<void> {
  const items = run.waiting;
  if (items.length === 0) return;
  await lookUp(run, items);
  const stored = await storedNow(run, items);
  const bySlug = new Map(items.map((item) => [item.record.slug, item]));
  const cited = ({ record }: Article): Article[] =>
    references(record).articles.flatMap(([, slug]) => bySlug.get(slug) ?? []);
  for (const group of citationGroups(items, cited)) await takeGroup(run, group, stored);
}

async function takeGroup(run: LoadRun, group: readonly Article[], stored: Stored): Promise<void> {
  let members = group;
  for (;;) {
    const slugs = new Set(members.map(({ record }) => record.slug));
    const has = (slug: string): boolean => run.articles.has(slug) || slugs.has(slug);
    const ready: Ready[] = [];
    for (const item of members) {
      const complaints = unresolved(item.record, run.actors, has);
      const write = await prepare(run, item, stored, complaints);
      if (write === undefined) refuse(run, item, complaints);
      else ready.push({ item, write });
    }
    // What cites a refused article of its own circle cannot be taken either.
    if (ready.length === members.length) return save(run, ready);
    members = ready.map(({ item }) => item);
  }
}

/** What is to be written of an article; undefined where there are complaints. */
async function prepare(
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

async function save(run: LoadRun, ready: readonly Ready[]): Promise<void> {
  const complaint = await put(run, ready);
  if (complaint === undefined) return;
  for (const { item } of ready) refuse(run, item, [complaint]);
}

/** Writes articles in one transaction; answers what the store refuses, and then nothing is written. */
async function put(run: LoadRun, ready: readonly Ready[]): Promise<Complaint | undefined> {
  const writes = ready.map((one) => one.write).filter((one) => one !== "same");
  try {
    if (writes.length > 0) await run.writer.articles(writes, run.now);
  } catch (error) {
    return storeComplaint(error);
  }
  for (const { item, write: own } of ready) {
    run.articles.add(item.record.slug);
    count(run, item, own === "same" ? "same" : own.known ? "changed" : "new");
  }
  return undefined;
}

/** Asks the store for what the articles name, unless it is known to be there. */
async function lookUp(run: LoadRun, items: readonly Article[]): Promise<void> {
  const named = items.map(({ record }) => references(record));
  const actors = new Set(named.flatMap((names) => names.actors.map(([, slug]) => slug)));
  const articles = new Set(named.flatMap((names) => names.articles.map(([, slug]) => slug)));
  const newActors = [...actors].filter((slug) => !run.actors.has(slug));
  const newArticles = [...articles].filter((slug) => !run.articles.has(slug));
  if (newActors.length > 0) {
    const kinds = await found.actorKinds(run.store, newActors);
    for (const [slug, kind] of kinds) run.actors.set(slug, kind);
  }
  if (newArticles.length > 0) {
    const slugs = await found.articleSlugs(run.store, newArticles);
    for (const slug of slugs) run.articles.add(slug);
  }
}

function storedNow(run: LoadRun, items: readonly Item<ArticleLine>[]): Promise<Stored> {
  return found.storedArticles(
    run.store,
    items.map(({ record }) => record.slug),
  );
}
