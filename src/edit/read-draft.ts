import { articleLine } from "../record/export/as-record.ts";
import { readFew } from "../record/export/read-pages.ts";
import type { StoredArticle } from "../record/export/stored-article.ts";
import type { ActorRecord, ArticleRecord, Claim, Identifier } from "../record/format/record.ts";
import { filledUp } from "../record/load/fill-from-store.ts";
import { slugsByIdentifier, storedActors } from "../record/load/stored-records.ts";
import { readRows, type Store } from "../storage/store.ts";
import type { ArticleDraft, Draft } from "./draft.ts";
import type { ActorInput, ArticleInput, Operation } from "./input.ts";
import { keysOf, namesIn, readNames, type Named } from "./names.ts";
import { articleSlugOf, actorSlugOf } from "./slug.ts";

/** Whatever some operations are about, as it is. */
export async function readDraft(
  store: Store,
  operations: readonly Operation[],
  more: readonly string[] = [],
): Promise<Draft> {
  const actors = operations.flatMap(({ putActor }) => putActor ?? []);
  const articles = operations.flatMap(({ putArticle }) => putArticle ?? []);
  const [byActor, byArticle] = await Promise.all([
    slugsByIdentifier(store, "actor", identifiersOf(actors)),
    slugsByIdentifier(store, "article", identifiersOf(articles)),
  ]);
  const identified = new Map([
    ...[...byActor].map(([key, slug]) => [`Actor ${key}`, slug] as const),
    ...[...byArticle].map(([key, slug]) => [`Article ${key}`, slug] as const),
  ]);
  const slugs = [
    ...identified.values(),
    ...actors.map(actorSlugOf),
    ...articles.map(articleSlugOf),
  ];
  const names = await readNames(store, [...namesIn(operations), ...slugs, ...more]);
  return readNamed(store, names, identified);
}

const identifiersOf = (inputs: readonly (ActorInput | ArticleInput)[]): Identifier[] =>
  inputs.flatMap(({ identifiers }) => identifiers ?? []);

async function readNamed(
  store: Store,
  names: Map<string, Named>,
  identified: ReadonlyMap<string, string>,
): Promise<Draft> {
  const all = [...new Set(names.values())];
  const articles = [...new Set(all.flatMap(({ article }) => article ?? []))];
  const actors = all.flatMap(({ type, slug }) => (type === "Actor" ? (slug ?? []) : []));
  const claims = all.filter(({ isRetracted }) => isRetracted).map(({ id }) => id);
  // Revisions first: what is read after them may be newer, and then they do not hold when it is written.
  const unread = articles.filter((slug) => !names.has(`Article ${slug}`));
  for (const one of new Set((await readNames(store, unread)).values())) {
    if (one.type === "Article") for (const key of keysOf(one)) names.set(key, one);
  }
  const [stored, records, marks, retracted] = await Promise.all([
    readFew(store, articles),
    actors.length === 0 ? new Map<string, ActorRecord>() : storedActors(store, actors),
    readMarks(store, articles),
    readRetracted(store, claims),
  ]);
  return {
    names,
    identified,
    retracted,
    touched: new Map(),
    articles: new Map(
      stored.map((own) => [
        own.slug,
        draftOf(own, names.get(own.id)?.revision ?? null, marks.get(own.id)),
      ]),
    ),
    actors: new Map(
      all
        .filter(({ type }) => type === "Actor")
        .map(({ id, slug, revision }) => {
          const before = records.get(slug ?? "");
          return [slug ?? "", { id, slug: slug ?? "", revision, before, now: before }] as const;
        }),
    ),
  };
}

function draftOf(
  own: StoredArticle,
  revision: number | null,
  marks: Marks | undefined,
): ArticleDraft {
  const line = articleLine(own);
  const record = filledUp(line as ArticleRecord, line);
  return {
    id: own.id,
    slug: own.slug,
    revision,
    before: record,
    now: record,
    text: own.text ?? undefined,
    used: new Set(marks?.keys ?? []),
    kinds: new Map([...own.actors.values()].map(({ slug, kind }) => [slug, kind])),
    works: new Set([...own.works.values()].map(({ slug }) => slug)),
    erased: [],
    statusBefore: marks?.status ?? "USABLE",
  };
}

interface Marks {
  keys: string[];
  status: ArticleRecord["status"] | null;
}

/** By the articles' ids, the ids within them that were ever given, and what they were before they were withdrawn. */
async function readMarks(store: Store, slugs: readonly string[]): Promise<Map<string, Marks>> {
  if (slugs.length === 0) return new Map();
  const sql = `select id, (select json_group_array(key) from (
      select key from claim where article_id = article.id and retracted_at is not null
      union select line ->> 'id' from revision where owner_id = article.id and type in ('Quote', 'Mention', 'Claim')
    )) as keys, (select coalesce(line ->> 'status', 'USABLE') from revision where node_id = article.id
      and line is not null and line ->> 'status' is not 'RETRACTED' order by until desc limit 1) as status
    from article where slug in (select value from json_each(?))`;
  const rows = await readRows(store, sql, [JSON.stringify(slugs)]);
  return new Map(
    rows.map((row) => [
      String(row["id"]),
      {
        keys: JSON.parse(String(row["keys"])) as string[],
        status: row["status"] as Marks["status"],
      },
    ]),
  );
}

/** Retracted claims by their ids, as their lines said them. */
async function readRetracted(store: Store, ids: readonly string[]): Promise<Map<string, Claim>> {
  if (ids.length === 0) return new Map();
  const sql = `select id, details as line from claim_line where id in (select value from json_each(?))`;
  const rows = await readRows(store, sql, [JSON.stringify(ids)]);
  return new Map(rows.map((row) => [String(row["id"]), JSON.parse(String(row["line"])) as Claim]));
}
