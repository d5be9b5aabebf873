import type { Client } from "@libsql/client/web";
import type { Article } from "./complete.ts";
import type { Complaint, Refusal } from "./refusal.ts";
import type { Writer } from "./writer.ts";

/** A record and the line that it came from. */
export interface Item<R> {
  record: R;
  file: string;
  line: number;
}

/** The text of an article that is held somewhere else than in its record. */
export type Texts = (slug: string, sha256: string) => string | undefined;

export interface Loaded {
  /** Lines that were not blank. */
  read: number;
  new: number;
  changed: number;
  same: number;
  refused: Refusal[];
}

/** What became of a line; a refused one may be told more than once. */
export interface Fate {
  what: "new" | "changed" | "same" | "refused";
  /** Undefined where the line could not be read that far. */
  type: "actor" | "article" | undefined;
  slug: string | undefined;
  file: string;
  line: number;
}

/** One load while it goes on. */
export interface Run {
  client: Client;
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
  tell: (fate: Fate) => void;
}

type Kept = Item<{ type: "actor" | "article"; slug: string }>;

export function count(run: Run, { record, file, line }: Kept, what: "new" | "changed" | "same") {
  run.loaded[what] += 1;
  run.tell({ what, type: record.type, slug: record.slug, file, line });
}

export function refuse(
  run: Run,
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
