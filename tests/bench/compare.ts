import { medianOf, type Driver, type Measured } from "./drive.ts";
import { Connection } from "./http.ts";
import { documentId, post, requestOf, type Operation, type Side } from "./side.ts";

export type Compared = Record<string, Partial<Record<Side, Measured>>>;

export interface Place {
  port: number;
  pids: { workerd: number; sqld: number };
  connections: number;
  seconds: number;
  rounds: number;
}

/** What ours says beside the data, and the others do not. */
const ownCost = /,"extensions":\{"cost":\{[^}]*\}\}\}$/;

/** Every side must give the same bytes of data for everything that will be asked. */
export async function verify(
  port: number,
  operations: readonly Operation[],
  sides: readonly Side[],
): Promise<void> {
  const connection = new Connection(port);
  for (const operation of operations) {
    for (const variables of operation.subjects) {
      const asked = `${operation.name} ${JSON.stringify(variables)}`;
      const ask = async (side: Side): Promise<string> => {
        const { body } = await connection.send(requestOf(side, operation, variables));
        return body.toString().replace(ownCost, "}");
      };
      const wanted = await ask("post");
      if (!wanted.startsWith('{"data":{') || wanted.startsWith('{"data":{"actor":null')) {
        throw new Error(`${asked} is answered with ${wanted.slice(0, 500)}`);
      }
      for (const side of sides) {
        const given = await ask(side);
        if (given === wanted) continue;
        throw new Error(`${asked}: ${side} differs from post:\n${difference(given, wanted)}`);
      }
    }
  }
  connection.close();
}

/** Whether the server knows its own operations by id yet. */
export async function knowsTrusted(
  port: number,
  operations: readonly Operation[],
): Promise<boolean> {
  const [operation] = operations;
  if (operation === undefined) return false;
  const body = { documentId: documentId(operation.text), variables: operation.subjects[0] };
  const connection = new Connection(port);
  const answer = await connection.send(post("/graphql", body));
  connection.close();
  return answer.body.toString().startsWith('{"data":{');
}

/** Each operation by each side, in turns. */
export async function compare(
  driver: Driver,
  place: Place,
  operations: readonly Operation[],
  sides: readonly Side[],
): Promise<Compared> {
  const compared: Compared = {};
  for (const operation of operations) {
    const orders = sides.map((side) => ({
      side,
      requests: operation.subjects.map((variables) => requestOf(side, operation, variables)),
    }));
    const { port, connections, seconds } = place;
    const rounds = new Map(sides.map((side) => [side, [] as Measured[]]));
    for (const { requests } of orders) {
      await driver.load({ port, requests, connections, seconds: Math.min(1, seconds) });
    }
    for (let round = 0; round < place.rounds; round += 1) {
      for (const { side, requests } of orders) {
        const order = { port, requests, connections, seconds };
        rounds.get(side)?.push(await driver.measure(order, place.pids));
      }
    }
    const figures = [...rounds].map(([side, measured]) => [side, medianOf(measured)]);
    compared[operation.name] = Object.fromEntries(figures);
    console.error(`  ${operation.name}`);
  }
  return compared;
}

/** Both from shortly before the place where they part. */
function difference(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return [one, other].map((text) => text.slice(Math.max(0, at - 80), at + 120)).join("\n");
}
