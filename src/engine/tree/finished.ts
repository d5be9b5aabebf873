import { sql, type SQL } from "drizzle-orm";
import type { FinishedField } from "../declare/field.ts";
import type { Expression } from "../declare/row.ts";
import { literal } from "../sql/json.ts";
import type { DeclaredPlace, Finish, TreeContext } from "./context.ts";
import type { ValueNode } from "./node.ts";

/** Answers texts in the place of what is made of them: `finish.ts` puts that there. */
export function finishedBy(
  context: TreeContext,
  finish: Finish,
): (texts: readonly Expression[]) => SQL {
  const which = literal(String(context.finishes.length));
  context.finishes.push(finish);
  return (texts) => sql`json_array(json('9e999'), ${which}, ${sql.join([...texts], sql`, `)})`;
}

/** A value that JavaScript makes of texts of the row. */
export function finishedNode(
  { context, row }: DeclaredPlace,
  { texts, absent, finish }: FinishedField<unknown>,
): ValueNode {
  const made = finishedBy(context, () => finish)(texts(row));
  return { kind: "value", expression: sql`iif(${absent(row)}, null, ${made})` };
}
