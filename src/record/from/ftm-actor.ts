import type { Draft, DraftRecord } from "./cast.ts";
import { Fault } from "./fault.ts";
import type { Entity } from "./ftm-entity.ts";
import { slugOf } from "./slug.ts";

const kinds: Record<string, string> = {
  Person: "PERSON",
  Organization: "ORGANIZATION",
  Company: "ORGANIZATION",
  PublicBody: "ORGANIZATION",
  LegalEntity: "ORGANIZATION",
};

export const isActor = (schema: string): boolean => Object.hasOwn(kinds, schema);

export function draftOf(entity: Entity): Draft {
  const names = entity.all("name");
  const name = names.find((one) => one === entity.caption) ?? names[0];
  const slug = slugOf(entity.id);
  if (name === undefined) throw new Fault("$.properties.name", "It is missing.", "Give a name.");
  if (slug === "") {
    const remedy = "Give an id with Latin letters or digits.";
    throw new Fault("$.id", "The id makes no slug.", remedy);
  }
  const wikidataId = entity.first("wikidataId");
  const record = {
    slug,
    name,
    kind: kinds[entity.schema] as string,
    description: entity.first("summary"),
    country: countryOf(entity),
    wikidataId,
    aliases: aliasesOf(entity, name),
  };
  return { rules: wikidataId === undefined ? [] : [{ wikidataId }], existing: "merge", record };
}

/** The one country that the first telling property names; several, or one that is no state, tell nothing. */
function countryOf(entity: Entity): string | undefined {
  const telling = ["nationality", "jurisdiction", "mainCountry", "country"];
  const codes = telling.map((one) => entity.all(one)).find((list) => list.length > 0) ?? [];
  const [code] = codes;
  return codes.length === 1 && /^[a-z]{2}$/i.test(code ?? "") ? code?.toUpperCase() : undefined;
}

/**
 * What else it is called. FollowTheMoney does not tell the kinds of names apart: in another script than
 * its name, one is taken for a transliteration; in the same, for one that the source holds official.
 */
function aliasesOf(entity: Entity, name: string): DraftRecord["aliases"] {
  const aliases = new Map<string, DraftRecord["aliases"][number]>();
  const add = (text: string, type: string): void => {
    if (text !== name && !aliases.has(text)) aliases.set(text, { text, type });
  };
  for (const text of entity.all("abbreviation")) add(text, "ABBREVIATION");
  for (const text of entity.all("previousName")) add(text, "FORMER");
  for (const text of ["name", "alias", "weakAlias"].flatMap((one) => entity.all(one))) {
    add(text, isLatin(text) === isLatin(name) ? "OFFICIAL" : "TRANSLITERATION");
  }
  return [...aliases.values()];
}

const isLatin = (text: string): boolean => /\p{Script=Latin}/u.test(text);
