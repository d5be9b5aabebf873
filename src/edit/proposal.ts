import { claimId, mentionId, quoteId } from "../record/format/id.ts";
import type { ArticleRecord, Span } from "../record/format/record.ts";
import { isSameJson } from "../record/format/same-json.ts";
import type { Statement } from "../storage/store.ts";
import type { ArticleDraft, Draft } from "./draft.ts";

interface Proposed {
  type: string;
  id: string;
  before: string | null;
  after: string | null;
}

/** What an edit that waits would change, for whoever has to decide. */
export function proposals(edit: string, draft: Draft): Statement[] {
  const all = [
    ...[...draft.articles.values()].flatMap(ofArticle),
    ...[...draft.actors.values()].map(({ id, before, now }): Proposed => ({
      type: "Actor",
      id,
      before: text(before),
      after: text(now),
    })),
  ].filter(({ before, after }) => before !== after);
  return [
    {
      sql: `insert into edited_thing (edit_id, kind, type, node_id, before, after)
        select ?1, 'PROPOSED', value ->> 'type', value ->> 'id', value ->> 'before', value ->> 'after' from json_each(?2)`,
      args: [edit, JSON.stringify(all)],
    },
  ];
}

const idOf = { quotes: quoteId, mentions: mentionId, claims: claimId };
const typeOf = { quotes: "Quote", mentions: "Mention", claims: "Claim" } as const;

function ofArticle(own: ArticleDraft): Proposed[] {
  const { id, slug, before, now } = own;
  const head: Proposed = { type: "Article", id, before: headOf(before), after: headOf(now) };
  const parts = (["quotes", "mentions", "claims"] as const).flatMap((list) => {
    const keys = new Set(
      [...(before?.[list] ?? []), ...(now?.[list] ?? [])].map((part) => part.id),
    );
    return [...keys].map((key): Proposed => {
      const find = (record: ArticleRecord | undefined) =>
        record?.[list].find((part) => part.id === key);
      const [was, is] = [find(before), find(now)];
      const same = isSameJson(was, is);
      return {
        type: typeOf[list],
        id: idOf[list](slug, key),
        before: same ? null : text(was && shown(was, before)),
        after: same ? null : text(is && shown(is, now)),
      };
    });
  });
  return [head, ...parts];
}

/** Texts stand as their hash. */
function headOf(record: ArticleRecord | undefined): string | null {
  if (record === undefined) return null;
  const { quotes: _, mentions: __, claims: ___, version, ...rest } = record;
  return text({ ...rest, ...(version && { version: { sha256: version.sha256 } }) });
}

/** Words that rights hide are left out. */
function shown(part: object, record: ArticleRecord | undefined): unknown {
  if (record === undefined || record.rights === "FULL_TEXT") return part;
  const isQuoted = ({ start, end }: Span): boolean =>
    record.quotes.some(({ span }) => span.start <= start && end <= span.end);
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value !== "object" || value === null) return value;
    const span = value as Span;
    if (typeof span.start === "number" && "exact" in span && !isQuoted(span)) {
      const { exact: __, ...rest } = span;
      return rest;
    }
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, visit(each)]));
  };
  return visit(part);
}

const text = (value: unknown): string | null =>
  value === undefined ? null : JSON.stringify(value);
