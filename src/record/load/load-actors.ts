import type { ActorRecord } from "../format/record.ts";
import { isSameJson } from "../format/same-json.ts";
import { another, isAnother } from "../identity.ts";
import { count, refuse, storeComplaint, type Item, type LoadRun } from "./load-run.ts";
import { storedActors } from "./stored-records.ts";

type Actor = Item<ActorRecord>;

/** Brings actors into the store, all in one request unless the store refuses one of them. */
export async function loadActors(run: LoadRun, items: readonly Actor[]): Promise<void> {
  if (items.length === 0) return;
  const stored = await storedActors(
    run.store,
    items.map(({ record }) => record.slug),
  );
  const news: Actor[] = [];
  for (const line of items) {
    const { slug, kind } = line.record;
    const before = stored.get(slug);
    const item = withIdentifiers(line, before);
    if (before !== undefined) run.actors.set(slug, before.kind);
    if (isSameJson(before, item.record)) count(run, item, "same");
    else if (before !== undefined && isAnother(before, item.record)) {
      refuse(run, item, [another(slug, before)]);
    } else if (
      before !== undefined &&
      (before.kind === "PUBLICATION") !== (kind === "PUBLICATION") &&
      (await run.writer.isMerged(slug))
    ) {
      const reason =
        "It is merged with another actor, and only publications are with publications.";
      const remedy = `Leave its kind at ${before.kind}, or undo the merge first.`;
      refuse(run, item, [{ path: "$.kind", reason, remedy }]);
    } else if (
      before?.kind === "PUBLICATION" &&
      kind !== "PUBLICATION" &&
      (await run.writer.publishes(slug))
    ) {
      const reason = "Articles name this actor as their publication.";
      const remedy = "Leave its kind at PUBLICATION, or correct those articles first.";
      refuse(run, item, [{ path: "$.kind", reason, remedy }]);
    } else news.push(item);
  }
  const known = (item: Actor): boolean => stored.has(item.record.slug);
  try {
    await write(run, news, known);
  } catch (error) {
    storeComplaint(error);
    for (const item of news) {
      await write(run, [item], known).catch((own: unknown) => {
        refuse(run, item, [storeComplaint(own)]);
      });
    }
  }
}

/** An actor with the identifiers that its line leaves to the store. */
function withIdentifiers(item: Actor, before: ActorRecord | undefined): Actor {
  const { identifiers = before?.identifiers, ...rest } = item.record;
  const hasAny = identifiers !== undefined && identifiers.length > 0;
  return { ...item, record: { ...rest, ...(hasAny && { identifiers }) } };
}

async function write(
  run: LoadRun,
  items: readonly Actor[],
  known: (item: Actor) => boolean,
): Promise<void> {
  if (items.length === 0) return;
  const writes = items.map((item) => ({ item, record: item.record, known: known(item) }));
  await run.writer.actors(writes, run.now);
  for (const { item, record, known: before } of writes) {
    run.actors.set(record.slug, record.kind);
    count(run, item, before ? "changed" : "new");
  }
}
