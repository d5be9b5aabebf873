import type { Lexicon } from "../lexicon/lexicon.ts";
import type { NamedMention } from "../name/named-actors.ts";
import type { Token } from "../text/token.ts";
import { isRole, ownerPast, roleAfter, type MakeClaim, type OwnerAt } from "./owner.ts";

/** "Ann Demo of the Demo Trust", "Ann Demo, chair of the Demo Trust", "Ann Demo, a Demo Trust lawyer". */
export function officeAfter(
  tokens: readonly Token[],
  person: NamedMention,
  lexicon: Lexicon,
  ownerAt: OwnerAt,
  claim: MakeClaim,
): void {
  let at = person.name.to;
  if (/^(?:of|from|at)$/.test(tokens[at]?.lower ?? "")) {
    const owned = claim(
      person,
      ownerPast(tokens, at + 1, 6, ownerAt, lexicon),
      [],
      "claim-member-of",
      true,
    );
    let comma = at;
    while (comma < at + 5 && tokens[comma] !== undefined && tokens[comma]!.text !== ",") comma += 1;
    if (owned || tokens[comma]?.text !== ",") return;
    at = comma;
  }
  const isBeing = /^(?:is|was|became)$/.test(tokens[at]?.lower ?? "");
  if (tokens[at]?.text !== "," && !isBeing) return;
  const role: string[] = [];
  for (at += 1; at < Math.min(tokens.length, person.name.to + 14); at += 1) {
    const token = tokens[at]!;
    const owner = ownerAt(at);
    if (owner !== undefined && owner.actor === person.actor) return;
    if (owner !== undefined) {
      const next = roleAfter(tokens, owner.to, lexicon);
      const isFollowed = ownerAt(owner.to) !== undefined;
      const isNested =
        isFollowed ||
        (tokens[owner.to]?.kind === "possessive" && ownerAt(owner.to + 1) !== undefined);
      if (isNested) {
        at = isFollowed ? owner.to - 1 : owner.to;
        continue;
      }
      const isMany = role.some(
        (word) =>
          word.endsWith("s") &&
          isRole(word, lexicon) &&
          !lexicon.titles.has(word) &&
          lexicon.people.has(word),
      );
      if (isMany) return;
      if (
        role.some((word) => isRole(word, lexicon)) &&
        !/^(?:in|on|to|by|with)$/.test(role.at(-1) ?? "")
      ) {
        claim(
          person,
          owner,
          role.filter((word) => !lexicon.prepositions.has(word) && !lexicon.determiners.has(word)),
          "claim-office-after",
        );
      } else if (next.some((word) => isRole(word, lexicon))) {
        claim(person, owner, next, "claim-office-after");
      } else if (/^(?:of|from|at|with)$/.test(role[0] ?? ""))
        claim(person, owner, [], "claim-member-of", true);
      return;
    }
    if (token.kind === "possessive") continue;
    if (token.kind === "number") continue;
    if (token.kind !== "word" || token.paragraph !== tokens[person.name.from]!.paragraph) return;
    if (/^(?:who|which|whose|said|says|told|but)$/.test(token.lower)) return;
    if (lexicon.speech.get(token.lower)?.form === "past") return;
    role.push(token.lower);
  }
}
