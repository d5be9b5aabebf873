import { PremiseError, readRows, type Store } from "../../storage/store.ts";
import { keepRevisions } from "../write/history.ts";
import { asEdit, operator } from "../write/edit-note.ts";
import { findActor, quoted, MergeRefusal, type Found } from "./find-actor.ts";
import { readMerges, type MergeWrite, type StandingMerges } from "./standing-merges.ts";
import { mergeStatements } from "./merge-statements.ts";
import { unmergeStatements } from "./unmerge-statements.ts";

export interface MergeResult {
  /** False where it was so before. */
  changed: boolean;
  actor: Found;
  into: { id: string; slug: string };
}

/** Judges two actors to be the same: the second stands for both from then on. */
export function mergeActors(store: Store, name: string, into: string): Promise<MergeResult> {
  return judge(store, "A merge by the command line.", async (merges) => {
    const [one, other] = [await findActor(store, name), await findActor(store, into)];
    const judged = { actor: one, into: other };
    if (one.into !== undefined && one.into.id === other.id) return { judged };
    refuseMerge(one, other);
    return { judged, write: await mergeStatements(store, merges, one, other, now()) };
  });
}

/** Takes such a judgement back: the actor stands for itself again. */
export function unmergeActor(store: Store, name: string): Promise<MergeResult> {
  return judge(store, "A merge taken back by the command line.", async (merges) => {
    const actor = await findActor(store, name);
    const { into } = actor;
    if (into !== undefined) {
      const write = await unmergeStatements(store, merges, actor, into, now());
      return { judged: { actor, into }, write };
    }
    const rows = await readRows(
      store,
      `select stood.id, slug from judgement join recorded_actor as stood on stood.id = judgement.into_id
        where judgement.actor_id = ? order by judgement.id desc limit 1`,
      [actor.id],
    );
    if (rows[0] === undefined) {
      const others = actor.others.map(quoted).join(", ");
      const remedy = others === "" ? "" : ` It stands for ${others}: name that.`;
      throw new MergeRefusal(`${quoted(actor.slug)} is not merged into any other actor.${remedy}`);
    }
    const stood = { id: String(rows[0]["id"]), slug: String(rows[0]["slug"]) };
    return { judged: { actor, into: stood } };
  });
}

/** The merges that stand, by slugs, in the order in which they were judged. */
export async function standingMerges(store: Store): Promise<{ slug: string; into: string }[]> {
  const rows = await readRows(
    store,
    `select merged.slug, actor.slug as into_slug from judgement
      cross join merged_actor as merged on merged.id = actor_id cross join actor on actor.id = merged.into_id
      where undone_at is null order by judgement.id`,
  );
  return rows.map((row) => ({ slug: String(row["slug"]), into: String(row["into_slug"]) }));
}

interface Judgement {
  judged: Omit<MergeResult, "changed">;
  /** Absent where there is nothing to change. */
  write?: MergeWrite;
}

const mostTries = 10;

/** One transaction, so that it is done whole or not at all; made anew where the store changed meanwhile. */
async function judge(
  store: Store,
  note: string,
  make: (merges: StandingMerges) => Promise<Judgement>,
): Promise<MergeResult> {
  for (let tries = 1; ; tries += 1) {
    const { judged, write } = await make(await readMerges(store));
    if (write === undefined) return { ...judged, changed: false };
    try {
      const { statements, premises } = write;
      const edit = asEdit([...statements, ...keepRevisions(["Actor"])], {
        author: operator,
        note,
        now: now(),
      });
      await store.write(edit, premises);
      return { ...judged, changed: true };
    } catch (error) {
      if (!(error instanceof PremiseError) || tries === mostTries) throw error;
    }
  }
}

const now = (): string => new Date().toISOString();

/** Throws why the one cannot be merged into the other. */
export function refuseMerge(one: Found, other: Found): void {
  const [a, b] = [quoted(one.slug), quoted(other.slug)];
  if (one.id === other.id) throw new MergeRefusal(`${a} is one actor: name two.`);
  if (other.into?.id === one.id) {
    throw new MergeRefusal(
      `${b} is merged into ${a}, and cannot stand for it as well: undo that first, by \`npm run unmerge -- ${other.slug}\`.`,
    );
  }
  if (one.into !== undefined) {
    throw new MergeRefusal(
      `${a} is merged into ${quoted(one.into.slug)} already: undo that first, by \`npm run unmerge -- ${one.slug}\`.`,
    );
  }
  if (other.into !== undefined) {
    throw new MergeRefusal(
      `${b} is merged into ${quoted(other.into.slug)}, which stands for it: name that.`,
    );
  }
  if (one.others.length > 0) {
    throw new MergeRefusal(
      `${a} stands for ${one.others.map(quoted).join(", ")}, and merges make no chains: merge ${b} into ${a}, or undo those first.`,
    );
  }
  if ((one.kind === "PUBLICATION") !== (other.kind === "PUBLICATION")) {
    throw new MergeRefusal(
      `${a} is of kind ${one.kind} and ${b} of kind ${other.kind}: a publication is merged with publications alone.`,
    );
  }
}
