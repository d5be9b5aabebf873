import type { ArticleRecord } from "../format/record.ts";
import type { Complaint } from "../format/refusal.ts";

export interface References {
  /** JSON paths by the slug that stands there. */
  actors: [path: string, slug: string][];
  articles: [path: string, slug: string][];
}

/** Everything outside of itself that an article names. */
export function references(record: ArticleRecord): References {
  const actors: References["actors"] = [];
  const articles: References["articles"] = [];
  const actor = (path: string, slug: string | null | undefined): void => {
    if (slug) actors.push([path, slug]);
  };
  actor("$.publication", record.publication);
  for (const [i, mention] of record.mentions.entries())
    actor(`$.mentions[${i}].actor`, mention.actor);
  for (const [i, quote] of record.quotes.entries()) {
    actor(`$.quotes[${i}].speaker`, quote.speaker);
    for (const list of ["speakers", "through"] as const) {
      for (const [j, slug] of (quote[list] ?? []).entries()) {
        actor(`$.quotes[${i}].${list}[${j}]`, slug);
      }
    }
    if (quote.citedWork !== undefined) articles.push([`$.quotes[${i}].citedWork`, quote.citedWork]);
  }
  for (const [i, claim] of record.claims.entries()) {
    actor(`$.claims[${i}].subject`, claim.subject);
    actor(`$.claims[${i}].object`, claim.object);
    actor(`$.claims[${i}].holder`, claim.holder);
  }
  return { actors, articles };
}

/** The references that lead nowhere, and a publication that is none. */
export function unresolved(
  record: ArticleRecord,
  actors: ReadonlyMap<string, string>,
  hasArticle: (slug: string) => boolean,
): Complaint[] {
  const found = references(record);
  const nothing = (what: string, [path, slug]: [string, string]): Complaint => ({
    path,
    reason: `There is no ${what} "${slug}": neither in the store nor among the lines taken.`,
    remedy: `Load the ${what} too, or correct the slug.`,
  });
  const complaints = [
    ...found.actors.filter(([, slug]) => !actors.has(slug)).map((at) => nothing("actor", at)),
    ...found.articles.filter(([, slug]) => !hasArticle(slug)).map((at) => nothing("article", at)),
  ];
  const kind = record.publication === undefined ? undefined : actors.get(record.publication);
  if (kind !== undefined && kind !== "PUBLICATION") {
    complaints.push({
      path: "$.publication",
      reason: `The actor "${record.publication}" is of kind ${kind}.`,
      remedy: "Name an actor of kind PUBLICATION.",
    });
  }
  return complaints;
}
