import type { Store } from "../../storage/store.ts";
import type { ArticleRecord, ListName } from "../format/record.ts";
import type { Complaint, Refusal } from "../format/refusal.ts";
import type { ArticleWrite } from "../write/article-statements.ts";
import type { Writer, Writes } from "../write/writer.ts";
import type { StoredArticle } from "./stored-records.ts";

/** A record and the line that it came from. */
export interface Item<R> {
  record: R;
  file: string;
  line: number;
}

/** An article whose line is filled up with what it leaves to the store. */
export interface Article extends Item<ArticleRecord> {
  /** The lists that come from the store. */
  carried: ReadonlySet<ListName>;
}

export interface Ready {
  item: Article;
  write: ArticleWrite | "same";
}

/** The store's articles, by slug. */
export type Stored = ReadonlyMap<string, StoredArticle>;

/** The text of an article that is held somewhere else than in its record. */
export type Texts = (slug: string, sha256: string) => string | undefined;

export interface Loaded {
  /** Lines that were not blank. */
  read: number;
  new: number;
  changed: number;
  same: number;
  refused: Refusal[];
  /** How often something of each kind was in a file and has no place in the record. */
  leftOut?: Record<string, number>;
}

/** What became of a line; a refused one may be told more than once. */
export interface LineOutcome {
  what: "new" | "changed" | "same" | "refused";
  /** Undefined where the line could not be read that far. */
  type: "actor" | "article" | undefined;
  slug: string | undefined;
  file: string;
  line: number;
}

/** One load while it goes on. */
export interface LoadRun {
  store: Store;
  writer: Writer;
  texts: Texts;
  now: string;
  loaded: Loaded;
  /** Kinds of the actors that are known to be in the store. */
  actors: Map<string, string>;
  /** Articles that are known to be in the store. */
  articles: Set<string>;
  /** Articles that name what is not there yet. */
  waiting: Article[];
  /** Ends when all that was sent is written. The next is prepared meanwhile, and sent after it. */
  sent?: Promise<void> | undefined;
  tell: (fate: LineOutcome) => void;
}

/** Sends what is to be written once all that was sent before is written; where that fails, so does this. */
export function send(run: LoadRun, writes: Writes): Promise<void> {
  const isNothing = Object.values(writes).every(({ length }) => length === 0);
  const sent = isNothing
    ? (run.sent ?? Promise.resolve())
    : run.writer.write(writes, run.now, run.sent);
  // Who waits for it is told; it may fail before anybody does.
  sent.catch(() => undefined);
  run.sent = sent;
  return sent;
}

/** Keeps what is prepared next from being sent: records that came before it are taken one by one first. */
export function holdBack(run: LoadRun): void {
  const { sent = Promise.resolve() } = run;
  run.sent = sent.then(() => Promise.reject(new Error("What came before is taken one by one.")));
  run.sent.catch(() => undefined);
}

/** Waits until all that was sent is written, or refused. */
export const settled = (run: LoadRun): Promise<unknown> | undefined =>
  run.sent?.catch(() => undefined);

/** Waits for what was sent; false where the store refuses it. Any other error is thrown. */
export async function isWritten(run: LoadRun, sent: Promise<void>): Promise<boolean> {
  try {
    await sent;
    return true;
  } catch (error) {
    storeComplaint(error);
    return false;
  }
}

/** Writes in one transaction; answers what the store refuses, and then nothing is written. */
export async function complaintOfStore(
  run: LoadRun,
  writes: Writes,
): Promise<Complaint | undefined> {
  try {
    await send(run, writes);
    return undefined;
  } catch (error) {
    run.sent = undefined;
    return storeComplaint(error);
  }
}

type Kept = Item<{ type: "actor" | "article"; slug: string }>;

export function count(
  run: LoadRun,
  { record, file, line }: Kept,
  what: "new" | "changed" | "same",
) {
  run.loaded[what] += 1;
  run.tell({ what, type: record.type, slug: record.slug, file, line });
}

export function refuse(
  run: LoadRun,
  item: Kept | Item<undefined>,
  complaints: readonly Complaint[],
): void {
  const { file, line, record } = item;
  run.tell({ what: "refused", type: record?.type, slug: record?.slug, file, line });
  run.loaded.refused.push(...complaints.map((complaint) => ({ file, line, ...complaint })));
}

const uniquePaths: Record<string, string> = {
  "actor.wikidata_id": "$.wikidataId",
  "article.url": "$.url",
  "actor_identifier.scheme": "$.identifiers",
  "article_identifier.scheme": "$.identifiers",
};

/** What the store itself refuses, as a complaint; any other error is thrown on. */
export function storeComplaint(error: unknown): Complaint {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (typeof code !== "string" || !code.startsWith("SQLITE_CONSTRAINT")) throw error;
  const column = /UNIQUE constraint failed: (\w+\.\w+)/.exec(String(message))?.[1];
  const path = column === undefined ? undefined : uniquePaths[column];
  if (path !== undefined) {
    return { path, reason: "Another record has it already.", remedy: "Correct one of the two." };
  }
  return {
    path: "$",
    reason: `The store refuses it: ${String(message)}.`,
    remedy: "Report this: the checks should have found it first.",
  };
}
