import type { DatabaseSync } from "node:sqlite";
import { apart, indexWords, nameWords } from "../../src/text/index-words.ts";
import { passagesOf } from "../../src/text/passage.ts";
import { surroundingsOf, wholeWords } from "../../src/text/surroundings.ts";
import { wordsOf } from "../../src/text/words.ts";

/** The indexes of words, and the columns of each. */
export const wordIndexes: Readonly<Record<string, readonly string[]>> = {
  actor_search: ["name", "aliases"],
  article_search: ["title", "summary", "text"],
  article_passage: ["words"],
  quote_search: ["words", "around"],
  quote_words: ["words", "speaker"],
};

type Row = Record<string, string | number | null>;

/** Fills the indexes of words from the tables: one row at a time, and by no statement of the writer's. */
export function indexAnew(db: DatabaseSync): void {
  const all = (sql: string, ...args: (string | number)[]): Row[] =>
    db.prepare(sql).all(...args) as Row[];
  const put = (index: string, rowid: unknown, ...words: string[]): void => {
    const columns = wordIndexes[index] ?? [];
    const sql = `insert into ${index} (rowid, ${columns.join(", ")}) values (?, ${columns.map(() => "?").join(", ")})`;
    db.prepare(sql).run(Number(rowid), ...words);
  };
  for (const index of Object.keys(wordIndexes)) {
    db.exec(`insert into ${index} (${index}) values ('delete-all')`);
  }
  for (const { id, ordinal, name } of all("select id, ordinal, name from actor")) {
    const others = all(
      `select id, name from merged_actor where into_id = ? order by id`,
      String(id),
    );
    const aliasesOf = (recorded: unknown): string[] =>
      all(
        "select text from recorded_alias where actor_id = ? order by position",
        String(recorded),
      ).map(({ text }) => String(text));
    const aliases = [
      ...aliasesOf(id),
      ...others.flatMap((other) => [String(other["name"]), ...aliasesOf(other["id"])]),
    ];
    put("actor_search", ordinal, nameWords(String(name)), aliases.map(nameWords).join(apart));
  }
  for (const row of all(`select a.ordinal, a.title, a.summary, v.text from article a
    left join text_version v on v.id = a.version_id`)) {
    const [title = "", summary = "", text = ""] = ["title", "summary", "text"].map((name) =>
      String(row[name] ?? ""),
    );
    put("article_search", row["ordinal"], indexWords(title), indexWords(summary), indexWords(text));
    for (const [i, passage] of passagesOf(text).entries()) {
      put("article_passage", Number(row["ordinal"]) * 4096 + i, indexWords(passage));
    }
  }
  for (const row of all(`select q.*, a.title, v.text as whole, (select group_concat(id, ' ') from (
      select coalesce(recorded_actor_id, actor_id) as id from joint_speaker where quote_id = q.id order by position)) as joint
    from quote q join article a on a.id = q.article_id
    left join text_version v on v.id = a.version_id`)) {
    const { text: own, title, whole, start, end, ordinal, verbatim_text: verbatim } = row;
    const place = { start: Number(start), end: Number(end) };
    const { before, after } =
      whole == null ? { before: "", after: "" } : wholeWords(surroundingsOf(String(whole), place));
    put(
      "quote_search",
      ordinal,
      indexWords(String(own)),
      indexWords(String(title ?? ""), before, after),
    );
    if (verbatim == null) continue;
    const speaker = row["recorded_speaker_id"] ?? row["speaker_id"] ?? "";
    const speakers = row["joint"] === null ? speaker : `${String(speaker)} ${String(row["joint"])}`;
    put("quote_words", ordinal, wordsOf(String(verbatim)).join(" "), String(speakers));
  }
}
