import { escaped } from "../../page/escaped.ts";
import type { Ask } from "../../storage/ask.ts";
import {
  endsOf,
  firstPartSizes,
  listedKinds,
  type Listed,
} from "../../storage/sitemap-addresses.ts";
import { badRequest } from "../error-response.ts";

/** By hashes, the 256 parts are about as large as one another: this many in the first are less than 50,000 in all. */
const mostInOne = 120;

interface Asked {
  origin: string | undefined;
  ask: Ask;
}

/** A sitemap needs whole addresses, which only the operator knows. */
function known(origin: string | undefined): string {
  if (origin !== undefined) return origin;
  throw badRequest("There is no sitemap here: PUBLIC_ORIGIN is not set.", 404);
}

/** The index of all parts: of each kind one, or 256 where one could not hold all. */
export async function sitemapIndex({ origin, ask }: Asked): Promise<string> {
  const base = known(origin);
  const sizes = await ask(firstPartSizes());
  const names = listedKinds.flatMap((kind, i) =>
    Number(sizes[i]) <= mostInOne
      ? [kind]
      : Array.from({ length: 256 }, (_, n) => `${kind}-${n.toString(16).padStart(2, "0")}`),
  );
  const entries = names.map((name) => `<sitemap><loc>${base}/sitemaps/${name}.xml</loc></sitemap>`);
  return xml("sitemapindex", entries);
}

/** One part, by its name: `quotes`, or `quotes-0f`. */
export async function sitemapPart(name: string, { origin, ask }: Asked): Promise<string> {
  const base = known(origin);
  const [, kind = "", byte] = /^([a-z]+)(?:-([0-9a-f]{2}))?$/.exec(name) ?? [];
  if (!isListed(kind))
    throw badRequest(`There is no part ${JSON.stringify(name.slice(0, 40))}.`, 404);
  const [ends] = await ask(endsOf(kind, byte));
  const entries = (JSON.parse(String(ends)) as string[]).map(
    (end) => `<url><loc>${escaped(`${base}/${kind}/${encodeURIComponent(end)}`)}</loc></url>`,
  );
  return xml("urlset", entries);
}

const isListed = (kind: string): kind is Listed => listedKinds.some((each) => each === kind);

const xml = (root: string, entries: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join("\n")}\n</${root}>\n`;
