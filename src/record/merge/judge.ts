import type { Client, InStatement } from "@libsql/client/web";
import { findActor, quoted, Refused, type Found } from "./find.ts";
import { isPremiseFailed, readMerges, type Merges } from "./merges.ts";
import { mergeStatements } from "./merge.ts";
import { unmergeStatements } from "./unmerge.ts";

export interface Judged {
  /** False where it was so before. */
  changed: boolean;
  actor: Found;
  into: { id: string; slug: string };
}

/** Judges two actors to be the same: the second stands for both from then on. */
export function mergeActors(client: Client, name: string, into: string): Promise<Judged> {
  return judge(client, async (merges) => {
    const [one, other] = [await findActor(client, name), await findActor(client, into)];
    const judged = { actor: one, into: other };
    if (one.into !== undefined && one.into.id === other.id) return { judged, statements: [] };
    refuse(one, other);
    return { judged, statements: await mergeStatements(client, merges, one, other, now()) };
  });
}

/** Takes such a judgement back: the actor stands for itself again. */
export function unmergeActor(client: Client, name: string): Promise<Judged> {
  return judge(client, async (merges) => {
    const actor = await findActor(client, name);
    const { into } = actor;
    if (into !== undefined) {
      const statements = await unmergeStatements(client, merges, actor, into, now());
      return { judged: { actor, into }, statements };
    }
    const { rows } = await client.execute({
      sql: `select stood.id, slug from judgement join recorded_actor as stood on stood.id = judgement.into_id
        where judgement.actor_id = ? order by judgement.id desc limit 1`,
      args: [actor.id],
    });
    if (rows[0] === undefined) {
      const others = actor.others.map(quoted).join(", ");
      const remedy = others === "" ? "" : ` It stands for ${others}: name that.`;
      throw new Refused(`${quoted(actor.slug)} is not merged into any other actor.${remedy}`);
    }
    const stood = { id: String(rows[0]["id"]), slug: String(rows[0]["slug"]) };
    return { judged: { actor, into: stood }, statements: [] };
  });
}

/** The merges that stand, by slugs, in the order in which they were judged. */
export async function standingMerges(client: Client): Promise<{ slug: string; into: string }[]> {
  const { rows } = await client.execute(
    `select merged.slug, actor.slug as into_slug from judgement
      cross join merged_actor as merged on merged.id = actor_id cross join actor on actor.id = merged.into_id
      where undone_at is null order by judgement.id`,
  );
  return rows.map((row) => ({ slug: String(row["slug"]), into: String(row["into_slug"]) }));
}

interface Judgement {
  judged: Omit<Judged, "changed">;
  statements: InStatement[];
}

const mostTries = 10;

/** One transaction, so that it is done whole or not at all; made anew where the store changed meanwhile. */
async function judge(
  client: Client,
  make: (merges: Merges) => Promise<Judgement>,
): Promise<Judged> {
  for (let tries = 1; ; tries += 1) {
    const { judged, statements } = await make(await readMerges(client));
    if (statements.length === 0) return { ...judged, changed: false };
    try {
      await client.batch(statements, "write");
      return { ...judged, changed: true };
    } catch (error) {
      if (!isPremiseFailed(error) || tries === mostTries) throw error;
    }
  }
}

const now = (): string => new Date().toISOString();

function refuse(one: Found, other: Found): void {
  const [a, b] = [quoted(one.slug), quoted(other.slug)];
  if (one.id === other.id) throw new Refused(`${a} is one actor: name two.`);
  if (other.into?.id === one.id) {
    throw new Refused(
      `${b} is merged into ${a}, and cannot stand for it as well: undo that first, by \`npm run unmerge -- ${other.slug}\`.`,
    );
  }
  if (one.into !== undefined) {
    throw new Refused(
      `${a} is merged into ${quoted(one.into.slug)} already: undo that first, by \`npm run unmerge -- ${one.slug}\`.`,
    );
  }
  if (other.into !== undefined) {
    throw new Refused(
      `${b} is merged into ${quoted(other.into.slug)}, which stands for it: name that.`,
    );
  }
  if (one.others.length > 0) {
    throw new Refused(
      `${a} stands for ${one.others.map(quoted).join(", ")}, and merges make no chains: merge ${b} into ${a}, or undo those first.`,
    );
  }
  if ((one.kind === "PUBLICATION") !== (other.kind === "PUBLICATION")) {
    throw new Refused(
      `${a} is of kind ${one.kind} and ${b} of kind ${other.kind}: a publication is merged with publications alone.`,
    );
  }
}
