import { readRows, type Statement, type Store, type Value } from "./store.ts";
import { foldVersion } from "../text/fold.ts";
import { actorSearchStatement, nameStatements, type NamedActor } from "./actor-name.ts";
import { fingerprintStatements } from "./fingerprints.ts";
import { quoteWordsStatement } from "./quote-words.ts";
import { articleSearchStatements, quoteSearchStatement } from "./search-words.ts";
import { aside } from "../text/surroundings.ts";

/** Told how far an index is: so many of its rows are made anew. */
export type TellRefolded = (index: FoldedIndex, done: number) => void;

interface Batch {
  count: number;
  /** Nothing comes after it. */
  isLast: boolean;
  /** The last of it: where the next begins. */
  place: string;
  statements: Statement[];
}

/** How many are written in one transaction. */
const batchSize = 1000;
/** Texts are long: no more characters of them at once. */
const batchText = 500_000;

/** Indexes of words that are folded by `src/text/`, which SQL cannot: each is made anew from what is stored. */
const indexes = { names, articles, quotes, fingerprints } satisfies Record<string, Refold>;
export type FoldedIndex = keyof typeof indexes;
type Refold = (store: Store, after: string) => Promise<Batch>;

interface Folding {
  version: number;
  place: string | null;
}

/** Makes anew what was folded by another version. What breaks off goes on from there. */
export async function refold(store: Store, tell: TellRefolded = () => undefined): Promise<void> {
  const foldings = await readFoldings(store);
  for (const name of Object.keys(indexes) as FoldedIndex[]) {
    const before = foldings.get(name);
    if (isWhole(before)) continue;
    let place = before?.version === foldVersion ? (before.place ?? "") : "";
    for (let done = 0; ;) {
      const batch = await indexes[name](store, place);
      const { isLast } = batch;
      place = batch.place;
      const noted = note(name, isLast ? null : place);
      await store.write([...batch.statements, noted]);
      done += batch.count;
      if (isLast) break;
      tell(name, done);
    }
  }
}

/** Whether each index is whole, and folded by this version; `newer` where a later one made it. */
export async function foldingState(store: Store): Promise<"current" | "behind" | "newer"> {
  const foldings = await readFoldings(store);
  if ([...foldings.values()].some(({ version }) => version > foldVersion)) return "newer";
  return Object.keys(indexes).every((name) => isWhole(foldings.get(name))) ? "current" : "behind";
}

const isWhole = (folding: Folding | undefined): boolean =>
  folding?.version === foldVersion && folding.place === null;

async function readFoldings(store: Store): Promise<Map<string, Folding>> {
  const rows = await readRows(store, "select name, version, place from folding");
  return new Map(
    rows.map(({ name, version, place }) => [
      String(name),
      { version: Number(version), place: place === null ? null : String(place) },
    ]),
  );
}

function note(name: FoldedIndex, place: string | null): Statement {
  return {
    sql: `insert into folding (name, version, place) values (?, ?, ?)
      on conflict (name) do update set version = excluded.version, place = excluded.place`,
    args: [name, foldVersion, place],
  };
}

/** What `resolveActor`, `search` and `actors` find actors by. */
async function names(store: Store, after: string): Promise<Batch> {
  const rows = await readRows(
    store,
    `select id, into_id, name, (select json_group_array(json_object('text', text, 'type', type, 'language', language))
        from (select * from recorded_alias where actor_id = own.id order by position)) as aliases
      from (select id, into_id, name from recorded_actor where id > ?1 order by id limit ?2) as own`,
    [after, batchSize],
  );
  const actors = rows.map(({ id, into_id: into, name, aliases }): NamedActor => ({
    id: String(id),
    ...(into === null ? {} : { into: String(into) }),
    name: String(name),
    aliases: JSON.parse(String(aliases)) as NamedActor["aliases"],
  }));
  const found = actors.map(({ id, into }) => into ?? id);
  const statements =
    actors.length === 0 ? [] : [...nameStatements(actors), actorSearchStatement(found)];
  const count = actors.length;
  return { count, isLast: count < batchSize, place: actors.at(-1)?.id ?? after, statements };
}

/** What `search` and `articles` find articles by. */
async function articles(store: Store, after: string): Promise<Batch> {
  // The first of them whatever its length.
  const rows = await readRows(
    store,
    `select own.ordinal, own.id, title, summary, v.text from
        (select a.ordinal, a.id, title, summary, version_id, sum(coalesce(length, 0)) over (order by a.ordinal) - coalesce(length, 0) as before
          from (select * from article where ordinal > ?1 order by ordinal limit ?2) a
          left join text_version on text_version.id = a.version_id) own
        left join text_version v on v.id = own.version_id where before < ?3 order by own.ordinal`,
    [Number(after), batchSize, batchText],
  );
  const found = rows.map(({ id, title, summary, text }) => ({
    id: String(id),
    title: textOf(title),
    summary: textOf(summary),
    text: textOf(text),
  }));
  return {
    count: found.length,
    isLast: found.length === 0,
    place: String(rows.at(-1)?.["ordinal"] ?? after),
    statements: found.length === 0 ? [] : articleSearchStatements(found),
  };
}

/** What `verifyQuote`, `search` and `quotes` find quotes by. */
async function quotes(store: Store, after: string): Promise<Batch> {
  const rows = await readRows(
    store,
    `select q.ordinal, q.id, q.text, verbatim_text, title, v.text is not null as is_held,
        q.start_cp > ${aside} as begins, q.end_cp + ${aside} < v.length_cp as ends,
        substr(v.text, max(q.start_cp - ${aside - 1}, 1), min(${aside}, q.start_cp)) as before,
        substr(v.text, q.end_cp + 1, ${aside}) as after
      from (select * from quote where ordinal > ? order by ordinal limit ?) q
        cross join article a on a.id = q.article_id left join text_version v on v.id = a.version_id
      order by q.ordinal`,
    [Number(after), batchSize],
  );
  const own = rows.flatMap(({ id, verbatim_text: words }) =>
    words === null ? [] : [{ id: String(id), words: String(words) }],
  );
  const searched = rows.map((row) => {
    const goesOn = { before: row["begins"] === 1, after: row["ends"] === 1 };
    const around = { before: String(row["before"]), after: String(row["after"]), goesOn };
    return {
      id: String(row["id"]),
      text: String(row["text"]),
      title: textOf(row["title"]),
      around: row["is_held"] === 1 ? around : undefined,
    };
  });
  return {
    count: rows.length,
    isLast: rows.length < batchSize,
    place: String(rows.at(-1)?.["ordinal"] ?? after),
    statements: [
      ...(own.length === 0 ? [] : [quoteWordsStatement(own)]),
      ...(searched.length === 0 ? [] : [quoteSearchStatement(searched)]),
    ],
  };
}

/** What `Quote.sameWords` finds quotes by. */
async function fingerprints(store: Store, after: string): Promise<Batch> {
  const rows = await readRows(
    store,
    "select ordinal, id, coalesce(verbatim_text, text) as words from quote where ordinal > ? order by ordinal limit ?",
    [Number(after), batchSize],
  );
  const own = rows.map(({ id, words }) => ({ id: String(id), words: String(words) }));
  return {
    count: rows.length,
    isLast: rows.length < batchSize,
    place: String(rows.at(-1)?.["ordinal"] ?? after),
    statements: own.length === 0 ? [] : fingerprintStatements(own),
  };
}

const textOf = (value: Value | undefined): string | null =>
  typeof value === "string" ? value : null;
