import type { Place } from "./compare.ts";
import { medianOf, type Driver, type Measured } from "./drive.ts";
import { post } from "./side.ts";

export interface Growth {
  rows: number;
  p50: number;
  cpu: number;
}

const query = `query Growth($actors: Int!, $quotes: Int!) {
  actors(orderBy: { field: QUOTE_COUNT, direction: DESC }, first: $actors) {
    nodes { name quotes(first: $quotes) { nodes { id form text article { slug title } } } }
  }
}`;

/** What lists of 10, 100 and 1,000 rows cost: a list in each of ten rows, ever longer. */
export async function growth(driver: Driver, place: Place): Promise<Growth[]> {
  const grown: Growth[] = [];
  for (const quotes of [1, 10, 100]) {
    const requests = [post("/graphql", { query, variables: { actors: 10, quotes } })];
    const order = { port: place.port, requests, connections: 2, seconds: place.seconds };
    await driver.load(order);
    const rounds: Measured[] = [];
    for (let round = 0; round < place.rounds; round += 1) {
      rounds.push(await driver.measure(order, place.pids));
    }
    const { p50, workerd, sqld } = medianOf(rounds);
    grown.push({ rows: quotes * 10, p50, cpu: workerd + sqld });
  }
  return grown;
}

/** How much more a row costs in the longer half than in the shorter: 1 is in proportion. */
export function steepness([ten, hundred, thousand]: readonly Growth[]): number {
  const perRow = (from?: Growth, to?: Growth): number =>
    ((to?.cpu ?? NaN) - (from?.cpu ?? NaN)) / ((to?.rows ?? NaN) - (from?.rows ?? NaN));
  return perRow(hundred, thousand) / perRow(ten, hundred);
}
