import type { Made } from "../load/load-records.ts";
import type { Complaint } from "../format/refusal.ts";

export interface ImportRefusal {
  line: number;
  complaints: Complaint[];
}

/** Why nothing can be made of a place in a file; the rest of the file goes on. */
export class ImportError extends Error {
  override name = "Fault";
  readonly complaint: Complaint;
  constructor(path: string, reason: string, remedy: string) {
    super(reason);
    this.complaint = { path, reason, remedy };
  }
}

/** What the function makes, or the refusal that it throws. */
export function orRefusal<T>(line: number, make: () => T): T | ImportRefusal {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return { line, complaints: [error.complaint] };
  }
}

export function made(line: number, record: object, leftOut: readonly string[] = []): Made {
  return { line, text: JSON.stringify(record), ...(leftOut.length > 0 && { leftOut }) };
}
