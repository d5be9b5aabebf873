import type { ActorFound, Suggestions } from "../../reading/suggestions.ts";
import { idOf } from "../../record/format/id.ts";
import type { Statement, Store } from "../../storage/store.ts";
import { measure } from "../../text/offset.ts";
import { actorsByName, whoIsCalled } from "./actors-by-name.ts";
import { actorsIn, type Stored, type StoredActor } from "./stored.ts";

const mostAlternatives = 6;

/** What is found in a text, with the actors on record that are meant. */
export async function findSuggestions(
  store: Store,
  text: string,
  title: string,
): Promise<Stored[]> {
  // Rules and lexicons: most edits need none of them.
  const { suggestionsIn } = await import("../../reading/suggestions.ts");
  const found = suggestionsIn(text, title, { mostNamed: Infinity });
  const byName = await actorsByName(
    store,
    found.actors.flatMap(({ names }) => names),
  );
  const stored = ({ of, ...actor }: ActorFound): StoredActor => {
    const names = found.actors[of]?.names ?? [];
    const { one, others } = whoIsCalled(names, actor.kind, byName);
    const alternatives = others.slice(0, mostAlternatives).map(({ id }) => id);
    return { ...actor, actor: one?.id ?? null, alternatives, names };
  };
  return storedOf(found, stored);
}

function storedOf(
  { quotes, mentions, claims }: Suggestions,
  stored: (actor: ActorFound) => StoredActor,
): Stored[] {
  return [
    ...quotes.map((quote): Stored => {
      const speakers = quote.speakers.map(stored);
      return { kind: "QUOTE", found: { ...quote, speakers, through: [] } };
    }),
    ...mentions.map((mention): Stored => {
      return { kind: "MENTION", found: { ...mention, actor: stored(mention.actor) } };
    }),
    ...claims.map((claim): Stored => {
      const holder = claim.holder === null ? null : stored(claim.holder);
      const ends = { subject: stored(claim.subject), object: stored(claim.object), holder };
      return { kind: "CLAIM", found: { ...claim, ...ends } };
    }),
  ];
}

/**
 * Files suggestions for the text that an article has now. What was filed before stays, decided or not, but for what
 * waits and is not found any more; what is on record is not suggested.
 */
export function fileSuggestions(
  { id, version, text }: { id: string; slug: string; version: string; text: string },
  found: readonly Stored[],
  now: string,
): Statement[] {
  const { codePoint } = measure(text);
  const rows = found.map((each) => {
    const { start, end, confidence, rule } = each.found;
    return {
      id: idOf("sug", [id, version, ...whatOf(each)]),
      kind: each.kind,
      confidence,
      rule,
      start,
      end,
      startCp: codePoint(start),
      endCp: codePoint(end),
      exact: text.slice(start, end),
      found: JSON.stringify(each.found),
      predicate: each.kind === "CLAIM" ? each.found.predicate : null,
    };
  });
  const json = JSON.stringify(rows);
  return [
    {
      sql: `delete from suggestion where article_id = ?1 and status = 'PENDING' and edit_id is null
        and id not in (select value ->> 'id' from json_each(?2))`,
      args: [id, json],
    },
    {
      sql: `insert or ignore into suggestion (id, article_id, version_id, kind, status, confidence, rule, start, "end",
          start_cp, end_cp, exact, found, filed_at)
        select own.value ->> 'id', ?1, ?3, own.value ->> 'kind', 'PENDING', own.value ->> 'confidence', own.value ->> 'rule',
          own.value ->> 'start', own.value ->> 'end', own.value ->> 'startCp', own.value ->> 'endCp', own.value ->> 'exact',
          own.value ->> 'found', ?4
        from json_each(?2) own where not (${isOnRecord})`,
      args: [id, json, version, now],
    },
  ];
}

/** Marks and commas at a quote's ends are a matter of taste; a claim is told by its predicate and its place. */
const isOnRecord = `case own.value ->> 'kind'
  when 'QUOTE' then exists(select 1 from quote where article_id = ?1 and abs(quote.start - (own.value ->> 'start')) <= 2
    and abs(quote."end" - (own.value ->> 'end')) <= 2)
  when 'MENTION' then exists(select 1 from mention where article_id = ?1 and mention.start = own.value ->> 'start'
    and mention."end" = own.value ->> 'end')
  else exists(select 1 from claim join relationship on relationship.id = relationship_id cross join json_each(claim.evidence) place
    where claim.article_id = ?1 and claim.retracted_at is null and predicate = own.value ->> 'predicate'
      and place.value ->> 'start' < own.value ->> 'end'
      and place.value ->> 'end' > own.value ->> 'start') end`;

/** What tells a suggestion from others at its place. */
function whatOf(stored: Stored): string[] {
  const { start, end } = stored.found;
  const names = actorsIn(stored).map(({ name }) => name);
  const predicate = stored.kind === "CLAIM" ? [stored.found.predicate] : [];
  return [stored.kind, String(start), String(end), ...predicate, ...names];
}
