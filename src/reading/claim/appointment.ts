import type { Lexicon } from "../lexicon/lexicon.ts";
import type { NamedActors, NamedMention } from "../name/named-actors.ts";
import type { Token } from "../text/token.ts";
import type { FoundClaim } from "./found-claim.ts";
import { officeAfter } from "./office-after.ts";
import { officeBefore } from "./office-before.ts";
import { predicateOfOffice } from "./office.ts";
import type { Owner } from "./owner.ts";

/** Offices and memberships that stand beside a person's name. */
export function findAppointments(
  tokens: readonly Token[],
  cast: NamedActors,
  lexicon: Lexicon,
  stateOf: (adjective: string) => number | undefined,
): FoundClaim[] {
  const found: FoundClaim[] = [];
  const ownerAt = (at: number): Owner | undefined => {
    const mention = cast.mentionOfToken[at] ?? 0;
    if (mention > 0) {
      const { actor, name } = cast.mentions[mention - 1]!;
      return { actor, from: name.from, to: name.to };
    }
    const token = tokens[at]!;
    if (token.text === token.lower || lexicon.names.get(token.lower)?.isAdjective !== true)
      return undefined;
    const actor = stateOf(token.lower);
    return actor === undefined ? undefined : { actor, from: at, to: at + 1 };
  };
  const claim = (
    person: NamedMention,
    owner: Owner | undefined,
    role: readonly string[],
    rule: string,
    isBare = false,
  ): boolean => {
    if (owner === undefined || owner.actor === person.actor) return false;
    const { kind } = cast.members[owner.actor]!;
    if (isBare && kind === "STATE") return false;
    const predicate = predicateOfOffice(role, kind);
    if (predicate === undefined) return false;
    const from = Math.min(owner.from, person.name.from);
    const to = Math.max(owner.to, person.name.to);
    found.push({
      subject: person.actor,
      predicate,
      object: owner.actor,
      rule,
      evidence: { start: tokens[from]!.start, end: tokens[to - 1]!.end },
    });
    return true;
  };
  for (const person of cast.mentions) {
    if (cast.members[person.actor]!.kind !== "PERSON") continue;
    officeBefore(tokens, person, lexicon, ownerAt, claim);
    officeAfter(tokens, person, lexicon, ownerAt, claim);
  }
  return found;
}
