// The load generator, in a process of its own: keeps connections busy for a while and tells what it saw.
import { Connection } from "./http.ts";

export interface Order {
  port: number;
  requests: string[];
  connections: number;
  seconds: number;
  /** Whether any answer will do, and a connection that the server closes is opened again. */
  isHostile?: boolean;
}

export interface Seen {
  perSecond: number;
  count: number;
  p50: number;
  p99: number;
}

const closed = { status: 0 };

process.on("message", (order: Order) => {
  load(order).then(
    (seen) => process.send?.({ seen }),
    (error: Error) => process.send?.({ failure: error.message }),
  );
});

async function load({
  port,
  requests,
  connections,
  seconds,
  isHostile = false,
}: Order): Promise<Seen> {
  const times: number[] = [];
  const since = performance.now();
  const end = since + seconds * 1000;
  const busy = Array.from({ length: connections }, async (_, first) => {
    let connection = new Connection(port);
    for (let turn = first; performance.now() < end; turn += 1) {
      const sent = performance.now();
      const answer = connection.send(requests[turn % requests.length] ?? "");
      const { status } = await (isHostile ? answer.catch(() => closed) : answer);
      if (status === closed.status) {
        connection.close();
        connection = new Connection(port);
      } else if (!isHostile && status !== 200 && status !== 304) {
        throw new Error(`It answered ${status}.`);
      }
      times.push(performance.now() - sent);
    }
    connection.close();
  });
  await Promise.all(busy);
  const spent = (performance.now() - since) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(times.length * share)] ?? Number.NaN;
  return { perSecond: times.length / spent, count: times.length, p50: at(0.5), p99: at(0.99) };
}
