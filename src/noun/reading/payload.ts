import { sql, type SQL } from "drizzle-orm";
import {
  all,
  connection,
  embedded,
  jsonRows,
  list,
  one,
  type ListRows,
} from "../../engine/declare/field.ts";
import { objectType, type Queries } from "../../engine/declare/noun.ts";
import { outcomeValue } from "../../engine/declare/outcome-value.ts";
import { named, rowOf } from "../../engine/declare/row.ts";
import { suggestion } from "../../storage/table/suggestion.ts";
import { suggestedRules } from "./rules.ts";
import { inOrder } from "./suggestion.ts";

interface Payload {
  userErrors: SQL;
}

const userErrors = list<Payload>("UserError", (p, name) => {
  const { source, element, order } = jsonRows(p.userErrors, name);
  return { source, order, row: element };
});

export const readArticlePayloadType = objectType<Payload & { article: SQL }>("ReadArticlePayload", {
  suggestions: connection("Suggestion", "waiting", (p) => p.article, inOrder),
  userErrors,
});

export const decideSuggestionsPayloadType = objectType<Payload & { edit: SQL; decided: SQL }>(
  "DecideSuggestionsPayload",
  {
    edit: one("Edit", (p) => p.edit),
    suggestions: list("Suggestion", (p, name): ListRows => {
      const row = rowOf(suggestion, name);
      const source = named(suggestion, name);
      const on = sql`${row.id} in (select value from json_each(${p.decided}))`;
      return { source, row, where: on, order: sql`${row.articleId}, ${row.start}, ${row.id}` };
    }),
    userErrors,
  },
);

export const suggestionMutations: Queries = {
  readArticle: embedded("ReadArticlePayload", () => ({
    article: outcomeValue("article"),
    userErrors: outcomeValue("userErrors"),
  })),
  decideSuggestions: embedded("DecideSuggestionsPayload", () => ({
    edit: outcomeValue("edit"),
    decided: outcomeValue("suggestions"),
    userErrors: outcomeValue("userErrors"),
  })),
};

export const suggestionQueries: Queries = {
  suggestions: all("Suggestion", inOrder),
  readingRules: suggestedRules,
};
