import type { GraphQLError } from "graphql";
import type { Ask } from "../storage/ask.ts";
import { StoreError, type Statement, type Value } from "../storage/store.ts";
import type { Plan } from "./plan.ts";

/** Asks the store; why the statement has ended itself, where it has. See `tree/ending.ts`. */
export async function askOrEnd(
  ask: Ask,
  statement: Statement,
  { endings }: Plan,
): Promise<readonly Value[] | GraphQLError> {
  try {
    return await ask(statement);
  } catch (error) {
    const which = error instanceof StoreError ? /'end:(\d+):/.exec(error.message)?.[1] : undefined;
    const ending = endings[Number(which)];
    if (ending === undefined) throw error;
    return ending.arguments.refuse(ending.problem.code, ending.problem.message);
  }
}
