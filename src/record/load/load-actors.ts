import type { ActorRecord } from "../format/record.ts";
import type { Complaint } from "../format/refusal.ts";
import { isSameJson } from "../format/same-json.ts";
import { another, isAnother } from "../identity.ts";
import type { ActorWrite } from "../write/actor-statements.ts";
import { complaintOfStore, count, refuse, settled, type Item, type LoadRun } from "./load-run.ts";
import { storedActors } from "./stored-records.ts";

type Actor = Item<ActorRecord>;

/** Actors that go to the store in one request. */
export interface ActorBatch {
  stored: ReadonlyMap<string, ActorRecord>;
  news: readonly Actor[];
  writes: readonly ActorWrite[];
  /** What became of the others. */
  outcomes: readonly (() => void)[];
}

/** Checks actors. Those that are to be written count as in the store from now on. */
export async function prepareActors(run: LoadRun, lines: readonly Actor[]): Promise<ActorBatch> {
  const slugs = lines.map(({ record }) => record.slug);
  const stored = slugs.length === 0 ? new Map() : await storedActors(run.store, slugs);
  const news: Actor[] = [];
  const outcomes: (() => void)[] = [];
  for (const line of lines) {
    const before = stored.get(line.record.slug);
    const item = withIdentifiers(line, before);
    if (before !== undefined) run.actors.set(before.slug, before.kind);
    if (isSameJson(before, item.record)) outcomes.push(() => count(run, item, "same"));
    else {
      const complaint = before && (await complaintOf(run, item.record, before));
      if (complaint === undefined) news.push(item);
      else outcomes.push(() => refuse(run, item, [complaint]));
    }
  }
  for (const { record } of news) run.actors.set(record.slug, record.kind);
  const writes = news.map(({ record }) => ({ record, known: stored.has(record.slug) }));
  return { stored, news, writes, outcomes };
}

/** Tells of actors that were written. */
export function tellActors(run: LoadRun, { stored, news }: ActorBatch): void {
  for (const item of news) {
    count(run, item, stored.has(item.record.slug) ? "changed" : "new");
  }
}

/** Forgets actors that were not written. */
export function dropActors(run: LoadRun, { stored, news }: ActorBatch): void {
  for (const { record } of news) {
    const before = stored.get(record.slug);
    if (before === undefined) run.actors.delete(record.slug);
    else run.actors.set(record.slug, before.kind);
  }
}

export async function takeActorsSingly(run: LoadRun, batch: ActorBatch): Promise<void> {
  for (const [i, item] of batch.news.entries()) {
    const complaint = await complaintOfStore(run, { actors: batch.writes.slice(i, i + 1) });
    if (complaint !== undefined) refuse(run, item, [complaint]);
    else {
      run.actors.set(item.record.slug, item.record.kind);
      tellActors(run, { ...batch, news: [item] });
    }
  }
}

/** Why an actor on record cannot become what its line says. */
async function complaintOf(
  run: LoadRun,
  record: ActorRecord,
  before: ActorRecord,
): Promise<Complaint | undefined> {
  const { slug, kind } = record;
  if (isAnother(before, record)) return another(slug, before);
  const was = before.kind === "PUBLICATION";
  if (was === (kind === "PUBLICATION")) return undefined;
  // The articles that are on their way may name it.
  await settled(run);
  if (await run.writer.isMerged(slug)) {
    return {
      path: "$.kind",
      reason: "It is merged with another actor, and only publications are with publications.",
      remedy: `Leave its kind at ${before.kind}, or undo the merge first.`,
    };
  }
  if (!was || !(await run.writer.publishes(slug))) return undefined;
  return {
    path: "$.kind",
    reason: "Articles name this actor as their publication.",
    remedy: "Leave its kind at PUBLICATION, or correct those articles first.",
  };
}

/** An actor with the identifiers that its line leaves to the store. */
function withIdentifiers(item: Actor, before: ActorRecord | undefined): Actor {
  const { identifiers = before?.identifiers, ...rest } = item.record;
  const hasAny = identifiers !== undefined && identifiers.length > 0;
  return { ...item, record: { ...rest, ...(hasAny && { identifiers }) } };
}
