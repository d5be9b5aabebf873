import { isBlank } from "../../text/blank.ts";
import { sha256 } from "../../text/sha256.ts";
import type { ActorDraft } from "./named-actors.ts";
import { ImportError } from "./import-error.ts";
import { ftmIdentifier } from "./ftm-actor.ts";
import { plainText } from "./html-text.ts";
import type { Work } from "./works.ts";
import type { Entity } from "./ftm-entity.ts";
import { slugOf } from "../../text/slug.ts";

const schemata = ["Article", "Document", "HyperText", "PlainText", "Pages"];

export const isArticle = (schema: string): boolean => schemata.includes(schema);

export function publisherOf(entity: Entity): ActorDraft | undefined {
  const name = entity.first("publisher");
  if (name === undefined || slugOf(name) === "") return undefined;
  const kind = "PUBLICATION";
  return {
    rules: [
      { name, kind },
      { alias: name, kind },
    ],
    existing: "keep",
    makesSlug: true,
    record: { slug: slugOf(name), name, kind, aliases: [] },
  };
}

export function workOf(entity: Entity): Work {
  const slug = slugOf(entity.id);
  if (slug !== "") return { slug, identifier: ftmIdentifier(entity.id) };
  throw new ImportError("$.id", "The id makes no slug.", "Give an id with a letter or a digit.");
}

export function articleOf(
  entity: Entity,
  slug: string,
  { identifier }: Work,
  publication: string | undefined,
): object {
  const text = textOf(entity);
  return {
    type: "article",
    slug,
    identifiers: [identifier],
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

/** All pages of it, one after another. */
function textOf(entity: Entity): string | undefined {
  const plain = entity.all("bodyText");
  const pages = plain.length > 0 ? plain : entity.all("bodyHtml").map(plainText);
  return pages.filter((page) => !isBlank(page)).join("\n\n") || undefined;
}
