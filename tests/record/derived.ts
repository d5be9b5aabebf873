import { relationshipId } from "../../src/record/format/id.ts";
import { trigramsOf } from "../../src/storage/actor-name.ts";
import { fingerprintsOf } from "../../src/text/fingerprint.ts";
import { nameWords } from "../../src/text/index-words.ts";
import { foldName, wordsOf } from "../../src/text/words.ts";
import { copyTables } from "../engine/copy.ts";
import { actorReferences } from "../../src/storage/table/actor-reference.ts";
import { indexAnew, wordIndexes } from "./index-anew.ts";
import type { TestStore } from "./store.ts";

/** What a store keeps beside what was recorded, and the same worked out anew. Each gives rows. */
interface Derived {
  name: string;
  kept: string;
  anew: string | ((store: TestStore) => Promise<unknown[][]>);
}

const overlapping = `exists(select 1 from claim a cross join claim d on d.relationship_id = a.relationship_id
  where a.relationship_id = r.id and a.status = 'ASSERTED' and d.status = 'DENIED'
    and a.retracted_at is null and d.retracted_at is null
    and coalesce(a.valid_first, '') <= coalesce(d.valid_last, '9999-12-31')
    and coalesce(d.valid_first, '') <= coalesce(a.valid_last, '9999-12-31'))`;
const standing = "relationship_id = r.id and retracted_at is null";

const counters: readonly Derived[] = [
  {
    name: "the counters of actors",
    kept: "select id, mention_count, quote_count from actor",
    anew: `select id, (select count(*) from mention where actor_id = a.id),
      (select count(*) from (select id from quote where speaker_id = a.id
        union select quote_id from joint_speaker where actor_id = a.id)) from actor a`,
  },
  {
    name: "the counters of articles",
    kept: "select id, quote_count from article",
    anew: "select id, (select count(*) from quote where article_id = a.id) from article a",
  },
  {
    name: "the counters of relationships",
    kept: "select id, claim_count, last_claimed_on from relationship",
    anew: `select id, (select count(*) from claim where ${standing}),
      coalesce((select max(published_until) from claim join article a on a.id = article_id where ${standing}), '')
      from relationship r`,
  },
];

const others: readonly Derived[] = [
  {
    name: "what is disputed",
    kept: "select id, disputed from relationship",
    anew: `select id, ${overlapping} from relationship r`,
  },
  {
    name: "neighbours",
    kept: "select actor_id, other_id, relationship_id from neighbor",
    anew: `select subject_id, object_id, id from relationship where subject_id <> object_id
      union all select object_id, subject_id, id from relationship where subject_id <> object_id`,
  },
  ...["quote", "mention", "claim"].map((table) => ({
    name: `the dates of each ${table}`,
    kept: `select id, published_from from ${table}`,
    anew: `select own.id, a.published_from from ${table} own join article a on a.id = article_id`,
  })),
  {
    name: "the last days of quotes",
    kept: "select id, published_until from quote",
    anew: "select own.id, a.published_until from quote own join article a on a.id = article_id",
  },
  ...actorReferences.map(({ table, column, recorded }) => ({
    name: `whom ${table}.${column} leads to`,
    kept: `select rowid, ${column}, ${recorded} is not null from ${table}`,
    anew: `select own.rowid, coalesce(into_id, r.id), into_id is not null from ${table} own
      left join recorded_actor r on r.id = coalesce(${recorded}, ${column})`,
  })),
  {
    name: "what claims are about",
    kept: "select id, relationship_id, recorded_relationship_id is not null from claim",
    anew: `select own.id, coalesce(into_id, relationship_id), into_id is not null from claim own
      left join merged_relationship m on m.id = recorded_relationship_id`,
  },
  {
    name: "the ids of relationships",
    kept: "select id from relationship",
    anew: async (store) => {
      const rows =
        await store.rows(`select predicate, (select slug from actor where id = subject_id) as subject,
        (select slug from actor where id = object_id) as object from relationship`);
      return rows.map(({ subject, predicate, object }) => [
        relationshipId(subject == null ? null : String(subject), String(predicate), String(object)),
      ]);
    },
  },
  {
    name: "what relationships of merged actors became",
    kept: "select id, into_id from merged_relationship",
    anew: async (store) => {
      const end = (column: string) =>
        `(select slug from actor where id in (select coalesce(into_id, r.id) from recorded_actor r where r.id = ${column}))`;
      const rows =
        await store.rows(`select id, predicate, ${end("subject_id")} as subject, ${end("object_id")} as object
        from merged_relationship`);
      return rows.map(({ id, subject, predicate, object }) => [
        id,
        relationshipId(subject == null ? null : String(subject), String(predicate), String(object)),
      ]);
    },
  },
  {
    name: "the relationships that are there for merged ones alone",
    kept: "select id, derived from relationship where derived = 1",
    anew: `select distinct into_id, 1 from merged_relationship m where into_id not in (
      select relationship_id from claim where recorded_relationship_id is null)
      and exists(select 1 from relationship where id = into_id and derived = 1)`,
  },
  {
    name: "the names that actors have of those they stand for",
    kept: "select actor_id, recorded_actor_id, text from alias where position = -1",
    anew: `select a.id, m.id, m.name from merged_actor m join actor a on a.id = into_id
      where m.name <> a.name and not exists(select 1 from alias where actor_id = a.id and text = m.name and position >= 0)`,
  },
  {
    name: "folded names",
    kept: `select actor_id, recorded_actor_id, position, text, type, language, folded, words, trigrams,
      (select json_group_array(trigram) from (select trigram from naming_trigram where naming_id = naming.id order by trigram))
      from naming`,
    anew: names,
  },
  {
    name: "fingerprints of quotes",
    kept: "select ordinal, fingerprint, count from quote_fingerprint",
    anew: fingerprints,
  },
];

async function fingerprints(store: TestStore): Promise<unknown[][]> {
  const quotes = await store.rows(
    "select ordinal, coalesce(verbatim_text, text) as words from quote",
  );
  return quotes.flatMap(({ ordinal, words }) => {
    const own = fingerprintsOf(wordsOf(String(words)));
    return own.map((fingerprint) => [ordinal, fingerprint, own.length]);
  });
}

async function names(store: TestStore): Promise<unknown[][]> {
  const actors = await store.rows(`select id, into_id, name, (
      select json_group_array(json_array(text, type, language)) from
        (select * from recorded_alias where actor_id = r.id order by position)) as aliases
    from recorded_actor r`);
  return actors.flatMap(({ id, into_id: into, name, aliases }) =>
    [[name, "OFFICIAL", null], ...(JSON.parse(String(aliases)) as string[][])].map((given, i) => {
      const folded = foldName(String(given[0]));
      const trigrams = trigramsOf(folded);
      const sorted = JSON.stringify(trigrams.toSorted(byCodePoints));
      const words = nameWords(String(given[0]));
      const inIndex = words === folded ? null : words;
      return [into ?? id, into && id, i, ...given, folded, inIndex, trigrams.length, sorted];
    }),
  );
}

/** As SQLite sorts: by the bytes of UTF-8. */
const byCodePoints = (one: string, other: string): number =>
  Buffer.compare(Buffer.from(one), Buffer.from(other));

/** Every derived thing that differs from what it is derived from, by name, with the first few differences. */
export async function wrongDerived(store: TestStore): Promise<unknown[]> {
  return [...(await wrong(store, [...counters, ...others])), ...(await wrongIndexes(store))];
}

/** The same of the counters alone, for where it is looked often. */
export const wrongCounters = (store: TestStore): Promise<unknown[]> => wrong(store, counters);

async function wrong(store: TestStore, derived: readonly Derived[]): Promise<unknown[]> {
  const read = async (sql: string): Promise<Rows> => (await store.libsql.read({ sql })).rows;
  const compared = derived.map(async ({ name, kept, anew }) => {
    const rebuilt = typeof anew === "string" ? read(anew) : anew(store);
    return { name, differences: differencesOf(await read(kept), await rebuilt) };
  });
  return (await Promise.all(compared)).filter(({ differences }) => differences.length > 0);
}

type Rows = readonly (readonly unknown[])[];

function differencesOf(kept: Rows, anew: Rows): string[] {
  const [here, there] = [kept, anew].map((rows) => rows.map((row) => JSON.stringify(row)).sort());
  if (JSON.stringify(here) === JSON.stringify(there)) return [];
  const only = (name: string, rows: string[] = [], beside: string[] = []): string[] =>
    rows.filter((row) => !beside.includes(row)).map((row) => `${name}: ${row}`);
  const each = [...only("kept", here, there), ...only("anew", there, here)];
  return [`${kept.length} kept, ${anew.length} anew`, ...each.slice(0, 6)];
}

/** Indexes of words: every term at every place, beside those of indexes that are made anew. */
export async function wrongIndexes(store: TestStore): Promise<unknown[]> {
  const copy = await copyTables(store.libsql);
  indexAnew(copy);
  const found: unknown[] = [];
  for (const index of Object.keys(wordIndexes)) {
    const terms = `create virtual table if not exists ${index}_terms using fts5vocab(${index}, 'instance')`;
    const told = `select term, doc, col, "offset" from ${index}_terms`;
    await store.write(terms);
    copy.exec(terms);
    const rebuilt = copy.prepare(told, { returnArrays: true }).all() as unknown as Rows;
    const differences = differencesOf((await store.libsql.read({ sql: told })).rows, rebuilt);
    if (differences.length > 0) found.push({ name: index, differences });
  }
  return found;
}
