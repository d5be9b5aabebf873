import { actorId, textVersionId } from "../record/format/id.ts";
import type { ActorRecord, ArticleRecord, ListName, Span } from "../record/format/record.ts";
import { storedText } from "../record/load/stored-records.ts";
import type { Store } from "../storage/store.ts";
import { references } from "../record/check/reference.ts";
import { readNames } from "./names.ts";
import type { ArticleDraft, Draft } from "./draft.ts";
import { know, newArticle, replacePart } from "./draft.ts";
import { fault } from "./user-error.ts";

/** A thing that an edit has changed: what it was before that, and, of whole records, what it is. */
export interface ChangedThing {
  sequence: number;
  type: "Article" | "Actor" | "Quote" | "Mention" | "Claim";
  id: string;
  kind: "RECORDED" | "CORRECTED" | "WITHDRAWN" | "MERGED";
  before: string | null;
  after: string | null;
  details: string | null;
  owner: string | null;
}

const lists: Record<string, ListName> = { Quote: "quotes", Mention: "mentions", Claim: "claims" };

/** Lays what things were over a draft: whole records first, then what articles say. */
export async function restore(
  store: Store,
  draft: Draft,
  things: readonly ChangedThing[],
): Promise<void> {
  for (const thing of things) {
    draft.touched.set(thing.id, ["edit"]);
    if (thing.type === "Actor") restoreActor(draft, thing);
    if (thing.type === "Article") await restoreArticle(store, draft, thing);
  }
  for (const thing of things) {
    const list = lists[thing.type];
    if (list !== undefined) restorePart(draft, thing, list);
  }
  await knowNamed(store, draft);
}

/** What was said once may name what is not named any more. */
async function knowNamed(store: Store, draft: Draft): Promise<void> {
  const slugs = [...draft.articles.values()].flatMap(({ now, kinds, works }) => {
    if (now === undefined) return [];
    const { actors, articles } = references(now);
    return [
      ...actors.map(([, slug]) => slug).filter((slug) => !kinds.has(slug)),
      ...articles.map(([, slug]) => slug).filter((slug) => !works.has(slug)),
    ];
  });
  for (const [key, one] of await readNames(store, slugs)) {
    if (!draft.names.has(key)) draft.names.set(key, one);
  }
}

function restoreActor(draft: Draft, { id, before }: ChangedThing): void {
  const known = [...draft.actors.values()].find((own) => own.id === id);
  if (before === null) {
    if (known !== undefined) known.now = undefined;
    return;
  }
  const line = JSON.parse(before) as ActorRecord;
  const now = { ...line, aliases: line.aliases ?? [] };
  if (known !== undefined) known.now = now;
  else {
    const { slug } = now;
    draft.actors.set(slug, { id: actorId(slug), slug, revision: null, before: undefined, now });
    know(draft, "Actor", slug, now.kind);
  }
}

async function restoreArticle(store: Store, draft: Draft, thing: ChangedThing): Promise<void> {
  const { id, before, details } = thing;
  const known = [...draft.articles.values()].find((own) => own.id === id);
  if (before === null) {
    if (known !== undefined) known.now = undefined;
    return;
  }
  const { version, ...head } = JSON.parse(before) as ArticleRecord;
  const own = known ?? newArticle(head.slug);
  const hash = version?.sha256;
  if (hash !== own.now?.version?.sha256) {
    own.text =
      hash === undefined
        ? undefined
        : (textIn(details, hash) ?? (await storedText(store, textVersionId(head.slug, hash))));
  }
  const text = own.text;
  const held = text === undefined ? version : version && { sha256: version.sha256, text };
  const { quotes = [], mentions = [], claims = [] } = own.now ?? {};
  own.now = { ...head, ...(held && { version: held }), quotes, mentions, claims };
  draft.articles.set(head.slug, own);
  know(draft, "Article", head.slug, head.status);
}

/** A text of an article that was taken out. */
function textIn(details: string | null, hash: string): string | undefined {
  if (details === null) return undefined;
  const texts = JSON.parse(details) as { sha256: string; text: string | null }[];
  return texts.find(({ sha256 }) => sha256 === hash)?.text ?? undefined;
}

function restorePart(draft: Draft, thing: ChangedThing, list: ListName): void {
  const { id, owner, kind, before, details } = thing;
  const article = [...draft.articles.values()].find((own) => own.id === owner);
  // The article goes as a whole.
  if (article !== undefined && article.now === undefined) return;
  if (article === undefined) {
    return fault(
      "CANNOT_UNDO",
      ["edit"],
      `The article that ${id} was in is not on record any more.`,
    );
  }
  const whole = article as ArticleDraft & { now: ArticleRecord };
  if (before !== null) {
    const part = withWords(JSON.parse(before), whole.text, details) as { id: string };
    return replacePart(whole, list, part.id, part as never);
  }
  const key = draft.names.get(id)?.key ?? "";
  replacePart(whole, list, key, undefined);
  // What was retracted and restored is retracted again.
  if (list === "claims" && kind === "RECORDED") whole.erased.push(id);
}

/** The words of places that rights hide, from the text or from what was kept of the row. */
function withWords(part: unknown, text: string | undefined, details: string | null): unknown {
  const row = details === null ? {} : (JSON.parse(details) as Record<string, unknown>);
  const visit = (value: unknown, name: string): unknown => {
    if (Array.isArray(value)) return value.map((each) => visit(each, name));
    if (typeof value !== "object" || value === null) return value;
    const span = value as Span & { kind?: string };
    if (typeof span.start === "number" && span.kind === undefined) {
      return filled(span, text, (name === "span" ? row : row[name]) as Kept | undefined);
    }
    return Object.fromEntries(
      Object.entries(value).map(([field, each]) => [field, visit(each, field)]),
    );
  };
  return visit(part, "");
}

interface Kept {
  startCp?: number;
  endCp?: number;
  exact?: string | null;
}

function filled(span: Span, text: string | undefined, kept: Kept | undefined): Span {
  if (text !== undefined) return { ...span, exact: text.slice(span.start, span.end) };
  const { startCp, endCp, exact } = kept ?? {};
  return {
    ...span,
    ...(startCp !== undefined &&
      endCp !== undefined && { codePoints: [startCp, endCp] as [number, number] }),
    ...(span.exact === undefined && exact != null && { exact }),
  };
}
