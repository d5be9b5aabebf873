import type { Client, InStatement } from "@libsql/client/web";

/** Which actors another stands for, as of one point of the judgements. */
export interface Merges {
  /** Grows with each judgement, and when one is taken back. */
  version: number;
  /** By the id of an actor, the one that stands for it. */
  into: ReadonlyMap<string, { id: string; slug: string }>;
}

const version = "(select count(*) + count(undone_at) from judgement)";

export async function readMerges(client: Client): Promise<Merges> {
  const sql = `select ${version} as version, m.id, a.id as into_id, a.slug from (select 1)
    left join merged_actor m on true left join actor a on a.id = m.into_id`;
  const { rows } = await client.execute(sql);
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

/** Lets a transaction fail where the judgements are others by now than those it was made for. */
export function asJudged(merges: Merges): InStatement {
  return premise(`${version} = ?`, [merges.version]);
}

/** Lets a transaction fail where a condition does not hold. */
export function premise(condition: string, args: (string | number)[] = []): InStatement {
  return { sql: `insert into premise select ${condition}`, args };
}

export function isPremiseFailed(error: unknown): boolean {
  return error instanceof Error && error.message.includes("PREMISE_FAILED");
}
