import type { Made } from "../load/load-records.ts";
import { distinctSlug } from "../../text/slug.ts";
import { foldName } from "../../text/words.ts";
import { actorRecord, type ActorRecord, type Identifier } from "../format/record.ts";
import { isSameJson } from "../format/same-json.ts";
import { isAnother } from "../identity.ts";
import { identifierKey } from "../load/stored-records.ts";
import { ImportError, made } from "./import-error.ts";
import type { Known, Rule } from "./known-actors.ts";

/** An actor that a file names: how to tell it, and what it says of it. */
export interface ActorDraft {
  rules: readonly Rule[];
  /** A record of an actor, or what would be one; left out: the actor has to be there. */
  record?: ActorDraftRecord | undefined;
  existing: "merge" | "keep";
  /** The slug is made of its name or identifier: where something else has it, it gets one of its own. */
  makesSlug?: boolean;
}

export interface ActorDraftRecord {
  slug: string;
  name: string;
  kind: string;
  identifiability?: string | undefined;
  description?: string | undefined;
  country?: string | undefined;
  wikidataId?: string | undefined;
  identifiers?: Identifier[] | undefined;
  aliases: { text: string; type: string; language?: string | undefined }[];
}

export interface Taken {
  slug: string;
  made?: Made;
  /** False where the loader will refuse its line for its form. */
  isSound: boolean;
}

/** The actors of one file: each is told apart once, and makes at most one line. */
export interface NamedActors {
  /** The slug that the actor goes by, and the line that has to be loaded for it, where there is one. */
  take(draft: ActorDraft, line: number, path: string): Taken;
}

export function namedActors(known: Known): NamedActors {
  const taken = new Map<string, { record: ActorDraftRecord; line: number }>();
  const settled = new Map<string, Taken>();

  function take(draft: ActorDraft, line: number, path: string): Taken {
    const key = JSON.stringify([draft.rules, draft.record]);
    const before = settled.get(key);
    if (before !== undefined) return before;
    const { actor, byRule, record } = findOne(known, draft, path);
    if (actor === undefined && record === undefined) throw nobody(draft, path);
    const slug = actor?.slug ?? (record as ActorDraftRecord).slug;
    // Who is kept as it is still gets what it is called elsewhere: that tells it from others of its name.
    const keeps = actor !== undefined && draft.existing === "keep";
    const isKnown =
      joined(actor?.identifiers, record?.identifiers)?.length === actor?.identifiers?.length;
    const isEnough = record === undefined || (byRule && keeps && isKnown);
    const other = isEnough ? undefined : taken.get(slug);
    if (other !== undefined && !isSameJson(other.record, record)) {
      const reason = `Line ${other.line} says something else of the actor "${slug}".`;
      throw new ImportError(path, reason, "Let both say the same, or give each its own slug.");
    }
    settled.set(key, { slug, isSound: true });
    if (isEnough || other !== undefined) return { slug, isSound: true };
    taken.set(slug, { record, line });
    if (keeps && isKnown) return { slug, isSound: true };
    const told =
      actor === undefined ? record : merged(actor, keeps ? onlyIdentifiers(record) : record);
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
  /** What the file says of it, with the slug that it goes by. */
  record: ActorDraftRecord | undefined;
}

function findOne(known: Known, draft: ActorDraft, path: string): Found {
  const { rules, record } = draft;
  for (const rule of rules) {
    // Two of one name may be two; one item or one country is one.
    const isNamed = rule.name !== undefined || rule.alias !== undefined;
    const fitting = known.find(rule).filter((one) => !isNamed || !isOther(one, record));
    const [actor, another] = fitting;
    if (another !== undefined) {
      const reason = `Both "${actor?.slug}" and "${another.slug}" fit ${JSON.stringify(rule)}.`;
      throw new ImportError(path, reason, "Tell them apart, by its Wikidata item for instance.");
    }
    if (actor !== undefined) {
      return { actor: mustAgree(actor, record, path), byRule: true, record };
    }
  }
  if (record === undefined) return { actor: undefined, byRule: false, record };
  const [same] = known.find({ slug: record.slug });
  if (same === undefined) return { actor: undefined, byRule: false, record };
  if (same.kind === record.kind) mustAgree(same, record, path);
  const isSame = same.kind === record.kind && !isOther(same, record) && isCalled(same, record.name);
  if (isSame) return { actor: same, byRule: false, record };
  if (draft.makesSlug === true) {
    const [identifier] = record.identifiers ?? [];
    const identity = identifier === undefined ? foldName(record.name) : identifierKey(identifier);
    const own = { ...record, slug: distinctSlug(record.slug, identity) };
    return { actor: known.find({ slug: own.slug })[0], byRule: false, record: own };
  }
  const reason = `The slug "${same.slug}" is that of ${JSON.stringify(same.name)}, of kind ${same.kind}.`;
  throw new ImportError(path, reason, "Give one of the two another slug, or say how to find it.");
}

const isCalled = ({ name, aliases }: ActorRecord, given: string): boolean =>
  [name, ...aliases.map(({ text }) => text)].some((one) => foldName(one) === foldName(given));

const isOther = (actor: ActorRecord, record: ActorDraftRecord | undefined): boolean =>
  differs(actor, record) || isAnother(actor, record ?? {});

type Identity = "wikidataId" | "country";

function differs(
  actor: ActorRecord,
  record: ActorDraftRecord | undefined,
  key: Identity = "wikidataId",
) {
  const [is, says] = [actor[key], record?.[key]];
  return is !== undefined && says !== undefined && is !== says;
}

function mustAgree(
  actor: ActorRecord,
  record: ActorDraftRecord | undefined,
  path: string,
): ActorRecord {
  const key = (["wikidataId", "country"] as const).find((one) => differs(actor, record, one));
  if (key === undefined) return actor;
  const reason = `The actor "${actor.slug}" has ${actor[key]}, and the file says ${record?.[key]}.`;
  throw new ImportError(
    `${path}.${key}`,
    reason,
    "Correct one of the two; are they the same actor?",
  );
}

/** Keeps what an actor has, and adds what it lacks. */
function merged(actor: ActorRecord, record: ActorDraftRecord): object {
  const names = new Set([actor.name, ...actor.aliases.map(({ text }) => text)]);
  const aliases = record.aliases.filter(({ text }) => !names.has(text));
  return {
    ...actor,
    description: actor.description ?? record.description,
    country: actor.country ?? record.country,
    wikidataId: actor.wikidataId ?? record.wikidataId,
    identifiers: joined(actor.identifiers, record.identifiers),
    aliases: [...actor.aliases, ...aliases],
  };
}

const onlyIdentifiers = ({
  slug,
  name,
  kind,
  identifiers,
}: ActorDraftRecord): ActorDraftRecord => ({
  slug,
  name,
  kind,
  identifiers,
  aliases: [],
});

function joined(
  ours: readonly Identifier[] = [],
  theirs: readonly Identifier[] = [],
): Identifier[] | undefined {
  const keys = new Set(ours.map(identifierKey));
  const all = [...ours, ...theirs.filter((one) => !keys.has(identifierKey(one)))];
  return all.length === 0 ? undefined : all;
}

function nobody({ rules }: ActorDraft, path: string): ImportError {
  const told = rules.map((rule) => JSON.stringify(rule)).join(" or ");
  const reason = told === "" ? "Nothing says which actor it is." : `No actor fits ${told}.`;
  return new ImportError(path, reason, "Load the actor first, or correct the row or the mapping.");
}
