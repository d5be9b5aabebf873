import { median, type Driver } from "../drive.ts";
import { table } from "../report.ts";
import { get } from "../side.ts";

/** Rates of an address that answers a constant, of an operation by GET, and of one whose answer is held already. */
export async function cached(
  driver: Driver,
  port: number,
  asked: readonly string[],
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<string> {
  const held = await Promise.all(
    asked.map(async (request) =>
      request.replace(/\r\n\r\n$/, `\r\nIf-None-Match: ${await tagOf(port, request)}\r\n\r\n`),
    ),
  );
  const sides = {
    "a constant (/health)": [get("/health")],
    GET: [...asked],
    "GET, held: 304": held,
  };
  const rates = new Map<string, number[]>(Object.keys(sides).map((side) => [side, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [side, requests] of Object.entries(sides)) {
      const { perSecond } = await driver.load({ port, requests, connections: 8, seconds });
      // The first round only warms what the others measure.
      if (round > 0) rates.get(side)?.push(perSecond);
    }
  }
  const of = (side: string): number => median(rates.get(side) ?? []);
  const [constant = ""] = Object.keys(sides);
  const rows = Object.keys(sides).map((side) => [
    side,
    of(side).toFixed(0),
    (of(side) / of(constant)).toFixed(2),
  ]);
  return table([["cached", "requests/s", "÷ constant, wanted ≥ 0.8"], ...rows]);
}

async function tagOf(port: number, request: string): Promise<string> {
  const [, path = "/", accept = "*/*"] = /^GET (\S+).*Accept: ([^\r]+)/s.exec(request) ?? [];
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { Accept: accept } });
  await response.arrayBuffer();
  const tag = response.headers.get("ETag");
  if (tag === null) throw new Error(`${path} is answered with ${response.status} and no ETag.`);
  return tag;
}
