import { isDeepStrictEqual } from "node:util";
import type { Made } from "../load.ts";
import { actorRecord, type ActorRecord } from "../format.ts";
import { Fault, made } from "./fault.ts";
import type { Known, Rule } from "./known.ts";

/** An actor that a file names: how to tell it, and what it says of it. */
export interface Draft {
  rules: readonly Rule[];
  /** A record of an actor, or what would be one; left out: the actor has to be there. */
  record?: DraftRecord | undefined;
  existing: "merge" | "keep";
}

export interface DraftRecord {
  slug: string;
  name: string;
  kind: string;
  identifiability?: string | undefined;
  description?: string | undefined;
  country?: string | undefined;
  wikidataId?: string | undefined;
  aliases: { text: string; type: string; language?: string | undefined }[];
}

export interface Taken {
  slug: string;
  made?: Made;
  /** False where the loader will refuse its line for its form. */
  isSound: boolean;
}

/** The actors of one file: each is told apart once, and makes at most one line. */
export interface Cast {
  /** The slug that the actor goes by, and the line that has to be loaded for it, where there is one. */
  take(draft: Draft, line: number, path: string): Taken;
}

export function castOf(known: Known): Cast {
  const taken = new Map<string, { record: DraftRecord; line: number }>();
  const settled = new Map<string, Taken>();

  function take(draft: Draft, line: number, path: string): Taken {
    const key = JSON.stringify([draft.rules, draft.record]);
    const before = settled.get(key);
    if (before !== undefined) return before;
    const { record } = draft;
    const { actor, byRule } = findOne(known, draft, path);
    if (actor === undefined && record === undefined) throw nobody(draft, path);
    const slug = actor?.slug ?? (record as DraftRecord).slug;
    const isEnough = record === undefined || (byRule && draft.existing === "keep");
    const other = isEnough ? undefined : taken.get(slug);
    if (other !== undefined && !isDeepStrictEqual(other.record, record)) {
      const reason = `Line ${other.line} says something else of the actor "${slug}".`;
      throw new Fault(path, reason, "Let both say the same, or give each its own slug.");
    }
    settled.set(key, { slug, isSound: true });
    if (isEnough || other !== undefined) return { slug, isSound: true };
    taken.set(slug, { record, line });
    if (actor !== undefined && draft.existing === "keep") return { slug, isSound: true };
    const told = actor === undefined ? record : merged(actor, record);
    const checked = actorRecord.safeParse({ type: "actor", ...told });
    if (checked.success) known.add(checked.data);
    settled.set(key, { slug, isSound: checked.success });
    return { slug, isSound: checked.success, made: made(line, { type: "actor", ...told }) };
  }

  return { take };
}

interface Found {
  actor: ActorRecord | undefined;
  byRule: boolean;
}

function findOne(known: Known, { rules, record }: Draft, path: string): Found {
  for (const rule of rules) {
    // Two of one name may be two; one item or one country is one.
    const isNamed = rule.name !== undefined || rule.alias !== undefined;
    const fitting = known.find(rule).filter((one) => !isNamed || !differs(one, record));
    const [actor, another] = fitting;
    if (another !== undefined) {
      const reason = `Both "${actor?.slug}" and "${another.slug}" fit ${JSON.stringify(rule)}.`;
      throw new Fault(path, reason, "Tell them apart, by its Wikidata item for instance.");
    }
    if (actor !== undefined) return { actor: mustAgree(actor, record, path), byRule: true };
  }
  const [same] = record === undefined ? [] : known.find({ slug: record.slug });
  if (same !== undefined && record !== undefined && same.kind !== record.kind) {
    const reason = `The slug "${same.slug}" is that of ${JSON.stringify(same.name)}, of kind ${same.kind}.`;
    throw new Fault(path, reason, "Give one of the two another slug, or say how to find it.");
  }
  return { actor: same && mustAgree(same, record, path), byRule: false };
}

type Identity = "wikidataId" | "country";

function differs(
  actor: ActorRecord,
  record: DraftRecord | undefined,
  key: Identity = "wikidataId",
) {
  const [is, says] = [actor[key], record?.[key]];
  return is !== undefined && says !== undefined && is !== says;
}

function mustAgree(actor: ActorRecord, record: DraftRecord | undefined, path: string): ActorRecord {
  const key = (["wikidataId", "country"] as const).find((one) => differs(actor, record, one));
  if (key === undefined) return actor;
  const reason = `The actor "${actor.slug}" has ${actor[key]}, and the file says ${record?.[key]}.`;
  throw new Fault(`${path}.${key}`, reason, "Correct one of the two; are they the same actor?");
}

/** Keeps what an actor has, and adds what it lacks. */
function merged(actor: ActorRecord, record: DraftRecord): object {
  const names = new Set([actor.name, ...actor.aliases.map(({ text }) => text)]);
  const aliases = record.aliases.filter(({ text }) => !names.has(text));
  return {
    ...actor,
    description: actor.description ?? record.description,
    country: actor.country ?? record.country,
    wikidataId: actor.wikidataId ?? record.wikidataId,
    aliases: [...actor.aliases, ...aliases],
  };
}

function nobody({ rules }: Draft, path: string): Fault {
  const told = rules.map((rule) => JSON.stringify(rule)).join(" or ");
  const reason = told === "" ? "Nothing says which actor it is." : `No actor fits ${told}.`;
  return new Fault(path, reason, "Load the actor first, or correct the row or the mapping.");
}
