import { actorId, articleId } from "../record/format/id.ts";
import type { ActorRecord, ArticleRecord, Claim, ListName } from "../record/format/record.ts";
import { keysOf, type Named } from "./names.ts";
import { fault, type Path } from "./user-error.ts";

/** An article as it is and as it shall be. */
export interface ArticleDraft {
  id: string;
  slug: string;
  /** Null where it is new. */
  revision: number | null;
  before: ArticleRecord | undefined;
  /** Undefined where it shall not be on record. */
  now: ArticleRecord | undefined;
  text: string | undefined;
  /** Ids within it that were ever given, whatever became of what had them. */
  used: ReadonlySet<string>;
  /** By slug, the kinds of the actors that it names. */
  kinds: ReadonlyMap<string, string>;
  /** The articles that it cites. */
  works: ReadonlySet<string>;
  /** Ids of claims that shall not be on record, as if they had never been. */
  erased: string[];
  /** What it was before it was withdrawn. */
  statusBefore: ArticleRecord["status"];
}

export interface ActorDraft {
  id: string;
  slug: string;
  revision: number | null;
  before: ActorRecord | undefined;
  now: ActorRecord | undefined;
}

/** What an edit is made of: whatever it names as it is, and what its verbs make of that. */
export interface Draft {
  names: Map<string, Named>;
  articles: Map<string, ArticleDraft>;
  actors: Map<string, ActorDraft>;
  /** By id, retracted claims as they were. */
  retracted: ReadonlyMap<string, Claim>;
  /** By identifier, the slug of whoever has it. */
  identified: ReadonlyMap<string, string>;
  /** Where in the input each thing is changed, by its id. */
  touched: Map<string, Path>;
}

/** A thing is changed once in an edit: what two operations say of it could contradict each other. */
export function touch(draft: Draft, id: string, path: Path): void {
  const before = draft.touched.get(id);
  if (before !== undefined) {
    const message = `The operation ${before[1] ?? 0} of this edit changes it already: say what it shall be in one.`;
    fault("INVALID", path, message);
  }
  draft.touched.set(id, path);
}

export function named(draft: Draft, type: Named["type"], name: string, path: Path): Named {
  const found = draft.names.get(`${type} ${name}`) ?? draft.names.get(name);
  if (found?.type === type) return found;
  const what =
    found === undefined ? `There is no ${type}` : `It is of type ${found.type}, not ${type}:`;
  return fault(
    "NOT_FOUND",
    path,
    `${what} ${JSON.stringify(name.slice(0, 100))}. Look it up again.`,
  );
}

/** The slug of an actor that a record may name. */
export function actorSlug(draft: Draft, name: string, path: Path): string {
  const { into, slug } = named(draft, "Actor", name, path);
  if (into !== null) {
    fault(
      "INVALID",
      path,
      `${JSON.stringify(slug)} is merged into ${JSON.stringify(into)}: name that.`,
    );
  }
  return slug ?? "";
}

/** An article that may be changed. */
export function articleDraft(
  draft: Draft,
  name: string,
  path: Path,
): ArticleDraft & { now: ArticleRecord } {
  const { slug } = named(draft, "Article", name, path);
  const found = draft.articles.get(slug ?? "");
  if (found?.now === undefined)
    return fault("NOT_FOUND", path, "There is no such article any more.");
  if (found.now.status === "RETRACTED") {
    fault("INVALID", path, "The article is withdrawn: `restoreArticle` has to come first.");
  }
  return found as ArticleDraft & { now: ArticleRecord };
}

/** A part of an article, by its id, in an article that may be changed. */
export function partOf<List extends ListName>(
  draft: Draft,
  list: List,
  id: string,
  path: Path,
): { article: ArticleDraft & { now: ArticleRecord }; part: ArticleRecord[List][number] } {
  const type = ({ quotes: "Quote", mentions: "Mention", claims: "Claim" } as const)[list];
  const { article: slug, key, isRetracted } = named(draft, type, id, path);
  if (isRetracted)
    fault("INVALID", path, "The claim is retracted: `restoreClaim` has to come first.");
  const article = articleDraft(draft, slug ?? "", path);
  const part = article.now[list].find((one) => one.id === key) as
    ArticleRecord[List][number] | undefined;
  if (part === undefined) return fault("NOT_FOUND", path, `There is no such ${type} any more.`);
  return { article, part };
}

export function replacePart<List extends ListName>(
  article: ArticleDraft & { now: ArticleRecord },
  list: List,
  id: string,
  part: ArticleRecord[List][number] | undefined,
): void {
  const parts = article.now[list] as { id: string }[];
  const others = parts.flatMap((one) => (one.id !== id ? [one] : part === undefined ? [] : [part]));
  const isNew = part !== undefined && !parts.some((one) => one.id === id);
  article.now = { ...article.now, [list]: isNew ? [...others, part] : others };
}

const letters = { quotes: "q", mentions: "m", claims: "c" };

/** An id within the article that nothing has or had. */
export function newKey({ now, used }: ArticleDraft, list: ListName): string {
  const keys = new Set([...used, ...(now?.[list] ?? []).map(({ id }) => id)]);
  const letter = letters[list];
  for (let number = 1; ; number += 1) {
    if (!keys.has(`${letter}${number}`)) return `${letter}${number}`;
  }
}

/** Makes what is put in the edit known by its slug. */
export function know(draft: Draft, type: "Article" | "Actor", slug: string, kind: string): void {
  const id = type === "Actor" ? actorId(slug) : articleId(slug);
  const before = draft.names.get(id);
  const one: Named = {
    type,
    id,
    slug,
    key: null,
    revision: before?.revision ?? null,
    kind,
    article: type === "Article" ? slug : null,
    into: null,
    isRetracted: false,
    recordedBy: before?.recordedBy ?? null,
  };
  for (const key of keysOf(one)) draft.names.set(key, one);
}

/** One that is not on record. */
export const newArticle = (slug: string): ArticleDraft => ({
  id: articleId(slug),
  slug,
  revision: null,
  before: undefined,
  now: undefined,
  text: undefined,
  used: new Set(),
  kinds: new Map(),
  works: new Set(),
  erased: [],
  statusBefore: "USABLE",
});
