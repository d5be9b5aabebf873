import type { Store } from "../storage/store.ts";
import { decide } from "./decide.ts";
import { edit } from "./edit.ts";
import type { DecideInput, EditInput, UndoInput } from "./input.ts";
import type { DecideSuggestionsInput, ReadArticleInput } from "./suggestion/input.ts";
import type { Result } from "./outcome.ts";
import { decideSuggestions } from "./suggestion/decide-suggestions.ts";
import { readArticle } from "./suggestion/read-article.ts";
import { undo } from "./undo.ts";

/** Carries out a mutation for the holder of an API key, by the key's id. */
export function carryOut(store: Store, key: string, name: string, input: unknown): Promise<Result> {
  switch (name) {
    case "edit":
      return edit(store, key, input as EditInput);
    case "decide":
      return decide(store, key, input as DecideInput);
    case "undo":
      return undo(store, key, input as UndoInput);
    case "readArticle":
      return readArticle(store, key, input as ReadArticleInput);
    case "decideSuggestions":
      return decideSuggestions(store, key, input as DecideSuggestionsInput);
    default:
      throw new Error(`There is no mutation ${name}.`);
  }
}
