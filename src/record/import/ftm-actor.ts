import type { ActorDraft, ActorDraftRecord } from "./named-actors.ts";
import { ImportError } from "./import-error.ts";
import type { Entity } from "./ftm-entity.ts";
import type { Identifier } from "../format/record.ts";
import { identifierKey } from "../load/stored-records.ts";
import type { Rule } from "./known-actors.ts";
import { slugOf } from "../../text/slug.ts";

const kinds: Record<string, string> = {
  Person: "PERSON",
  Organization: "ORGANIZATION",
  Company: "ORGANIZATION",
  PublicBody: "ORGANIZATION",
  LegalEntity: "ORGANIZATION",
};

export const ftmIdentifier = (id: string): Identifier => ({ scheme: "ftm", value: id });

export const isActor = (schema: string): boolean => Object.hasOwn(kinds, schema);

export function draftOf(entity: Entity): ActorDraft {
  const names = entity.all("name");
  const name = names.find((one) => one === entity.caption) ?? names[0];
  const slug = slugOf(entity.id);
  if (name === undefined)
    throw new ImportError("$.properties.name", "It is missing.", "Give a name.");
  if (slug === "") {
    const remedy = "Give an id with Latin letters or digits.";
    throw new ImportError("$.id", "The id makes no slug.", remedy);
  }
  const wikidataId = entity.first("wikidataId");
  const record = {
    slug,
    name,
    kind: kinds[entity.schema] as string,
    description: entity.first("summary"),
    country: countryOf(entity),
    wikidataId,
    identifiers: [ftmIdentifier(entity.id)],
    aliases: aliasesOf(entity, name),
  };
  const rules: Rule[] = [
    { identifier: identifierKey(ftmIdentifier(entity.id)) },
    ...(wikidataId === undefined ? [] : [{ wikidataId }]),
  ];
  return { rules, existing: "merge", record, makesSlug: true };
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
function aliasesOf(entity: Entity, name: string): ActorDraftRecord["aliases"] {
  const aliases = new Map<string, ActorDraftRecord["aliases"][number]>();
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
