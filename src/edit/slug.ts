import { slugOf } from "../text/slug.ts";
import type { ActorInput, ArticleInput } from "./input.ts";

/** The slug that is given, or the one that the name makes. */
export const actorSlugOf = ({ slug, name }: Pick<ActorInput, "slug" | "name">): string =>
  slug ?? slugOf(name);

export const articleSlugOf = ({
  slug,
  title,
  url,
}: Pick<ArticleInput, "slug" | "title" | "url">): string =>
  slug ?? slugOf(title ?? url?.replace(/^https?:\/\//, "") ?? "");
