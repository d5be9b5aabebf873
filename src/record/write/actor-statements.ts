import type { Statement } from "../../storage/store.ts";
import { change } from "../../storage/table/change.ts";
import { actorIdentifier } from "../../storage/table/identifier.ts";
import { mergedActor } from "../../storage/table/merge.ts";
import { actorSearchStatement, nameStatements } from "../../storage/actor-name.ts";
import * as tables from "../../storage/table/article.ts";
import type { ActorRecord } from "../format/record.ts";
import { actorId } from "../format/id.ts";
import { nameMergedActors } from "../merge/merged-names.ts";
import type { StandingMerges } from "../merge/standing-merges.ts";
import { keepRevisions } from "./history.ts";
import { writeRows } from "./insert-rows.ts";

export interface ActorWrite {
  record: ActorRecord;
  known: boolean;
}

/** The statements that write actors, to be run in one transaction. */
export function actorStatements(
  writes: readonly ActorWrite[],
  merges: StandingMerges,
  now: string,
): Statement[] {
  const actors = writes.map(({ record, known }) => {
    const id = actorId(record.slug);
    return { record, known, id, into: merges.into.get(id)?.id };
  });
  const row = ({ record, id }: (typeof actors)[number]) => ({
    id,
    slug: record.slug,
    name: record.name,
    kind: record.kind,
    identifiability: record.identifiability,
    description: record.description ?? null,
    country: record.country ?? null,
    wikidataId: record.wikidataId ?? null,
    recordedAt: now,
  });
  const plain = actors.filter(({ into }) => into === undefined).map(row);
  const merged = actors.flatMap((own) =>
    own.into === undefined ? [] : [{ ...row(own), intoId: own.into }],
  );
  const aliases = actors.flatMap(({ record, id, into }) =>
    record.aliases.map((alias, position) => ({
      actorId: into ?? id,
      recordedActorId: into === undefined ? null : id,
      position,
      text: alias.text,
      type: alias.type,
      language: alias.language ?? null,
    })),
  );
  const identifiers = actors.flatMap(({ record, id, into }) =>
    (record.identifiers ?? []).map((own, position) => ({
      actorId: into ?? id,
      recordedActorId: into === undefined ? null : id,
      position,
      ...own,
    })),
  );
  const changes = actors.map(({ id, known }) => ({
    kind: known ? ("CORRECTED" as const) : ("RECORDED" as const),
    at: now,
    type: "Actor",
    nodeId: id,
  }));
  const isCorrection = actors.some(({ known }) => known);
  const statements = [
    writeRows(change, changes, "fail"),
    ...(isCorrection ? keepRevisions(["Actor"]) : []),
  ];
  const keep = ["recordedAt"] as const;
  if (plain.length > 0) statements.push(writeRows(tables.actor, plain, { keep }));
  if (merged.length > 0) statements.push(writeRows(mergedActor, merged, { keep }));
  const corrected = actors.filter(({ known }) => known).map(({ id }) => id);
  if (corrected.length > 0) {
    const theirs = "in (select value from json_each(?1))";
    for (const table of ["alias", "actor_identifier"]) {
      statements.push({
        sql: `delete from ${table} where rowid in (
          select rowid from ${table} where actor_id ${theirs} and recorded_actor_id is null
          union all select rowid from ${table} where recorded_actor_id ${theirs})`,
        args: [JSON.stringify(corrected)],
      });
    }
  }
  if (aliases.length > 0) statements.push(writeRows(tables.alias, aliases, "fail"));
  if (identifiers.length > 0) statements.push(writeRows(actorIdentifier, identifiers, "fail"));
  if (merges.into.size > 0)
    statements.push(...nameMergedActors(actors.map(({ id, into }) => into ?? id)));
  const names = nameStatements(
    actors.map((own) => ({ ...own.record, id: own.id, into: own.into })),
  );
  const searched = actorSearchStatement(actors.map(({ id, into }) => into ?? id));
  return [...statements, ...names, searched];
}
