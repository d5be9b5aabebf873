/** How many quotes an actor said, alone or with others: of one that two said who are one by now, one. */
export const quoteCountOf = (actor: string): string =>
  `(select count(*) from quote where speaker_id = ${actor}) + (select count(distinct quote_id) from joint_speaker
    where actor_id = ${actor} and not exists (select 1 from quote where id = quote_id and speaker_id = ${actor}))`;
