import type { Lexicon } from "../lexicon/lexicon.ts";
import type { NamedMention } from "../name/named-actors.ts";
import type { Token } from "../text/token.ts";
import { isRole, type MakeClaim, type Owner, type OwnerAt } from "./owner.ts";

const farthest = 10;

/** "Demo Trust chair Ann Demo", "the Trust's Ann Demo", "the chair of the Demo Trust, Ann Demo". */
export function officeBefore(
  tokens: readonly Token[],
  person: NamedMention,
  lexicon: Lexicon,
  ownerAt: OwnerAt,
  claim: MakeClaim,
): void {
  const { from } = person.name;
  const role: string[] = [];
  let at = from - 1;
  const isApart = tokens[at]?.text === ",";
  if (isApart) at -= 1;
  for (let steps = 0; at >= 0 && steps < farthest; at -= 1, steps += 1) {
    const token = tokens[at]!;
    const owner = ownerAt(at);
    if (owner !== undefined) {
      if (steps === 0 && isApart) {
        roleOf(tokens, person, owner, lexicon, claim);
        return;
      }
      const isOwned =
        tokens[owner.to]?.kind === "possessive" || /^['’]$/.test(tokens[owner.to]?.text ?? "");
      const hasRole = role.some((word) => isRole(word, lexicon));
      if (hasRole && (!isApart || role.length < 6)) {
        claim(person, owner, role, "claim-office-before");
        secondOwner(owner, ownerAt, (other) => claim(person, other, role, "claim-office-before"));
      } else if (isOwned && role.length === 0 && !isApart)
        claim(person, owner, [], "claim-member-possessive", true);
      return;
    }
    if (token.kind === "possessive" || /^[()'’.]$/.test(token.text)) continue;
    if (token.kind !== "word" || token.paragraph !== tokens[from]!.paragraph) return;
    if (lexicon.prepositions.has(token.lower) && token.lower !== "of") return;
    if (lexicon.commonVerbs.has(token.lower) || lexicon.conjunctions.has(token.lower)) {
      if (token.lower !== "and") return;
    }
    role.unshift(token.lower);
  }
}

/** "Conservative Party MP": the owner before the owner, as in "UK Conservative Party". */
function secondOwner(owner: Owner, ownerAt: OwnerAt, take: (other: Owner) => void): void {
  const other = owner.from > 0 ? ownerAt(owner.from - 1) : undefined;
  if (other !== undefined && other.actor !== owner.actor) take(other);
}

/** "the chair of the Demo Trust | , Ann Demo": the office before its owner. */
function roleOf(
  tokens: readonly Token[],
  person: NamedMention,
  owner: Owner,
  lexicon: Lexicon,
  claim: MakeClaim,
): void {
  let at = owner.from - 1;
  if (tokens[at]?.lower === "the") at -= 1;
  if (!/^(?:of|for|at|from)$/.test(tokens[at]?.lower ?? "")) return;
  const role: string[] = [];
  for (at -= 1; at >= 0 && role.length < 6; at -= 1) {
    const { kind, lower } = tokens[at]!;
    if (kind !== "word" || lexicon.determiners.has(lower)) break;
    if (lexicon.prepositions.has(lower) || lexicon.commonVerbs.has(lower)) break;
    role.unshift(lower);
  }
  if (role.some((word) => isRole(word, lexicon))) claim(person, owner, role, "claim-office-of");
}
