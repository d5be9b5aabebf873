import { getTableName } from "drizzle-orm";
import { allTables } from "../../../src/storage/table/all-tables.ts";
import { exported } from "../export.ts";
import type { TestStore } from "../store.ts";

/** Where it is told that actors were merged, also once that is undone. */
const history = ["judgement", "change", "edit", "edited_thing", "revision"];
/** What a table's rows are known by where their ids are only numbers. */
const told: Record<string, string> = {
  naming: "actor_id, recorded_actor_id, position, text, type, language, folded, trigrams",
};

/** All that a store holds, but for the history of merges: each table's rows, its index of words, its export. */
export async function wholeOf(store: TestStore): Promise<Record<string, unknown>> {
  const tables = allTables.map(getTableName).filter((name) => !history.includes(name));
  const contents: [string, unknown][] = [];
  for (const table of tables) {
    const sql =
      table === "naming_trigram"
        ? "select actor_id, recorded_actor_id, position, trigram from naming_trigram join naming on id = naming_id"
        : `select ${told[table] ?? "*"} from ${table}`;
    // In which order rows were written, and how often, is nothing that they say.
    const rows = (await store.rows(sql)).map((row) =>
      JSON.stringify({ ...row, ordinal: null, revision: null }),
    );
    contents.push([table, rows.sort()]);
  }
  const speakers = await store.rows(
    "select distinct speaker_id as id from quote where speaker_id is not null",
  );
  const words: string[] = [];
  for (const { id } of speakers) {
    const sql = `select id from quote where ordinal in
      (select rowid from quote_words where quote_words match 'speaker : "${String(id)}"') order by id`;
    words.push(`${String(id)} ${JSON.stringify(await store.rows(sql))}`);
  }
  return {
    ...Object.fromEntries(contents),
    words: words.toSorted(),
    export: await exported(store),
  };
}
