import { gzipSync } from "node:zlib";
import { openChromium } from "../browser/chromium.ts";
import { median, medianOf, type Driver, type Measured } from "./drive.ts";
import { table } from "./report.ts";
import { get } from "./side.ts";

/** As a phone has it, far away: 1.6 Mbit/s, 150 ms, a processor of a quarter. */
const network = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 93_750,
};
const slower = 4;

interface Place {
  port: number;
  workerd: number;
  sqld: number;
}

/** Lists, and of each kind the page that stands first in one. */
const starts: readonly [list: string, start?: string][] = [
  ["/"],
  ["/quotes"],
  ["/actors"],
  ["/articles"],
  ["/claims"],
  ["/quotes", "/quotes/quo_"],
  ["/actors?sort=quotes", "/actors/"],
  ["/articles", "/articles/"],
  ["/claims", "/relationships/"],
  ["/search?q=river"],
];

/** Pages by the same answers as JSON, in turns, what they take of the Worker, and how soon they are seen. */
export async function pages(
  driver: Driver,
  place: Place,
  { rounds, seconds }: { rounds: number; seconds: number },
): Promise<string> {
  const origin = `http://127.0.0.1:${place.port}`;
  const browser = await openChromium({ width: 390, height: 844 });
  try {
    const rows: string[][] = [];
    for (const [list, start] of starts) {
      const path = start === undefined ? list : await firstLink(origin + list, start);
      const response = await fetch(origin + path, { headers: { Accept: "text/html" } });
      const html = await response.text();
      const json = /^<([^>]+)>/.exec(response.headers.get("Link") ?? "")?.[1];
      if (response.status !== 200 || json === undefined)
        throw new Error(`${path} is answered with ${response.status}.`);
      const measured: Record<"page" | "json", Measured[]> = { page: [], json: [] };
      for (let round = 0; round <= rounds; round += 1) {
        for (const [side, address] of [
          ["page", path],
          ["json", json],
        ] as const) {
          const order = { port: place.port, requests: [get(address)], connections: 8, seconds };
          const one = await driver.measure(order, place);
          // The first round only warms what the others measure.
          if (round > 0) measured[side].push(one);
        }
      }
      const [page, data] = [medianOf(measured.page), medianOf(measured.json)];
      const seen = await seenBy(browser, origin + path, rounds);
      rows.push([
        start === undefined ? path : `${start}…`,
        page.perSecond.toFixed(0),
        (page.perSecond / data.perSecond).toFixed(2),
        page.workerd.toFixed(2),
        (gzipSync(html).byteLength / 1000).toFixed(1),
        seen.lcp.toFixed(0),
        seen.cls.toFixed(3),
      ]);
    }
    const head = [
      "page",
      "pages/s",
      "÷ JSON, wanted ≥ 0.7",
      "workerd's CPU, ms, ≤ 3",
      "gzipped, KB, ≤ 30",
      "LCP, ms, ≤ 1200",
      "CLS, 0",
    ];
    return table([head, ...rows]);
  } finally {
    await browser.stop();
  }
}

async function firstLink(list: string, start: string): Promise<string> {
  const html = await (await fetch(list, { headers: { Accept: "text/html" } })).text();
  const main = html.slice(html.indexOf("<main"));
  const found = [...main.matchAll(/href="([^"]+)"/g)].map(([, path = ""]) => path);
  const path = found.find((each) => each.startsWith(start) && !each.includes("?"));
  if (path === undefined) throw new Error(`${list} leads to no ${start}.`);
  return path;
}

/** What Chromium says of a page that it sees for the first time. */
async function seenBy(
  { context }: Awaited<ReturnType<typeof openChromium>>,
  address: string,
  rounds: number,
): Promise<{ lcp: number; cls: number }> {
  const seen: { lcp: number; cls: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send("Network.enable");
    await devtools.send("Network.clearBrowserCache");
    await devtools.send("Network.emulateNetworkConditions", network);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: slower });
    await page.goto(address, { waitUntil: "networkidle" });
    seen.push(
      await page.evaluate(async () => {
        const of = (type: string): Promise<PerformanceEntry[]> =>
          new Promise((resolve) => {
            const observer = new PerformanceObserver((list) => resolve(list.getEntries()));
            observer.observe({ type, buffered: true });
            // Where nothing shifted, there is nothing to be told.
            requestAnimationFrame(() => requestAnimationFrame(() => resolve([])));
          });
        const painted = await of("largest-contentful-paint");
        const shifted = (await of("layout-shift")) as (PerformanceEntry & { value: number })[];
        return {
          lcp: painted.at(-1)?.startTime ?? Number.NaN,
          cls: shifted.reduce((sum, { value }) => sum + value, 0),
        };
      }),
    );
    await page.close();
  }
  const lcp = median(seen.map((each) => each.lcp));
  return { lcp, cls: Math.max(...seen.map((each) => each.cls)) };
}
