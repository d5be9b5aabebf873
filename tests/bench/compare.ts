import { Driver, medianOf, type Measured } from "./drive.ts";
import { Connection } from "./http.ts";
import { requestOf, type Operation, type Side } from "./side.ts";

export type Compared = Record<string, Partial<Record<Side, Measured>>>;

export interface Place {
  port: number;
  pids: { workerd: number; sqld: number };
  connections: number;
  seconds: number;
  rounds: number;
}

/** Every side must give the same bytes for everything that will be asked. */
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
        return body.toString();
      };
      const wanted = await ask("post");
      if (!wanted.startsWith('{"data":{') || wanted.startsWith('{"data":{"actor":null')) {
        throw new Error(`${asked} is answered with ${wanted.slice(0, 500)}`);
      }
      for (const side of sides) {
        const given = await ask(side);
        if (given === wanted) continue;
        const at = [...wanted].findIndex((char, i) => char !== given[i]);
        throw new Error(
          `${asked}: ${side} differs from post at ${at}:\n${given.slice(Math.max(0, at - 200), at + 200)}\n${wanted.slice(Math.max(0, at - 200), at + 200)}`,
        );
      }
    }
  }
  connection.close();
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
