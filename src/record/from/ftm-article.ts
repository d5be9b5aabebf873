import { sha256 } from "../id.ts";
import type { Draft } from "./cast.ts";
import { Fault } from "./fault.ts";
import type { Entity } from "./ftm-entity.ts";
import { slugOf } from "./slug.ts";

const schemata = ["Article", "Document", "HyperText", "PlainText", "Pages"];

export const isArticle = (schema: string): boolean => schemata.includes(schema);

export function publisherOf(entity: Entity): Draft | undefined {
  const name = entity.first("publisher");
  if (name === undefined || slugOf(name) === "") return undefined;
  const kind = "PUBLICATION";
  return {
    rules: [
      { name, kind },
      { alias: name, kind },
    ],
    existing: "keep",
    record: { slug: slugOf(name), name, kind, aliases: [] },
  };
}

export function articleOf(entity: Entity, publication: string | undefined): object {
  const slug = slugOf(entity.id);
  if (slug === "") {
    throw new Fault("$.id", "The id makes no slug.", "Give an id with Latin letters or digits.");
  }
  const text = entity.first("bodyText");
  return {
    type: "article",
    slug,
    title: entity.first("title", "name", "fileName"),
    url: entity.first("sourceUrl"),
    byline: entity.all("author").join(", ") || undefined,
    language: entity.first("language") ?? "und",
    genre: "OTHER",
    rights: "QUOTATION_ONLY",
    publication,
    publishedOn: entity.first("publishedAt", "date", "authoredAt")?.slice(0, 10),
    version: text === undefined ? undefined : { sha256: sha256(text), text },
  };
}
