import { readRows, type Row, type Store } from "../storage/store.ts";
import type { Operation } from "./input.ts";

/** What an id or a slug of the input names. */
export interface Named {
  type: "Article" | "Actor" | "Quote" | "Mention" | "Claim";
  id: string;
  /** Of an article or an actor. */
  slug: string | null;
  /** Of a part of an article: its id within it. */
  key: string | null;
  /** Of an article or an actor; null while it is new. */
  revision: number | null;
  kind: string | null;
  /** The article: of a part of one, the one that it is of. */
  article: string | null;
  /** The actor that stands for it. */
  into: string | null;
  isRetracted: boolean;
  /** The API key that recorded it; null for the operator. */
  recordedBy: string | null;
}

/** By all ids and slugs. */
export type Names = ReadonlyMap<string, Named>;

const fields = new Set([
  "id",
  "article",
  "actor",
  "into",
  "subject",
  "object",
  "holder",
  "quote",
  "speakers",
  "through",
  "citedWork",
  "publication",
  "removeActor",
  "withdrawArticle",
  "restoreArticle",
  "removeQuote",
  "removeMention",
  "retractClaim",
  "restoreClaim",
  "unmergeActor",
  "slug",
]);

/** Whatever operations name by an id or a slug. */
export function namesIn(operations: readonly Operation[]): string[] {
  const found = new Set<string>();
  const visit = (value: unknown, field: string): void => {
    if (typeof value === "string") {
      if (fields.has(field)) found.add(value);
    } else if (Array.isArray(value)) for (const each of value) visit(each, field);
    else if (typeof value === "object" && value !== null) {
      for (const [name, each] of Object.entries(value)) visit(each, name);
    }
  };
  visit(operations, "");
  return [...found];
}

const given = "(select value from json_each(?1))";
const own = (type: string, column: string): string =>
  `select '${type}' as type, id, slug, null as key, revision, ${type === "Actor" ? "kind" : "status"} as kind,
    ${type === "Actor" ? "null" : "slug"} as article, null as into_slug, 0 as is_retracted from ${type.toLowerCase()} where ${column} in ${given}`;
const merged = (column: string): string =>
  `select 'Actor', id, slug, null, revision, kind, null, (select slug from actor where id = into_id), 0
    from merged_actor where ${column} in ${given}`;
const part = (type: string): string =>
  `select '${type}', id, null, key, null, null, (select slug from article where id = article_id), null,
    ${type === "Claim" ? "retracted_at is not null" : "0"} from ${type.toLowerCase()} where id in ${given}`;

const sql = `select own.*, (select author_key from change join edit on edit.id = edit_id
    where node_id = own.id and kind = 'RECORDED' order by sequence limit 1) as recorded_by
  from (${[
    ...["id", "slug"].flatMap((column) => [own("Article", column), own("Actor", column)]),
    ...["id", "slug"].map(merged),
    ...["Quote", "Mention", "Claim"].map(part),
  ].join(" union all ")}) own`;

export async function readNames(
  store: Store,
  names: readonly string[],
): Promise<Map<string, Named>> {
  if (names.length === 0) return new Map();
  const rows = await readRows(store, sql, [JSON.stringify(names)]);
  return new Map(rows.map(named).flatMap((one) => keysOf(one).map((key) => [key, one] as const)));
}

/** An article and an actor may have one slug. */
export const keysOf = ({ type, id, slug }: Pick<Named, "type" | "id" | "slug">): string[] =>
  slug === null ? [id] : [id, `${type} ${slug}`];

function named(row: Row): Named {
  const text = (name: string): string | null => (row[name] === null ? null : String(row[name]));
  return {
    type: row["type"] as Named["type"],
    id: String(row["id"]),
    slug: text("slug"),
    key: text("key"),
    revision: row["revision"] === null ? null : Number(row["revision"]),
    kind: text("kind"),
    article: text("article"),
    into: text("into_slug"),
    isRetracted: row["is_retracted"] === 1,
    recordedBy: text("recorded_by"),
  };
}
