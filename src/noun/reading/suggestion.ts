import { sql, type SQL } from "drizzle-orm";
import { anyOf, anyOfIds, atLeast, type Filter } from "../../engine/declare/filter.ts";
import { asc, embedded, one } from "../../engine/declare/field.ts";
import { noun } from "../../engine/declare/noun.ts";
import { viewerValue } from "../../engine/declare/viewer-value.ts";
import type { Span } from "../../storage/span.ts";
import { mergedActor } from "../../storage/table/merge.ts";
import { naming } from "../../storage/table/name.ts";
import { actor } from "../../storage/table/article.ts";
import { suggestion } from "../../storage/table/suggestion.ts";
import type { SuggestionKind } from "../../storage/vocabulary.ts";
import type { Found, OnRecord } from "./fields.ts";

/** Not for the public: it is not on record. Whole lists ask it with the last of their filters. */
const isSeen = (): SQL => sql`${viewerValue("role")} is not null`;

const spanOf = (s: typeof suggestion): Span => ({
  articleId: s.articleId,
  start: s.start,
  end: s.end,
  startCp: s.startCp,
  endCp: s.endCp,
  exact: s.exact,
  shown: sql`1`,
});

const canonical = (id: SQL): SQL =>
  sql`coalesce((select ${mergedActor.intoId} from ${mergedActor} where ${mergedActor.id} = ${id}), ${id})`;

/** Whoever was meant when it was filed; else the only actor of that name and kind by now. */
export const asFiled: OnRecord = {
  one: (found) =>
    sql`coalesce(${canonical(sql`${found} ->> 'actor'`)}, (select iif(count(distinct ${actor.id}) = 1, min(${actor.id}), null) from ${naming} cross join ${actor}
      where ${naming.folded} = ${found} ->> '$.names[0]' and ${actor.id} = ${naming.actorId} and ${actor.kind} = ${found} ->> 'kind'))`,
  others: (found) =>
    sql`select ${canonical(sql`other.value`)} as id, other.key as place from json_each(${found} -> 'alternatives') other`,
};

const foundOf = (type: string, kind: SuggestionKind) =>
  embedded(
    type,
    (s: typeof suggestion): Found => ({ json: sql`${s.found}`, onRecord: asFiled }),
    (s) => sql`${s.kind} <> ${sql.raw(`'${kind}'`)}`,
  );

const confident = atLeast((s: typeof suggestion) => s.confidence, 0, 1);

export const suggestionNoun = noun("Suggestion", suggestion, {
  idPrefix: "sug",
  visible: isSeen,
  few: [suggestion.articleId],
  fields: {
    id: (s) => s.id,
    article: one("Article", (s) => s.articleId),
    kind: (s) => s.kind,
    status: (s) => s.status,
    confidence: (s) => s.confidence,
    rule: (s) => s.rule,
    span: embedded("TextSpan", spanOf),
    quote: foundOf("SuggestedQuote", "QUOTE"),
    mention: foundOf("SuggestedMention", "MENTION"),
    claim: foundOf("SuggestedClaim", "CLAIM"),
    edit: one("Edit", (s) => s.editId),
  },
  keys: {
    edit: (s, id) => sql`${s.editId} = ${id} and ${isSeen()}`,
    waiting: (s, id) => sql`${s.articleId} = ${id} and ${s.status} = 'PENDING' and ${isSeen()}`,
  },
  filters: {
    article: anyOfIds("Article", (s) => s.articleId),
    status: anyOf((s) => s.status),
    rule: anyOf((s) => s.rule),
    kind: anyOf((s) => s.kind),
    minConfidence: {
      ...confident,
      condition: (s, ...bound) => sql`${confident.condition(s, ...bound)} and ${isSeen()}`,
      otherwise: isSeen,
    },
  } satisfies Record<string, Filter<typeof suggestion>>,
  orders: { POSITION: (s) => [s.articleId, s.start] },
});

export const inOrder = asc("POSITION");
