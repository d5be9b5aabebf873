import { fillFromStore } from "./fill-from-store.ts";
import type { ArticleLine } from "../format/record.ts";
import { citationGroups } from "./citation-order.ts";
import { references, unresolved } from "../check/reference.ts";
import type { Complaint } from "../format/refusal.ts";
import {
  complaintOfStore,
  count,
  refuse,
  type Article,
  type Item,
  type LoadRun,
  type Ready,
  type Stored,
} from "./load-run.ts";
import type { ArticleWrite } from "../write/article-statements.ts";
import { prepareArticle } from "./prepare-article.ts";
import * as found from "./stored-records.ts";

/** Articles that go to the store in one request: that is how large files load fast. */
export interface ArticleBatch {
  items: readonly Article[];
  stored: Stored;
  /** Undefined where something is wrong with one of them: they are taken one by one. */
  together?: Together;
  writes: readonly ArticleWrite[];
}

interface Together {
  ready: readonly Ready[];
  /** They name what is not there yet. */
  waiting: readonly Article[];
}

/** Prepares articles. Those that are to be written count as in the store from now on. */
export async function prepareArticles(
  run: LoadRun,
  lines: readonly Item<ArticleLine>[],
): Promise<ArticleBatch> {
  const stored: Stored = lines.length === 0 ? new Map() : await storedNow(run, lines);
  const items = await fillFromStore(run, lines, stored);
  await lookUp(run, items);
  const ready: Ready[] = [];
  const waiting: Article[] = [];
  const taken = new Set<string>();
  for (const item of items) {
    if (waits(run, item, taken)) {
      waiting.push(item);
      continue;
    }
    const complaints: Complaint[] = [];
    const write = await prepareArticle(run, item, stored, complaints);
    if (write === undefined) return { items, stored, writes: [] };
    ready.push({ item, write });
    taken.add(item.record.slug);
  }
  for (const slug of taken) run.articles.add(slug);
  return { items, stored, together: { ready, waiting }, writes: writesOf(ready) };
}

/** Tells of articles that were written. */
export function tellArticles(run: LoadRun, { ready, waiting = [] }: Partial<Together>): void {
  for (const { item, write } of ready ?? []) {
    run.articles.add(item.record.slug);
    count(run, item, write === "same" ? "same" : write.known ? "changed" : "new");
  }
  run.waiting.push(...waiting);
}

/** Forgets articles that were not written. */
export function dropArticles(run: LoadRun, { together }: ArticleBatch): void {
  for (const { item } of together?.ready ?? []) run.articles.delete(item.record.slug);
}

export async function takeArticlesSingly(
  run: LoadRun,
  { items, stored }: ArticleBatch,
): Promise<void> {
  for (const item of items) {
    if (waits(run, item)) run.waiting.push(item);
    else await takeGroup(run, [item], stored);
  }
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
      const write = await prepareArticle(run, item, stored, complaints);
      if (write === undefined) refuse(run, item, complaints);
      else ready.push({ item, write });
    }
    // What cites a refused article of its own circle cannot be taken either.
    if (ready.length === members.length) return save(run, ready);
    members = ready.map(({ item }) => item);
  }
}

/** Writes articles in one transaction. */
async function save(run: LoadRun, ready: readonly Ready[]): Promise<void> {
  const complaint = await complaintOfStore(run, { articles: writesOf(ready) });
  if (complaint === undefined) tellArticles(run, { ready });
  else for (const { item } of ready) refuse(run, item, [complaint]);
}

const writesOf = (ready: readonly Ready[]): ArticleWrite[] =>
  ready.map(({ write }) => write).filter((write) => write !== "same");

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
