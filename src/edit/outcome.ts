import type { StoreState } from "../storage/store.ts";
import type { UserError } from "./user-error.ts";

/** What a mutation tells its payload, and whoever keeps answers. */
export interface Result {
  edit: string | null;
  userErrors: readonly UserError[];
  /** What else its payload is told, by name: ids, or JSON. */
  more?: Readonly<Record<string, string>>;
  /** Whether the record was changed. */
  isWritten?: boolean;
  /** A state of the store that has it, where the store tells one. */
  state?: StoreState | undefined;
}

export const refused = (errors: readonly UserError[]): Result => ({
  edit: null,
  // Whoever makes more mistakes than these mends the first.
  userErrors: errors.slice(0, 50),
});
