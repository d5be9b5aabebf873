import { checkArticle } from "./check.ts";
import type { ArticleRecord } from "./format.ts";
import { sha256, textVersionId } from "./id.ts";
import { inOrder } from "./order.ts";
import { references, unresolved } from "./reference.ts";
import type { Complaint } from "./refusal.ts";
import { articleRows } from "./rows.ts";
import { count, refuse, storeComplaint, type Item, type Run } from "./run.ts";
import * as found from "./store.ts";
import type { ArticleWrite } from "./write-article.ts";

type Article = Item<ArticleRecord>;
type Stored = Map<string, found.StoredArticle>;

interface Ready {
  item: Article;
  write: ArticleWrite | "same";
}

/** Brings articles into the store; those that name what is not there yet wait. */
export async function takeArticles(run: Run, items: readonly Article[]): Promise<void> {
  if (items.length === 0) return;
  await lookUp(run, items);
  const stored = await storedNow(run, items);
  if (await takeTogether(run, items, stored)) return;
  for (const item of items) {
    if (waits(run, item)) run.waiting.push(item);
    else await takeGroup(run, [item], stored);
  }
}

/** In one request, where nothing is wrong with any of them: that is how large files load fast. */
async function takeTogether(run: Run, items: readonly Article[], stored: Stored): Promise<boolean> {
  const ready: Ready[] = [];
  const waiting: Article[] = [];
  const taken = new Set<string>();
  for (const item of items) {
    if (waits(run, item, taken)) {
      waiting.push(item);
      continue;
    }
    const complaints: Complaint[] = [];
    const write = await prepare(run, item.record, stored, complaints);
    if (complaints.length > 0) return false;
    ready.push({ item, write });
    taken.add(item.record.slug);
  }
  if ((await put(run, ready)) !== undefined) return false;
  run.waiting.push(...waiting);
  return true;
}

function waits(run: Run, { record }: Article, taken?: ReadonlySet<string>): boolean {
  const has = (slug: string): boolean => run.articles.has(slug) || taken?.has(slug) === true;
  return unresolved(record, run.actors, has).length > 0;
}

/** Takes the articles that waited, each after those that it cites. */
export async function takeWaiting(run: Run): Promise<void> {
  const items = run.waiting;
  if (items.length === 0) return;
  await lookUp(run, items);
  const stored = await storedNow(run, items);
  const bySlug = new Map(items.map((item) => [item.record.slug, item]));
  const cited = ({ record }: Article): Article[] =>
    references(record).articles.flatMap(([, slug]) => bySlug.get(slug) ?? []);
  for (const group of inOrder(items, cited)) await takeGroup(run, group, stored);
}

async function takeGroup(run: Run, group: readonly Article[], stored: Stored): Promise<void> {
  let members = group;
  for (;;) {
    const slugs = new Set(members.map(({ record }) => record.slug));
    const has = (slug: string): boolean => run.articles.has(slug) || slugs.has(slug);
    const ready: Ready[] = [];
    for (const item of members) {
      const complaints = unresolved(item.record, run.actors, has);
      const write = await prepare(run, item.record, stored, complaints);
      if (complaints.length > 0) refuse(run, item, complaints);
      else ready.push({ item, write });
    }
    // What cites a refused article of its own circle cannot be taken either.
    if (ready.length === members.length) return save(run, ready);
    members = ready.map(({ item }) => item);
  }
}

async function prepare(
  run: Run,
  record: ArticleRecord,
  stored: Stored,
  complaints: Complaint[],
): Promise<ArticleWrite | "same"> {
  const { slug, version } = record;
  const before = stored.get(slug);
  const recordSha256 = sha256(JSON.stringify(record));
  const offered = version && (version.text ?? run.texts(slug, version.sha256));
  const addsText = offered !== undefined && !before?.hasText;
  if (before?.recordSha256 === recordSha256 && !addsText) return "same";
  const held = before?.hasText === true && before.versionSha256 === version?.sha256;
  const text =
    offered ??
    (version && held
      ? await found.storedText(run.client, textVersionId(slug, version.sha256))
      : undefined);
  const checked = checkArticle(record, text, (path, reason, remedy) => {
    complaints.push({ path, reason, remedy });
  });
  return { rows: articleRows(checked, recordSha256, run.now), known: before !== undefined };
}

async function save(run: Run, ready: readonly Ready[]): Promise<void> {
  const complaint = await put(run, ready);
  if (complaint === undefined) return;
  for (const { item } of ready) refuse(run, item, [complaint]);
}

/** Writes articles in one transaction; answers what the store refuses, and then nothing is written. */
async function put(run: Run, ready: readonly Ready[]): Promise<Complaint | undefined> {
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
async function lookUp(run: Run, items: readonly Article[]): Promise<void> {
  const named = items.map(({ record }) => references(record));
  const actors = new Set(named.flatMap((names) => names.actors.map(([, slug]) => slug)));
  const articles = new Set(named.flatMap((names) => names.articles.map(([, slug]) => slug)));
  const newActors = [...actors].filter((slug) => !run.actors.has(slug));
  const newArticles = [...articles].filter((slug) => !run.articles.has(slug));
  if (newActors.length > 0) {
    const kinds = await found.actorKinds(run.client, newActors);
    for (const [slug, kind] of kinds) run.actors.set(slug, kind);
  }
  if (newArticles.length > 0) {
    const slugs = await found.articleSlugs(run.client, newArticles);
    for (const slug of slugs) run.articles.add(slug);
  }
}

function storedNow(run: Run, items: readonly Article[]): Promise<Stored> {
  return found.storedArticles(
    run.client,
    items.map(({ record }) => record.slug),
  );
}
