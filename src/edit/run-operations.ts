import type { Role } from "../storage/vocabulary.ts";
import { roles } from "../storage/vocabulary.ts";
import type { Author } from "../record/write/edit-note.ts";
import type { Draft } from "./draft.ts";
import type { Operation, VerbName } from "./input.ts";
import { Fault, userError, type UserError } from "./user-error.ts";
import { policies, verbs } from "./verbs.ts";

export const verbOf = (operation: Operation): VerbName => Object.keys(operation)[0] as VerbName;

/** Carries out the verbs of an edit on its draft, and answers what is wrong. */
export function runOperations(draft: Draft, operations: readonly Operation[]): UserError[] {
  const errors: UserError[] = [];
  for (const [i, operation] of operations.entries()) {
    const name = verbOf(operation);
    if (name === "mergeActors" || name === "unmergeActor") continue;
    try {
      // Each verb takes the input of its own name.
      verbs[name](draft, operation[name] as never, ["operations", i, name]);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      errors.push(...error.errors);
    }
  }
  return errors;
}

export const mayAs = (role: Role, least: Role): boolean =>
  roles.indexOf(role) >= roles.indexOf(least);

/** The operations that the author's role may not even file. */
export function forbidden(operations: readonly Operation[], { role }: Author): UserError[] {
  return operations.flatMap((operation, i) => {
    const name = verbOf(operation);
    const { files } = policies[name];
    if (mayAs(role, files)) return [];
    const message = `A key of role ${role} may not ask for \`${name}\`; ${files} may.`;
    return [userError("FORBIDDEN", ["operations", i, name], message)];
  });
}

/** Whether somebody else has to decide. */
export function needsSecond(
  draft: Draft,
  operations: readonly Operation[],
  author: Author,
): boolean {
  if (!mayAs(author.role, "EDIT")) return true;
  return operations.some((operation) => {
    const name = verbOf(operation);
    const { second, thing } = policies[name];
    if (second !== "of others") return second === "always";
    const subject = String(operation[name]);
    const found = draft.names.get(`${thing} ${subject}`) ?? draft.names.get(subject);
    return found?.recordedBy !== author.key;
  });
}
