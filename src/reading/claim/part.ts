import type { NamedActors } from "../name/named-actors.ts";
import type { Token } from "../text/token.ts";
import type { FoundClaim } from "./found-claim.ts";

/** Bodies of a state or of a larger body: "Demonia's National Police Agency", "Demo Air, a subsidiary of Demo Group". */
export function findParts(tokens: readonly Token[], cast: NamedActors): FoundClaim[] {
  return cast.mentions.flatMap((mention, index) => {
    const next = cast.mentions[index + 1];
    if (next === undefined) return [];
    const whole = cast.members[mention.actor]!;
    const part = cast.members[next.actor]!;
    const isBody = part.kind === "ORGANIZATION" || part.kind === "GOVERNMENT";
    const possessive = tokens[mention.name.to];
    const isOwned = possessive?.kind === "possessive" || /^['’]$/.test(possessive?.text ?? "");
    const isNext = next.name.from === mention.name.to + 1;
    const owns = whole.kind === "STATE" || whole.kind === "ALLIANCE";
    const evidence = { start: mention.start, end: next.end };
    if (
      isOwned &&
      isNext &&
      isBody &&
      owns &&
      !/party$/i.test(part.name) &&
      next.name.to - next.name.from > 1
    ) {
      return [
        {
          subject: next.actor,
          predicate: "PART_OF" as const,
          object: mention.actor,
          rule: "claim-part-possessive",
          evidence,
        },
      ];
    }
    if (next.name.from - mention.name.to > 8) return [];
    const between = tokens
      .slice(mention.name.to, next.name.from)
      .map(({ lower }) => lower)
      .join(" ");
    if (
      /^(?:, )?(?:which is )?(?:a |the )?(?:\w+ )?(?:part|subsidiary|division|branch|unit|arm|agency|affiliate) of (?:the )?$/.test(
        `${between} `,
      ) &&
      whole.kind !== "PERSON"
    ) {
      return [
        {
          subject: mention.actor,
          predicate: "PART_OF" as const,
          object: next.actor,
          rule: "claim-part-of",
          evidence,
        },
      ];
    }
    return [];
  });
}
