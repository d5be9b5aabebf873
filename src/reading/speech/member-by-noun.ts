import type { NamedActors } from "../name/named-actors.ts";
import type { Span } from "../suggestion.ts";
import { countMentions } from "./trace.ts";

const firm =
  /^(?:company|firm|airline|carrier|manufacturer|retailer|charity|agency|organization|organisation|group|club|union|party|maker|developer|publisher|operator|provider|lender|insurer|supplier|contractor|broker|chain|brand|studio|startup|giant|nonprofit|body|regulator|watchdog|movement|militia)$/;

/** "the minister", "the court", "police": a member with that title, or whose name ends so. */
export function memberByNoun(
  cast: NamedActors,
  head: string,
  isDefinite: boolean,
  at: Span,
): number | undefined {
  if (!isDefinite && head !== "police") return undefined;
  let last = countMentions(cast, at.start) - 1;
  const seen = new Set<number>();
  for (let steps = 0; last >= 0 && steps < 80; last -= 1, steps += 1) {
    const { actor } = cast.mentions[last]!;
    if (seen.has(actor)) continue;
    seen.add(actor);
    const one = cast.members[actor]!;
    if (one.titles.has(head)) return actor;
    const words = one.group.words.join(" ").split(" ");
    if (one.kind !== "PERSON" && one.kind !== "STATE" && words.at(-1) === head && words.length > 1)
      return actor;
    if (
      one.kind !== "PERSON" &&
      words.length > 1 &&
      (words[0] === head || (head === "police" && words.includes(head)))
    )
      return actor;
    if (firm.test(head) && one.kind === "ORGANIZATION") return actor;
    if (
      /^(?:newspaper|magazine|broadcaster|outlet|network)$/.test(head) &&
      one.kind === "PUBLICATION"
    )
      return actor;
  }
  return undefined;
}
