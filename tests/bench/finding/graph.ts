import { hubSlug } from "./hub.ts";
import type { Place, Variables } from "./place.ts";
import { each, operation, spread, type Question } from "./question.ts";

const lengths =
  "query ($from: ID!, $to: ID!) { paths(from: $from, to: $to, maxLength: 3, first: 1) { length } }";

/** Pairs of actors all over the store that three relationships join, and no fewer. */
async function threeApart(place: Place): Promise<Variables[]> {
  type Data = { paths: { length: number }[] };
  // All whom the hub has met are two steps apart.
  const [hub = ""] = await place.texts("select id from actor where slug = ?", [hubSlug]);
  const tied = "exists (select 1 from neighbor where neighbor.actor_id = actor.id";
  const ids = await spread(
    place,
    "actor",
    "id",
    `${tied}) and not ${tied} and other_id = '${hub}')`,
  );
  const pairs: Variables[] = [];
  for (const [i, from] of ids.entries()) {
    for (const to of ids.slice(i + 1)) {
      if (pairs.length === each) return pairs;
      const { paths } = await place.read<Data>(lengths, { from, to });
      if (paths[0]?.length === 3) pairs.push({ from, to, maxLength: 3 });
    }
  }
  return pairs;
}

export const graphQuestions: Question[] = [
  { name: "paths of length 3", most: 2, query: operation("HowConnected"), subjects: threeApart },
];
