import { medianOf, type Driver, type Measured } from "../drive.ts";
import { table } from "../report.ts";
import { get } from "../side.ts";

/**
 * Rates of an address that answers a constant, and of operations by GET: where each is asked of the store, and where
 * answers are kept (KEEP_MEGABYTES), whole and as 304.
 */
export async function cached(
  driver: Driver,
  workers: Record<"asked" | "kept", { port: number; pid: number }>,
  whole: readonly string[],
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<string> {
  const held = await Promise.all(
    whole.map(async (request) => {
      const tag = await tagOf(workers.asked.port, request);
      return request.replace(/\r\n\r\n$/, `\r\nIf-None-Match: ${tag}\r\n\r\n`);
    }),
  );
  const constant = "a constant (/health)";
  const sides: Record<string, [by: "asked" | "kept", requests: string[]]> = {
    [constant]: ["kept", [get("/health")]],
    "GET, kept": ["kept", [...whole]],
    "304, kept": ["kept", held],
    "GET, asked of the store": ["asked", [...whole]],
    "304, asked of the store": ["asked", held],
  };
  const measured = new Map<string, Measured[]>(Object.keys(sides).map((side) => [side, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [side, [by, requests]] of Object.entries(sides)) {
      const { port, pid } = workers[by];
      const order = { port, requests, connections: 8, seconds };
      const one = await driver.measure(order, { workerd: pid, sqld: pid });
      // The first round only warms what the others measure.
      if (round > 0) measured.get(side)?.push(one);
    }
  }
  const of = (side: string): Measured => medianOf(measured.get(side) ?? []);
  const rows = Object.keys(sides).map((side) => [
    side,
    of(side).perSecond.toFixed(0),
    (of(side).perSecond / of(constant).perSecond).toFixed(2),
    (1000 * of(side).workerd).toFixed(0),
    (of(constant).workerd / of(side).workerd).toFixed(2),
  ]);
  const head = [
    "held answers",
    "requests/s",
    "÷ constant, wanted ≥ 0.8",
    "workerd's CPU, µs",
    "constant ÷ this",
  ];
  return table([head, ...rows]);
}

async function tagOf(port: number, request: string): Promise<string> {
  const [, path = "/", accept = "*/*"] = /^GET (\S+).*Accept: ([^\r]+)/s.exec(request) ?? [];
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { Accept: accept } });
  await response.arrayBuffer();
  const tag = response.headers.get("ETag");
  if (tag === null) throw new Error(`${path} is answered with ${response.status} and no ETag.`);
  return tag;
}
