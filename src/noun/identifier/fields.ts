import { objectType } from "../../engine/declare/noun.ts";
import type { Expression } from "../../engine/declare/row.ts";

/** What something is called elsewhere: articles and actors each have a table of them. */
export const identifierType = objectType<{ scheme: Expression; value: Expression }>("Identifier", {
  scheme: (own) => own.scheme,
  value: (own) => own.value,
});
