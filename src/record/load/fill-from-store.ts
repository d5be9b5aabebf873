import { articleLine } from "../export/as-record.ts";
import { readArticles } from "../export/read-pages.ts";
import type { ArticleLine, ArticleRecord, ListName } from "../format/record.ts";
import type { Article, Item, LoadRun } from "./load-run.ts";
import type { StoredArticle } from "./stored-records.ts";

const lists = ["mentions", "quotes", "claims"] as const;

/** Fills articles up: what their lines leave out is as the store has it. */
export async function fillFromStore(
  run: LoadRun,
  items: readonly Item<ArticleLine>[],
  stored: ReadonlyMap<string, StoredArticle>,
): Promise<Article[]> {
  const isPartial = ({ record }: Item<ArticleLine>): boolean =>
    stored.has(record.slug) && (record.version === undefined || missing(record).length > 0);
  const kept = await lines(
    run,
    items.filter(isPartial).map(({ record }) => record.slug),
  );
  return items.map((item): Article => {
    const { record } = item;
    const before = stored.get(record.slug);
    const held = kept.get(record.slug);
    const version = record.version ?? held?.version;
    const hasChanged = before?.versionSha256 != null && version?.sha256 !== before.versionSha256;
    const isCorrected = hasChanged || before?.status === "CORRECTED";
    return {
      ...item,
      record: filledUp(record, {
        ...held,
        status: isCorrected ? "CORRECTED" : "USABLE",
        identifiers: before?.identifiers,
      }),
      carried: new Set(held === undefined ? [] : missing(record)),
    };
  });
}

/** A line with what it leaves out: as it is held, or else as it is for an article that is new. */
export function filledUp(line: ArticleLine, held: Partial<ArticleRecord> = {}): ArticleRecord {
  const version = line.version ?? held.version;
  const identifiers = line.identifiers ?? held.identifiers ?? [];
  return {
    ...line,
    ...(version && { version }),
    // None are told by leaving them out: a record's hash is the same as before there were any.
    identifiers: identifiers.length > 0 ? identifiers : undefined,
    status: line.status ?? held.status ?? "USABLE",
    mentions: line.mentions ?? held.mentions ?? [],
    quotes: line.quotes ?? held.quotes ?? [],
    claims: line.claims ?? held.claims ?? [],
  };
}

function missing(record: ArticleLine): ListName[] {
  return lists.filter((name) => record[name] === undefined);
}

async function lines(
  { store }: LoadRun,
  slugs: readonly string[],
): Promise<Map<string, Partial<ArticleRecord>>> {
  const found = new Map<string, Partial<ArticleRecord>>();
  if (slugs.length === 0) return found;
  for await (const page of readArticles(store, { articles: slugs }, "none")) {
    for (const article of page) found.set(article.slug, articleLine(article));
  }
  return found;
}
