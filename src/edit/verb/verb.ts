import type { Draft } from "../draft.ts";
import type { VerbInputs, VerbName } from "../input.ts";
import type { Path } from "../user-error.ts";

/** What a verb does to what an edit is about. It asks nothing of the store, and writes nothing. */
export type Run<Name extends VerbName> = (
  draft: Draft,
  input: VerbInputs[Name],
  path: Path,
) => void;
