import type { Store } from "../../storage/store.ts";
import { articleLine } from "../export/as-record.ts";
import { readArticles } from "../export/read-pages.ts";
import type { Claim, Quote } from "../format/record.ts";

interface StoredLists {
  quotes: Quote[];
  claims: Claim[];
}

/** What the store has an article quote and claim. */
export async function storedLists(store: Store, slug: string): Promise<StoredLists> {
  for await (const [article] of readArticles(store, { articles: [slug] }, "none")) {
    if (article === undefined) continue;
    const { quotes = [], claims = [] } = articleLine(article);
    return { quotes, claims };
  }
  return { quotes: [], claims: [] };
}

/** The claims that a file adds to those of the store. */
export const claimsWith = (stored: readonly Claim[], given: readonly Claim[]): Claim[] =>
  joined(stored, given, "c", contentOf);

/** The quotes that a file adds to those of the store: one is the same where it stands at the same place. */
export const quotesWith = (stored: readonly Quote[], given: readonly Quote[]): Quote[] =>
  joined(stored, given, "q", ({ span }) => `${span.start} ${span.end}`);

/**
 * One that says the same is the same. One of the same id takes its place, unless its id is only a number in the
 * file.
 */
function joined<T extends { id: string }>(
  stored: readonly T[],
  given: readonly T[],
  letter: string,
  keyOf: (item: T) => string,
): T[] {
  const numbered = new RegExp(`^${letter}\\d+(-\\d+)?$`);
  const ids = new Map(stored.map((item) => [keyOf(item), item.id]));
  const all = new Map(stored.map((item) => [item.id, item]));
  for (const item of given) {
    let id = ids.get(keyOf(item)) ?? item.id;
    const isFree = (): boolean => {
      const holder = all.get(id);
      return holder === undefined || keyOf(holder) === keyOf(item);
    };
    for (let n = all.size + 1; numbered.test(item.id) && !isFree(); n += 1) id = `${letter}${n}`;
    all.set(id, { ...item, id });
  }
  return [...all.values()];
}

function contentOf(claim: Claim): string {
  const said = Object.entries(claim).filter(([name, value]) => name !== "id" && value != null);
  return JSON.stringify(said.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
