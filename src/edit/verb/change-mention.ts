import { partOf, replacePart, touch } from "../draft.ts";
import { mentionOf } from "./mention.ts";
import type { Run } from "./verb.ts";

export const changeMention: Run<"changeMention"> = (draft, input, path) => {
  const { article, part } = partOf(draft, "mentions", input.id, [...path, "id"]);
  touch(draft, input.id, [...path, "mention"]);
  const mention = mentionOf(draft, article, part.id, input.mention, [...path, "mention"]);
  replacePart(article, "mentions", part.id, mention);
};
