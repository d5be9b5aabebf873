import type { InStatement } from "@libsql/client/web";
import { change } from "../storage/change-tables.ts";
import { mergedActor } from "../storage/merge-tables.ts";
import { nameStatements } from "../storage/name.ts";
import * as tables from "../storage/tables.ts";
import type { ActorRecord } from "./format.ts";
import { actorId } from "./id.ts";
import { nameOthers } from "./merge/name-others.ts";
import type { Merges } from "./merge/merges.ts";
import { writeRows } from "./statement.ts";

export interface ActorWrite {
  record: ActorRecord;
  known: boolean;
}

/** The statements that write actors, to be run in one transaction. */
export function actorStatements(
  writes: readonly ActorWrite[],
  merges: Merges,
  now: string,
): InStatement[] {
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
  const changes = actors.map(({ id, known }) => ({
    kind: known ? ("CORRECTED" as const) : ("RECORDED" as const),
    at: now,
    type: "Actor",
    nodeId: id,
  }));
  const statements: InStatement[] = [];
  const keep = ["recordedAt"] as const;
  if (plain.length > 0) statements.push(writeRows(tables.actor, plain, { keep }));
  if (merged.length > 0) statements.push(writeRows(mergedActor, merged, { keep }));
  const corrected = actors.filter(({ known }) => known).map(({ id }) => id);
  if (corrected.length > 0) {
    const theirs = "in (select value from json_each(?1))";
    statements.push({
      sql: `delete from alias where rowid in (
        select rowid from alias where actor_id ${theirs} and recorded_actor_id is null
        union all select rowid from alias where recorded_actor_id ${theirs})`,
      args: [JSON.stringify(corrected)],
    });
  }
  if (aliases.length > 0) statements.push(writeRows(tables.alias, aliases, "fail"));
  if (merges.into.size > 0)
    statements.push(...nameOthers(actors.map(({ id, into }) => into ?? id)));
  const names = nameStatements(
    actors.map((own) => ({ ...own.record, id: own.id, into: own.into })),
  );
  return [...statements, ...names, writeRows(change, changes, "fail")];
}
