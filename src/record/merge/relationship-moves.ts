import { readRows, type Row, type Statement, type Store } from "../../storage/store.ts";
import { relationshipId } from "../format/id.ts";

/** A relationship's id, that of the one which has its claims from now on, and of the one which has them yet. */
export type Move = readonly [id: string, to: string, was: string];

/** How many rows are read, and told to the store, at once: far below what a libSQL server takes. */
const pageRows = 10_000;

/** The ids that relationships have once another slug stands at their ends. */
export async function readMoves(
  store: Store,
  page: (end: "subject" | "object", after: Row | undefined) => Statement,
  slug: (id: string, own: string) => string,
): Promise<Move[]> {
  const moves = new Map<string, Move>();
  for (const end of ["subject", "object"] as const) {
    let last: Row | undefined;
    do {
      const { sql, args } = page(end, last);
      const rows = await readRows(store, sql, args);
      for (const row of rows) {
        const { id, subject_id: subject, subject: subjectSlug, predicate } = row;
        const from = subject === null ? null : slug(String(subject), String(subjectSlug));
        const to = slug(String(row["object_id"]), String(row["object"]));
        const was = String(row["into_id"] ?? id);
        moves.set(String(id), [String(id), relationshipId(from, String(predicate), to), was]);
      }
      last = rows.length < pageRows ? undefined : rows.at(-1);
    } while (last !== undefined);
  }
  // Rows that come in the order of an index are written three times as fast.
  return [...moves.values()].toSorted(([, a], [, b]) => (a < b ? -1 : 1));
}

const ends = `(select slug from recorded_actor where id = subject_id) as subject,
  (select slug from recorded_actor where id = object_id) as object`;

/** A page of the relationships that an actor stands at one end of. */
export function standingPage(actor: string, end: string, after: Row | undefined): Statement {
  return {
    sql: `select id, claim_count, subject_id, predicate, object_id, ${ends} from relationship
      where ${end}_id = ?1 and (claim_count, id) > (?2, ?3) order by claim_count, id limit ${pageRows}`,
    args: [actor, Number(after?.["claim_count"] ?? -1), String(after?.["id"] ?? "")],
  };
}

/** A page of those that are recorded with an actor at one end, while another stands for it. */
export function mergedPage(actor: string, end: string, after: Row | undefined): Statement {
  return {
    sql: `select id, rowid as place, subject_id, predicate, object_id, into_id, ${ends} from merged_relationship
      where ${end}_id = ?1 and rowid > ?2 order by rowid limit ${pageRows}`,
    args: [actor, Number(after?.["place"] ?? 0)],
  };
}

/** One statement for each few of the moves, which it reads as `moved(id, into_id, was_id)`. */
export function forMoves(moves: readonly Move[], sql: string, actor: string[] = []): Statement[] {
  const moved =
    "(select value ->> 0 as id, value ->> 1 as into_id, value ->> 2 as was_id from json_each(?1)) as moved";
  const parts = Array.from({ length: Math.ceil(moves.length / pageRows) }, (_, i) =>
    moves.slice(i * pageRows, (i + 1) * pageRows),
  );
  return parts.map((part) => ({
    sql: sql.replace("from moved", `from ${moved}`),
    args: [JSON.stringify(part), ...actor],
  }));
}
