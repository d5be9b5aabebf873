import { capital, enumText } from "../../page/words.ts";

/** An actor as far as tables ask for it. */
export interface KnownActor {
  id: string;
  slug: string;
  name: string;
  kind: string;
  country: string | null;
  description: string | null;
  wikidataId: string | null;
  quoteCount: number;
  mentionCount: number;
}

export interface Named {
  id: string;
  name: string;
  description?: string;
}

/** What an actor can be: the kinds of the schema. */
export const types: readonly Named[] = [
  "PERSON",
  "ORGANIZATION",
  "PUBLICATION",
  "GROUP",
  "STATE",
  "GOVERNMENT",
  "TERRITORY",
  "ALLIANCE",
].map((kind) => ({ id: kind, name: capital(enumText(kind)) }));

export const typeOf = (kind: string): Named =>
  types.find(({ id }) => id === kind) ?? { id: kind, name: kind };

type Value = { str: string } | { int: number } | { id: string; name: string };

interface Property extends Named {
  /** What a cell is filled with; empty where nothing is known. */
  values(actor: KnownActor): Value[];
}

const text = (value: string | null): Value[] => (value === null ? [] : [{ str: value }]);

/** What a table can be extended by. The first two also tell people of the same name apart. */
export const properties: readonly Property[] = [
  {
    id: "country",
    name: "Country",
    description: "ISO 3166-1 alpha-2 code",
    values: ({ country }) => text(country),
  },
  { id: "kind", name: "Kind", values: ({ kind }) => [typeOf(kind)] },
  { id: "name", name: "Name", values: ({ name }) => text(name) },
  { id: "description", name: "Description", values: ({ description }) => text(description) },
  { id: "wikidata", name: "Wikidata item", values: ({ wikidataId }) => text(wikidataId) },
  { id: "slug", name: "Slug", values: ({ slug }) => text(slug) },
  { id: "quotes", name: "Quotes on record", values: ({ quoteCount }) => [{ int: quoteCount }] },
  {
    id: "mentions",
    name: "Mentions on record",
    values: ({ mentionCount }) => [{ int: mentionCount }],
  },
];

export const propertyOf = (id: string): Property | undefined =>
  properties.find((property) => property.id === id);

export const told = ({ id, name, description }: Named): Named => ({
  id,
  name,
  ...(description !== undefined && { description }),
});
