import { readRows, type Statement, type Store } from "../../storage/store.ts";
import { articleId } from "../format/id.ts";
import { asEdit, operator } from "../write/edit-note.ts";
import { eraseArticles } from "../write/removal-statements.ts";

/** Why nothing was erased. */
export class EraseRefusal extends Error {
  override name = "EraseRefusal";
}

export interface Erased {
  slug: string;
  quotes: number;
  /** Earlier states of it and of what it said. */
  revisions: number;
}

/** What would be erased of articles, given by slug or id: those on record, and those of which only the history tells. */
export async function findErasable(
  store: Store,
  names: readonly string[],
): Promise<Map<string, Erased>> {
  const found = new Map<string, Erased>();
  for (const name of names) {
    const id = /^art_[0-9a-f]{20}$/.test(name) ? name : articleId(name);
    const [row] = await readRows(
      store,
      `select coalesce((select slug from article where id = ?1), ?2) as slug,
        (select count(*) from article where id = ?1) as articles, (select count(*) from quote where article_id = ?1) as quotes,
        (select count(*) from revision where node_id = ?1 or owner_id = ?1) as revisions`,
      [id, name],
    );
    const [quotes, revisions] = [Number(row?.["quotes"]), Number(row?.["revisions"])];
    if (Number(row?.["articles"]) + revisions === 0) {
      throw new EraseRefusal(`There is no article ${JSON.stringify(name)}, nor was there one.`);
    }
    found.set(id, { slug: String(row?.["slug"]), quotes, revisions });
  }
  return found;
}

/**
 * Takes articles off the record with all that they say, and out of its history: the one exception to "nothing is lost".
 * `changes` tells that they are gone, and the edit that took them why.
 */
export async function eraseFromRecord(
  store: Store,
  names: readonly string[],
  note: string,
  now = new Date().toISOString(),
): Promise<Erased[]> {
  const found = await findErasable(store, names);
  const ids = [...found.keys()];
  const slugs = [...found.values()].map(({ slug }) => slug);
  const given = JSON.stringify(ids);
  const citing = await readRows(
    store,
    `select distinct slug from quote join article on article.id = article_id
      where cited_work_id in (select value from json_each(?1)) and article_id not in (select value from json_each(?1)) limit 5`,
    [given],
  );
  if (citing.length > 0) {
    const by = citing.map(({ slug }) => JSON.stringify(slug)).join(", ");
    throw new EraseRefusal(
      `Quotes are cited from it in ${by}. Correct these first, or erase them with it.`,
    );
  }
  const statements = [...eraseArticles(ids, now), ...outOfHistory(given, [...ids, ...slugs])];
  await store.write(asEdit(statements, { author: operator, note, now }));
  await mergeIndexes(store);
  return [...found.values()];
}

/** What the history keeps of articles, and what waits to be said of them. */
function outOfHistory(ids: string, names: readonly string[]): Statement[] {
  // What is applied has operations only where it merges actors: their names are nothing that an article says.
  const about = `select id from edit where operations is not null and status not in ('APPLIED', 'UNDONE')
    and exists(select 1 from json_each(?1) name where instr(operations, json_quote(name.value)) > 0)`;
  const args = [JSON.stringify(names)];
  return [
    {
      sql: `delete from revision where node_id in (select value from json_each(?1)) or owner_id in (select value from json_each(?1))`,
      args: [ids],
    },
    { sql: `delete from edited_thing where sequence is null and edit_id in (${about})`, args },
    {
      sql: `update edit set status = iif(status = 'OPEN', 'CANCELLED', status), operations = null, revisions = null where id in (${about})`,
      args,
    },
  ];
}

const indexes = ["article_search", "article_passage", "quote_search", "quote_words"];
/** Pages of an index that a step may write: a step takes some tenths of a second at most. */
const step = 500;
const mostSteps = 10_000;

/** An index of words keeps those of rows that are gone until its segments are merged into one. */
async function mergeIndexes(store: Store): Promise<void> {
  for (const name of indexes) {
    const merge = (pages: number) =>
      store.write([
        { sql: `insert into ${name} (${name}, rank) values ('merge', ?)`, args: [pages] },
      ]);
    // A negative number begins anew with all segments; later ones go on.
    await merge(-step);
    for (let i = 0; i < mostSteps; i += 1) {
      const [row] = await readRows(store, `select count(distinct segid) as n from ${name}_idx`);
      if (Number(row?.["n"]) <= 1) break;
      await merge(step);
    }
  }
}
