import type { Statement } from "./store.ts";
import { wordsOf } from "../text/words.ts";

/** A quote and what of it are the speaker's own words. */
export interface QuotedWords {
  id: string;
  words: string;
}

/**
 * The index of the speakers' words that `Query.verifyQuote` asks, by ordinal. Speakers stand in it as recorded:
 * merging actors leaves it as it is. Rows that are there are written over.
 */
export function quoteWordsStatement(quotes: readonly QuotedWords[]): Statement {
  return {
    sql: `insert or replace into quote_words (rowid, words, speaker)
      select q.ordinal, own.value ->> 1, coalesce(q.recorded_speaker_id, q.speaker_id, '') || coalesce((
        select ' ' || group_concat(id, ' ') from (select coalesce(recorded_actor_id, actor_id) as id
          from joint_speaker where quote_id = q.id order by position)), '')
      from json_each(?) own cross join quote q where q.id = own.value ->> 0`,
    args: [JSON.stringify(quotes.map(({ id, words }) => [id, wordsOf(words).join(" ")]))],
  };
}
