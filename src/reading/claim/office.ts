import * as offices from "../lexicon/en/offices.ts";
import type { ActorKind, SuggestedClaim } from "../suggestion.ts";

type Predicate = SuggestedClaim["predicate"];

/** What an office says of who holds it and whose it is: "foreign minister" of a state represents it. */
export function predicateOfOffice(
  words: readonly string[],
  kind: ActorKind,
): Predicate | undefined {
  if (kind === "PERSON" || kind === "GROUP") return undefined;
  const role = joined(words);
  const last = role.findLast(
    (word) =>
      offices.governing.has(word) || offices.representing.has(word) || offices.heading.has(word),
  );
  const before = last === undefined ? undefined : role[role.lastIndexOf(last) - 1];
  const isSecond = role.some((word) => offices.seconding.has(word));
  if (kind === "STATE") {
    if (last === undefined || isSecond) return undefined;
    if (offices.governing.has(last) && role.at(-1) === last) return "GOVERNS";
    return offices.representing.has(last) &&
      !/^(?:lawyer|attorney|counsel|candidate|nominee)$/.test(last)
      ? "REPRESENTED"
      : undefined;
  }
  if (last !== undefined && offices.representing.has(last)) return "REPRESENTED";
  const isPart = before !== undefined && offices.partial.has(before);
  const heads = last !== undefined && offices.heading.has(last) && role.at(-1) === last;
  return heads && !isSecond && !isPart && kind !== "PUBLICATION" ? "HEADED" : "MEMBER_OF";
}

/** "prime minister", "secretary of state", "chief executive officer" as one word each. */
function joined(words: readonly string[]): string[] {
  const last = words.at(-1);
  const isLong =
    words.length > 1 && words.some((word) => /^(?:minister|secretary|executive)$/.test(word));
  if (!isLong || last === undefined) return [...words];
  return words
    .join(" ")
    .replace(/\bprime minister\b/, "prime-minister")
    .replace(/\bforeign (?:affairs )?minister\b/, "foreign-minister")
    .replace(/\bforeign secretary\b/, "foreign-secretary")
    .replace(/\bsecretary of state\b/, "secretary-of-state")
    .replace(/\bchief executive(?: officer)?\b/, "chief-executive")
    .split(" ");
}
