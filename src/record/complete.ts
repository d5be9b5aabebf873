import { articleLine } from "./export/as-record.ts";
import { readArticles } from "./export/read.ts";
import type { ArticleLine, ArticleRecord, ListName } from "./format.ts";
import type { Item, Run } from "./run.ts";
import type { StoredArticle } from "./store.ts";

/** An article whose line is filled up with what it leaves to the store. */
export interface Article extends Item<ArticleRecord> {
  /** The lists that come from the store. */
  carried: ReadonlySet<ListName>;
}

const lists = ["mentions", "quotes", "claims"] as const;

/** Fills articles up: what their lines leave out is as the store has it. */
export async function complete(
  run: Run,
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
      record: filledUp(record, { ...held, status: isCorrected ? "CORRECTED" : "USABLE" }),
      carried: new Set(held === undefined ? [] : missing(record)),
    };
  });
}

/** A line with what it leaves out: as it is held, or else as it is for an article that is new. */
export function filledUp(line: ArticleLine, held: Partial<ArticleRecord> = {}): ArticleRecord {
  const version = line.version ?? held.version;
  return {
    ...line,
    ...(version && { version }),
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
  { client }: Run,
  slugs: readonly string[],
): Promise<Map<string, Partial<ArticleRecord>>> {
  const found = new Map<string, Partial<ArticleRecord>>();
  if (slugs.length === 0) return found;
  for await (const page of readArticles(client, { articles: slugs }, "none")) {
    for (const article of page) found.set(article.slug, articleLine(article));
  }
  return found;
}
