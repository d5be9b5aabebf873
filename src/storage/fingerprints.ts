import { fingerprintsOf } from "../text/fingerprint.ts";
import { wordsOf } from "../text/words.ts";
import type { Statement } from "./store.ts";

/** A quote and the words that are compared: the speaker's own, or the reporter's where there are none. */
export interface ComparedWords {
  id: string;
  words: string;
}

/** What `Quote.sameWords` finds quotes by. What a quote had before is written over. */
export function fingerprintStatements(quotes: readonly ComparedWords[]): Statement[] {
  const own = quotes.flatMap(({ id, words }) => {
    const found = fingerprintsOf(wordsOf(words));
    return found.length === 0 ? [] : [[id, found] as const];
  });
  const before: Statement = {
    sql: "delete from quote_fingerprint where ordinal in (select ordinal from quote where id in (select value from json_each(?)))",
    args: [JSON.stringify(quotes.map(({ id }) => id))],
  };
  const now: Statement = {
    sql: `insert into quote_fingerprint (fingerprint, ordinal, count)
      select own.value, q.ordinal, json_array_length(quoted.value, '$[1]')
      from json_each(?) quoted cross join quote q cross join json_each(quoted.value, '$[1]') own
      where q.id = quoted.value ->> 0`,
    args: [JSON.stringify(own)],
  };
  return own.length === 0 ? [before] : [before, now];
}
