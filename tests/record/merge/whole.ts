import { getTableName } from "drizzle-orm";
import { allTables } from "../../../src/storage/columns.ts";
import { exported } from "../export.ts";
import type { TestStore } from "../store.ts";

/** Where it is told that actors were merged, also once that is undone. */
const history = ["judgement", "change"];
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
    const rows = (await store.rows(sql)).map((row) => JSON.stringify(row));
    contents.push([table, rows.sort()]);
  }
  const words = await store.rows(
    "select rowid, speaker_id, (select group_concat(rowid) from (select rowid from quote_words where quote_words match 'speaker_id : \"' || q.speaker_id || '\"' order by 1)) as found from quote q order by id",
  );
  return {
    ...Object.fromEntries(contents),
    words: words.map(({ speaker_id: speaker, found }) => [
      speaker,
      String(found).split(",").length,
    ]),
    export: await exported(store),
  };
}
