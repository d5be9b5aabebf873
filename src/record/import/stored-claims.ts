import type { Store } from "../../storage/store.ts";
import { articleLine } from "../export/as-record.ts";
import { readArticles } from "../export/read-pages.ts";
import type { Claim } from "../format/record.ts";

/** What the store has an article claim. */
export async function storedClaims(store: Store, slug: string): Promise<Claim[]> {
  for await (const [article] of readArticles(store, { articles: [slug] }, "none")) {
    if (article !== undefined) return articleLine(article).claims ?? [];
  }
  return [];
}

const numbered = /^c\d+(-\d+)?$/;

/**
 * The claims that a file adds to those of the store. One that says the same is the same. One of the same id takes
 * its place, unless its id is only a number in the file.
 */
export function withStored(stored: readonly Claim[], claims: readonly Claim[]): Claim[] {
  const ids = new Map(stored.map((claim) => [contentOf(claim), claim.id]));
  const joined = new Map(stored.map((claim) => [claim.id, claim]));
  for (const claim of claims) {
    let id = ids.get(contentOf(claim)) ?? claim.id;
    const isFree = (): boolean => {
      const holder = joined.get(id);
      return holder === undefined || contentOf(holder) === contentOf(claim);
    };
    for (let n = joined.size + 1; numbered.test(claim.id) && !isFree(); n += 1) id = `c${n}`;
    joined.set(id, { ...claim, id });
  }
  return [...joined.values()];
}

function contentOf(claim: Claim): string {
  const said = Object.entries(claim).filter(([name, value]) => name !== "id" && value != null);
  return JSON.stringify(said.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
