import { checkArticle } from "../record/check/check-article.ts";
import { references, unresolved } from "../record/check/reference.ts";
import { articleId, claimId, mentionId, quoteId } from "../record/format/id.ts";
import { parseRecord } from "../record/format/parse-line.ts";
import { recordHash } from "../record/format/record-hash.ts";
import type { ActorRecord, ArticleRecord } from "../record/format/record.ts";
import type { Complaint } from "../record/format/refusal.ts";
import { isSameJson } from "../record/format/same-json.ts";
import { another, isAnother } from "../record/identity.ts";
import type { ActorWrite } from "../record/write/actor-statements.ts";
import { articleRows } from "../record/write/article-rows.ts";
import type { ArticleWrite } from "../record/write/article-statements.ts";
import type { ActorDraft, ArticleDraft, Draft } from "./draft.ts";
import { userError, type Path, type UserError } from "./user-error.ts";

/** What is to be written of a draft that holds. */
export interface Writes {
  actors: ActorWrite[];
  articles: ArticleWrite[];
  /** Slugs of actors and articles, and ids of claims, that shall not be on record. */
  removedActors: string[];
  erasedArticles: string[];
  erasedClaims: string[];
}

export const isChanged = ({ before, now }: ArticleDraft | ActorDraft): boolean =>
  !isSameJson(before, now);

/** The same checks as a load's: what does not hold is told by its place in the input. */
export function checkDraft(draft: Draft, now: string): { writes: Writes; errors: UserError[] } {
  const errors: UserError[] = [];
  const actors = [...draft.actors.values()].filter(isChanged);
  const articles = [...draft.articles.values()].filter(
    (own) => isChanged(own) || own.erased.length > 0,
  );
  const writes: Writes = {
    actors: [],
    articles: [],
    removedActors: actors.filter((own) => own.now === undefined).map(({ slug }) => slug),
    erasedArticles: articles.filter((own) => own.now === undefined).map(({ slug }) => slug),
    erasedClaims: articles.flatMap(({ erased }) => erased),
  };
  for (const own of actors) {
    if (own.now === undefined) continue;
    const complaints = complaintsOf(own.now);
    if (own.before && isAnother(own.before, own.now))
      complaints.push(another(own.slug, own.before));
    const path = draft.touched.get(own.id) ?? [];
    errors.push(...complaints.map((each) => told(each, [...path, ...keysIn(each.path)])));
    writes.actors.push({ record: own.now, known: own.before !== undefined });
  }
  for (const own of articles) {
    if (own.now === undefined) continue;
    const { write, complaints } = checkOne(draft, own, own.now, now);
    errors.push(...complaints.map((each) => told(each, inputPath(draft, own, each.path))));
    if (write !== undefined) writes.articles.push(write);
  }
  errors.push(...stillNamed(draft, writes));
  return { writes, errors };
}

function checkOne(
  draft: Draft,
  own: ArticleDraft,
  record: ArticleRecord,
  now: string,
): { write?: ArticleWrite; complaints: Complaint[] } {
  const complaints = complaintsOf(record);
  if (complaints.length > 0) return { complaints };
  if (own.before && isAnother(own.before, record)) complaints.push(another(own.slug, own.before));
  const kinds = new Map(own.kinds);
  for (const { type, slug, kind } of draft.names.values()) {
    if (type === "Actor" && slug !== null && kind !== null) kinds.set(slug, kind);
  }
  for (const actor of draft.actors.values()) {
    if (actor.now === undefined) kinds.delete(actor.slug);
    else kinds.set(actor.slug, actor.now.kind);
  }
  const hasArticle = (slug: string): boolean => {
    const drafted = draft.articles.get(slug);
    if (drafted !== undefined) return drafted.now !== undefined;
    return own.works.has(slug) || draft.names.has(`Article ${slug}`);
  };
  complaints.push(...unresolved(record, kinds, hasArticle));
  const checked = checkArticle(record, own.text, (path, reason, remedy) => {
    complaints.push({ path, reason, remedy });
  });
  if (complaints.length > 0) return { complaints };
  const rows = articleRows(checked, recordHash(record, own.text), now);
  const isWithdrawn = own.before?.status !== "RETRACTED" && record.status === "RETRACTED";
  return {
    complaints,
    write: {
      rows,
      known: own.before !== undefined,
      isWithdrawn: own.before !== undefined && isWithdrawn,
    },
  };
}

function complaintsOf(record: ActorRecord | ArticleRecord): Complaint[] {
  const parsed = parseRecord(record);
  return "complaints" in parsed ? parsed.complaints : [];
}

/** Articles of the edit that name what it takes out. */
function stillNamed(draft: Draft, { removedActors, erasedArticles }: Writes): UserError[] {
  return [...draft.articles.values()].flatMap(({ now, slug }) => {
    if (now === undefined) return [];
    const { actors, articles } = references(now);
    const names = [
      ...actors.filter(([, actor]) => removedActors.includes(actor)),
      ...articles.filter(([, article]) => erasedArticles.includes(article)),
    ];
    return names.slice(0, 1).map(([path, name]) => {
      const at = draft.touched.get(draft.actors.get(name)?.id ?? articleId(name)) ?? [];
      return userError(
        "INVALID",
        at,
        `The article ${JSON.stringify(slug)} names it still, at ${path}.`,
      );
    });
  });
}

const told = ({ reason, remedy }: Complaint, path: Path): UserError =>
  userError(
    reason.startsWith("There is no") ? "NOT_FOUND" : "INVALID",
    path,
    `${reason} ${remedy}`,
  );

const idOf = { quotes: quoteId, mentions: mentionId, claims: claimId };
const renamed: Record<string, string> = {
  span: "place",
  speakerSpan: "speakerPlace",
  cueSpan: "cuePlace",
  speaker: "speakers",
};

/** Where in the input a place of a record comes from: from the operation that changes it, or else the article. */
function inputPath(draft: Draft, own: ArticleDraft, recordPath: string): Path {
  const keys = keysIn(recordPath);
  const [list = "", index = "", ...rest] = keys;
  const whole = draft.touched.get(own.id);
  if (list === "quotes" || list === "mentions" || list === "claims") {
    const part = own.now?.[list][Number(index)];
    const at = part && draft.touched.get(idOf[list](own.slug, part.id));
    if (at !== undefined) return [...at, ...rest.map((key) => renamed[key] ?? key)];
    // Another operation made it wrong: the last one that is about this article.
    const about = [...draft.touched].filter(([id]) => isOf(draft, own, id)).at(-1)?.[1];
    return whole ?? about ?? [];
  }
  return whole === undefined ? [] : [...whole, ...keys];
}

const isOf = (draft: Draft, { slug }: ArticleDraft, id: string): boolean =>
  draft.names.get(id)?.article === slug;

/** `$.quotes[0].span.start` as keys. */
const keysIn = (path: string): string[] =>
  [...path.matchAll(/\.([A-Za-z_]\w*)|\[(\d+)\]/g)].map(([, name, index]) => name ?? index ?? "");
