import type { ArticleRecord } from "../../record/format/record.ts";
import { actorSlug, type ArticleDraft, type Draft } from "../draft.ts";
import type { MentionInput } from "../input.ts";
import { findPlace } from "../place.ts";
import type { Path } from "../user-error.ts";

export function mentionOf(
  draft: Draft,
  { text }: Pick<ArticleDraft, "text">,
  id: string,
  { place, actor, type }: MentionInput,
  path: Path,
): ArticleRecord["mentions"][number] {
  const span = findPlace(text, place, [...path, "place"]);
  return { id, actor: actorSlug(draft, actor, [...path, "actor"]), type, span };
}
