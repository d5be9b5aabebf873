import { sha256 } from "../../text/sha256.ts";
import type { Claim } from "../format/record.ts";
import { ImportError } from "./import-error.ts";
import type { Entity } from "./ftm-entity.ts";

/** What the rest of the file and the store say of a relation's ends. */
export interface Ends {
  /** The slug that an entity goes by. */
  actor(id: string): string | undefined;
  isPerson(slug: string): boolean;
  /** The bodies that a post belongs to. */
  bodiesOf(post: string): readonly string[];
}

interface Reading {
  predicate: Claim["predicate"];
  subject: string;
  object: string;
}

/** What the predicates can say of a relation, as it is meant; nothing is forced into one that is near. */
const readings: Record<string, Reading> = {
  Membership: { predicate: "MEMBER_OF", subject: "member", object: "organization" },
  Occupancy: { predicate: "MEMBER_OF", subject: "holder", object: "post" },
  Succession: { predicate: "SUCCEEDED", subject: "successor", object: "predecessor" },
  Representation: { predicate: "REPRESENTED", subject: "agent", object: "client" },
  UnknownLink: { predicate: "ASSOCIATED_WITH", subject: "subject", object: "object" },
  Associate: { predicate: "ASSOCIATED_WITH", subject: "person", object: "associate" },
  Ownership: { predicate: "OWNS", subject: "owner", object: "asset" },
  Employment: { predicate: "EMPLOYS", subject: "employer", object: "employee" },
  Family: { predicate: "RELATED_TO", subject: "person", object: "relative" },
};

export const isRelation = (schema: string): boolean => Object.hasOwn(readings, schema);

/** The entities that a relation names. */
export function endsOf(entity: Entity): string[] {
  const { subject, object } = readings[entity.schema] as Reading;
  return [subject, object].flatMap((property) => entity.all(property));
}

const unsaid = ["Directorship", "Debt", "Payment"];

export function unsayable(schema: string): ImportError {
  if (unsaid.includes(schema)) {
    const reason = `No predicate says what a relation of the schema ${schema} says.`;
    return new ImportError(
      "$.schema",
      reason,
      "Leave it out; what it means can be claimed by hand.",
    );
  }
  const reason = `An entity of the schema ${schema} is neither an actor, an article nor a relation.`;
  return new ImportError("$.schema", reason, "Leave it out.");
}

/** The claims that a relation makes: one for each pair of its ends. */
export function claimsOf(entity: Entity, ends: Ends): Claim[] {
  const { predicate, subject, object } = readings[entity.schema] as Reading;
  const from = slugsOf(entity.all(subject), subject, ends);
  const to = slugsOf(objectsOf(entity, object, ends), object, ends);
  if (predicate === "REPRESENTED" && to.some((slug) => ends.isPerson(slug))) {
    const reason = "No predicate says that somebody represents a person.";
    throw new ImportError(`$.properties.${object}`, reason, "Leave it out.");
  }
  const since = [
    ...entity.all("startDate"),
    ...(predicate === "SUCCEEDED" ? entity.all("date") : []),
  ];
  const until = entity.all("endDate");
  const pairs = from.flatMap((one) => to.map((other) => [one, other] as const));
  return pairs.map(([one, other], i) => ({
    id: idOf(entity.id, i),
    subject: one,
    predicate,
    object: other,
    status: "ASSERTED",
    certainty: "CERTAIN",
    validFrom: since.toSorted()[0]?.slice(0, 10),
    validTo: until.toSorted().at(-1)?.slice(0, 10),
    evidence: [{ locator: entity.id }],
  }));
}

function objectsOf(entity: Entity, property: string, ends: Ends): readonly string[] {
  const named = entity.all(property);
  if (entity.schema !== "Occupancy") return named;
  const bodies = named.flatMap((post) => ends.bodiesOf(post));
  if (named.length === 0 || bodies.length > 0) return bodies;
  const reason = "A post is no actor, and this one names no body that it belongs to.";
  throw new ImportError(`$.properties.${property}`, reason, "Give the post's `organization`.");
}

function slugsOf(ids: readonly string[], property: string, ends: Ends): string[] {
  const path = `$.properties.${property}`;
  if (ids.length === 0)
    throw new ImportError(path, "It is missing.", "Give both ends of the relation.");
  return ids.map((id) => {
    const slug = ends.actor(id);
    if (slug !== undefined) return slug;
    const reason = `There is no actor ${JSON.stringify(id)}: neither in the file nor in the store.`;
    throw new ImportError(path, reason, "Load the entity too, if it is a person or a body.");
  });
}

/** The entity's own id where a record can bear it. */
function idOf(id: string, index: number): string {
  const own = /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/.test(id) ? id : sha256(id).slice(0, 20);
  return index === 0 ? own : `${own}-${index + 1}`;
}
