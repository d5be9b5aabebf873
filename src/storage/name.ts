import type { InStatement } from "@libsql/client/web";

// How names are compared, wherever: where they are written and where one is looked for.

// NFKD takes no notice of these: they are letters of their own, and written without in other languages.
const plain: Readonly<Record<string, string>> = {
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  ı: "i",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
};
// Of Latin, Greek, Cyrillic, Hebrew and Arabic. In other scripts marks are vowels, and stay.
const diacritic = /[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u064b-\u065f\u0670]/g;

/** A name without case, diacritics and punctuation: `U.S. Côte d’Ivoire` is `us cote divoire`. */
export function foldName(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(diacritic, "")
    .replace(/[łøđðıßæœþ]/g, (letter) => plain[letter] ?? letter)
    .replace(/['’‘ʼ`.]/g, "")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim()
    .normalize("NFC");
}

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

/** The statements that make the actors be found by the names they have now: its own comes first. */
export function nameStatements(actors: readonly NamedActor[]): InStatement[] {
  const rows = actors.flatMap(({ id, into, name, aliases }) =>
    [{ text: name, type: "OFFICIAL", language: null }, ...aliases].map((alias, position) => {
      const folded = foldName(alias.text);
      const owner = { id: into ?? id, recorded: into === undefined ? null : id };
      return { ...alias, ...owner, position, folded, trigrams: trigramsOf(folded) };
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
      sql: `insert into naming (actor_id, recorded_actor_id, position, text, type, language, folded, trigrams)
        select value ->> 'id', value ->> 'recorded', value ->> 'position', value ->> 'text', value ->> 'type', value ->> 'language',
          value ->> 'folded', json_array_length(value, '$.trigrams') from json_each(?)`,
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
