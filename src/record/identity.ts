import type { Identifier } from "./format/record.ts";
import type { Complaint } from "./format/refusal.ts";

interface Identified {
  identifiers?: readonly Identifier[] | undefined;
}

/** Whether both have identifiers of one scheme, and none is the same: then they are not, whatever their slug. */
export function isAnother(one: Identified, other: Identified): boolean {
  const [ours, theirs] = [one.identifiers ?? [], other.identifiers ?? []];
  const isShared = ours.some((own) =>
    theirs.some(({ scheme, value }) => own.scheme === scheme && own.value === value),
  );
  return !isShared && ours.some((own) => theirs.some(({ scheme }) => own.scheme === scheme));
}

/** The complaint of a line that would be laid over something else. */
export function another(slug: string, before: Identified): Complaint {
  const told = (before.identifiers ?? []).map(({ scheme, value }) => `${scheme} ${value}`);
  const reason = `The slug "${slug}" is that of something else: ${told.join(", ")}.`;
  return {
    path: "$.identifiers",
    reason,
    remedy: "Give it another slug, or list both identifiers.",
  };
}
