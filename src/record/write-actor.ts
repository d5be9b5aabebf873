import type { InStatement } from "@libsql/client/web";
import { nameStatements } from "../storage/name.ts";
import { change } from "../storage/change-tables.ts";
import * as tables from "../storage/tables.ts";
import type { ActorRecord } from "./format.ts";
import { actorId } from "./id.ts";
import { writeRows } from "./statement.ts";

export interface ActorWrite {
  record: ActorRecord;
  known: boolean;
}

/** The statements that write actors, to be run in one transaction. */
export function actorStatements(writes: readonly ActorWrite[], now: string): InStatement[] {
  const rows = writes.map(({ record }) => ({
    id: actorId(record.slug),
    slug: record.slug,
    name: record.name,
    kind: record.kind,
    identifiability: record.identifiability,
    description: record.description ?? null,
    country: record.country ?? null,
    wikidataId: record.wikidataId ?? null,
    recordedAt: now,
  }));
  const aliases = writes.flatMap(({ record }) =>
    record.aliases.map((alias, position) => ({
      actorId: actorId(record.slug),
      position,
      text: alias.text,
      type: alias.type,
      language: alias.language ?? null,
    })),
  );
  const changes = writes.map(({ record, known }) => ({
    kind: known ? ("CORRECTED" as const) : ("RECORDED" as const),
    at: now,
    type: "Actor",
    nodeId: actorId(record.slug),
  }));
  const statements = [writeRows(tables.actor, rows, { keep: ["recordedAt"] })];
  const corrected = writes.filter(({ known }) => known).map(({ record }) => actorId(record.slug));
  if (corrected.length > 0) {
    statements.push({
      sql: "delete from alias where actor_id in (select value from json_each(?))",
      args: [JSON.stringify(corrected)],
    });
  }
  if (aliases.length > 0) statements.push(writeRows(tables.alias, aliases, "fail"));
  const names = nameStatements(
    writes.map(({ record }) => ({ ...record, id: actorId(record.slug) })),
  );
  return [...statements, ...names, writeRows(change, changes, "fail")];
}
