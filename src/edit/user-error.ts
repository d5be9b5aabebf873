import type { UserErrorCode } from "../storage/vocabulary.ts";

/** Something wrong with the input, and where in it. */
export interface UserError {
  code: UserErrorCode;
  message: string;
  path: string[];
}

export type Path = readonly (string | number)[];

export const userError = (code: UserErrorCode, path: Path, message: string): UserError => ({
  code,
  message,
  path: path.map(String),
});

/** What ends a verb. */
export class Fault extends Error {
  override name = "Fault";
  readonly errors: readonly UserError[];

  constructor(...errors: UserError[]) {
    super(errors[0]?.message);
    this.errors = errors;
  }
}

export function fault(code: UserErrorCode, path: Path, message: string): never {
  throw new Fault(userError(code, path, message));
}

/** Enough of some words to recognise them by. */
export function quoted(words: string): string {
  const start = [...words].slice(0, 60).join("");
  return JSON.stringify(start.length < words.length ? `${start}…` : words);
}
