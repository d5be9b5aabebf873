import { apart, nameWords } from "../text/index-words.ts";
import { foldName } from "../text/words.ts";
import type { Statement } from "./store.ts";

/** The runs of three characters in the words of a folded name, a space before and after each; each run once. */
export function trigramsOf(folded: string): string[] {
  const found = new Set<string>();
  for (const word of folded.split(" ").filter((each) => each !== "")) {
    const characters = [" ", ...word, " "];
    for (let at = 0; at + 3 <= characters.length; at++) {
      found.add(characters.slice(at, at + 3).join(""));
    }
  }
  return [...found];
}

export interface NamedActor {
  id: string;
  /** The actor that stands for it, if another does. */
  into?: string;
  name: string;
  aliases: readonly { text: string; type: string; language?: string | null }[];
}

/** The statements that make the actors be resolved by the names they have now: its own comes first. */
export function nameStatements(actors: readonly NamedActor[]): Statement[] {
  const rows = actors.flatMap(({ id, into, name, aliases }) =>
    [{ text: name, type: "OFFICIAL", language: null }, ...aliases].map((alias, position) => {
      const folded = foldName(alias.text);
      const inIndex = nameWords(alias.text);
      const words = inIndex === folded ? null : inIndex;
      const owner = { id: into ?? id, recorded: into === undefined ? null : id };
      return { ...alias, ...owner, position, folded, words, trigrams: trigramsOf(folded) };
    }),
  );
  const ids = JSON.stringify(actors.map(({ id }) => id));
  const given = JSON.stringify(rows);
  const theirs = `(select id from naming where actor_id in (select value from json_each(?1)) and recorded_actor_id is null
    union all select id from naming where recorded_actor_id in (select value from json_each(?1)))`;
  return [
    { sql: `delete from naming_trigram where naming_id in ${theirs}`, args: [ids] },
    { sql: `delete from naming where id in ${theirs}`, args: [ids] },
    {
      sql: `insert into naming (actor_id, recorded_actor_id, position, text, type, language, folded, words, trigrams)
        select value ->> 'id', value ->> 'recorded', value ->> 'position', value ->> 'text', value ->> 'type', value ->> 'language',
          value ->> 'folded', value ->> 'words', json_array_length(value, '$.trigrams') from json_each(?)`,
      args: [given],
    },
    {
      sql: `insert into naming_trigram (trigram, naming_id)
        select trigram.value, naming.id from json_each(?) given cross join naming
          cross join json_each(given.value, '$.trigrams') trigram
        where naming.actor_id = given.value ->> 'id' and naming.recorded_actor_id is given.value ->> 'recorded'
          and naming.position = given.value ->> 'position'`,
      args: [given],
    },
  ];
}

/** The index of names that `search` and `actors` ask, of these actors: as `naming` has them. */
export function actorSearchStatement(ids: readonly string[]): Statement {
  const words = "coalesce(words, folded)";
  return {
    sql: `insert or replace into actor_search (rowid, name, aliases)
      select a.ordinal, ${words}, coalesce((select group_concat(${words}, '${apart}') from
          (select words, folded from naming where actor_id = a.id and (recorded_actor_id is not null or position > 0)
            order by recorded_actor_id, position)), '')
      from json_each(?) own cross join actor a cross join naming n
      where a.id = own.value and n.actor_id = a.id and n.recorded_actor_id is null and n.position = 0`,
    args: [JSON.stringify([...new Set(ids)])],
  };
}
