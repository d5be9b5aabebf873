import { readRows, type Premise, type Statement, type Store } from "../../storage/store.ts";

/** Which actors another stands for, as of one point of the judgements. */
export interface StandingMerges {
  /** Grows with each judgement, and when one is taken back. */
  version: number;
  /** By the id of an actor, the one that stands for it. */
  into: ReadonlyMap<string, { id: string; slug: string }>;
}

/** What a merge, or its undoing, writes in one transaction. */
export interface MergeWrite {
  statements: Statement[];
  premises: Premise[];
}

const version = "(select count(*) + count(undone_at) from judgement)";

export async function readMerges(store: Store): Promise<StandingMerges> {
  const sql = `select ${version} as version, m.id, a.id as into_id, a.slug from (select 1)
    left join merged_actor m on true left join actor a on a.id = m.into_id`;
  const rows = await readRows(store, sql);
  const merged = rows.filter((row) => row["id"] !== null);
  return {
    version: Number(rows[0]?.["version"]),
    into: new Map(
      merged.map((row) => [
        String(row["id"]),
        { id: String(row["into_id"]), slug: String(row["slug"]) },
      ]),
    ),
  };
}

/** The premise of whatever was made for these merges: nobody has merged or unmerged actors since. */
export function mergesUnchanged(merges: StandingMerges): Premise {
  return { sql: `${version} = ?`, args: [merges.version] };
}
