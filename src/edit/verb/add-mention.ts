import { mentionId } from "../../record/format/id.ts";
import { articleDraft, newKey, replacePart, touch } from "../draft.ts";
import { mentionOf } from "./mention.ts";
import type { Run } from "./verb.ts";

export const addMention: Run<"addMention"> = (draft, input, path) => {
  const article = articleDraft(draft, input.article, [...path, "article"]);
  const id = newKey(article, "mentions");
  touch(draft, mentionId(article.slug, id), [...path, "mention"]);
  const mention = mentionOf(draft, article, id, input.mention, [...path, "mention"]);
  replacePart(article, "mentions", id, mention);
};
