import { median, type Driver } from "../drive.ts";
import { table } from "../report.ts";
import { get } from "../side.ts";

/**
 * Rates of an address that answers a constant, and of operations by GET: where each is asked of the store, and where
 * answers are kept (KEEP_MEGABYTES), whole and as 304.
 */
export async function cached(
  driver: Driver,
  ports: { asked: number; kept: number },
  whole: readonly string[],
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<string> {
  const held = await Promise.all(
    whole.map(async (request) => {
      const tag = await tagOf(ports.asked, request);
      return request.replace(/\r\n\r\n$/, `\r\nIf-None-Match: ${tag}\r\n\r\n`);
    }),
  );
  const constant = "a constant (/health)";
  const sides: Record<string, [port: number, requests: string[]]> = {
    [constant]: [ports.kept, [get("/health")]],
    "GET, kept": [ports.kept, [...whole]],
    "304, kept": [ports.kept, held],
    "GET, asked of the store": [ports.asked, [...whole]],
    "304, asked of the store": [ports.asked, held],
  };
  const rates = new Map<string, number[]>(Object.keys(sides).map((side) => [side, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [side, [port, requests]] of Object.entries(sides)) {
      const { perSecond } = await driver.load({ port, requests, connections: 8, seconds });
      // The first round only warms what the others measure.
      if (round > 0) rates.get(side)?.push(perSecond);
    }
  }
  const of = (side: string): number => median(rates.get(side) ?? []);
  const rows = Object.keys(sides).map((side) => [
    side,
    of(side).toFixed(0),
    (of(side) / of(constant)).toFixed(2),
  ]);
  return table([["held answers", "requests/s", "÷ constant, wanted ≥ 0.8"], ...rows]);
}

async function tagOf(port: number, request: string): Promise<string> {
  const [, path = "/", accept = "*/*"] = /^GET (\S+).*Accept: ([^\r]+)/s.exec(request) ?? [];
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { Accept: accept } });
  await response.arrayBuffer();
  const tag = response.headers.get("ETag");
  if (tag === null) throw new Error(`${path} is answered with ${response.status} and no ETag.`);
  return tag;
}
