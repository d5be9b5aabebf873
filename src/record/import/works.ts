import type { Store } from "../../storage/store.ts";
import { distinctSlug } from "../../text/slug.ts";
import type { Identifier } from "../format/record.ts";
import { isAnother } from "../identity.ts";
import {
  identifierKey,
  slugsByIdentifier,
  storedArticles,
  type StoredArticle,
} from "../load/stored-records.ts";

/** An article as it comes: what it is called there, and the slug that this makes. */
export interface Work {
  slug: string;
  identifier: Identifier;
}

/** The slugs that a file's articles go by: those of the store by their identifiers, or new ones of their own. */
export interface Works {
  /** Asks the store about articles that come. */
  learn(works: readonly Work[]): Promise<void>;
  slugOf(work: Work): string;
}

export function worksOf(store: Store): Works {
  const slugs = new Map<string, string>();
  /** By slug, whoever has it, in the store or in this file. */
  const taken = new Map<string, Pick<StoredArticle, "identifiers" | "url">>();

  async function learn(works: readonly Work[]): Promise<void> {
    const fresh = works.filter(({ identifier }) => !slugs.has(identifierKey(identifier)));
    const known = await slugsByIdentifier(
      store,
      "article",
      fresh.map(({ identifier }) => identifier),
    );
    for (const [key, slug] of known) slugs.set(key, slug);
    const stored = await storedArticles(
      store,
      fresh.map(({ slug }) => slug),
    );
    for (const [slug, article] of stored) if (!taken.has(slug)) taken.set(slug, article);
  }

  function slugOf({ slug, identifier }: Work): string {
    const key = identifierKey(identifier);
    const before = slugs.get(key);
    if (before !== undefined) return before;
    const holder = taken.get(slug);
    const own = holder === undefined || isIt(holder, identifier) ? slug : distinctSlug(slug, key);
    slugs.set(key, own);
    taken.set(own, { identifiers: [identifier], url: null });
    return own;
  }

  return { learn, slugOf };
}

/** What has the slug and no identifier was loaded before there were any, by the same rule; its address may tell. */
function isIt({ identifiers, url }: Pick<StoredArticle, "identifiers" | "url">, own: Identifier) {
  if (identifiers.length > 0) return !isAnother({ identifiers }, { identifiers: [own] });
  return url === null || own.scheme !== "uri" || own.value === url;
}
