import type { Made } from "../load.ts";
import type { Complaint } from "../refusal.ts";

export interface Refused {
  line: number;
  complaints: Complaint[];
}

/** Why nothing can be made of a place in a file; the rest of the file goes on. */
export class Fault extends Error {
  override name = "Fault";
  readonly complaint: Complaint;
  constructor(path: string, reason: string, remedy: string) {
    super(reason);
    this.complaint = { path, reason, remedy };
  }
}

/** What the function makes, or the refusal that it throws. */
export function orRefusal<T>(line: number, make: () => T): T | Refused {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { line, complaints: [error.complaint] };
  }
}

export function made(line: number, record: object): Made {
  return { line, text: JSON.stringify(record) };
}
