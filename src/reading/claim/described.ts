import type { Lexicon } from "../lexicon/lexicon.ts";
import type { NamedActors } from "../name/named-actors.ts";
import type { Unnamed } from "../speech/discourse-actor.ts";
import type { FoundQuote } from "../speech/found-quote.ts";
import type { Token } from "../text/token.ts";
import type { FoundClaim } from "./found-claim.ts";
import { predicateOfOffice } from "./office.ts";

/** Whose a speaker without a name is: "researchers from Demo University", "a Demo Trust spokesman". */
export function findDescribed(
  tokens: readonly Token[],
  cast: NamedActors,
  quotes: readonly FoundQuote[],
  unnamed: readonly Unnamed[],
  lexicon: Lexicon,
): FoundClaim[] {
  const found: FoundClaim[] = [];
  const first = cast.members.length;
  let mention = 0;
  for (const { speaker, speakerSpan } of quotes) {
    if (speaker === undefined || speaker < first || speakerSpan === undefined) continue;
    const { head } = unnamed[speaker - first]!;
    const isKnown = lexicon.people.has(head) || lexicon.people.has(head.replace(/s$/, ""));
    if (!isKnown || lexicon.documents.has(head)) continue;
    while (mention > 0 && cast.mentions[mention - 1]!.start >= speakerSpan.start) mention -= 1;
    while (mention < cast.mentions.length && cast.mentions[mention]!.start < speakerSpan.start)
      mention += 1;
    for (
      let at = mention;
      at < cast.mentions.length && cast.mentions[at]!.end <= speakerSpan.end;
      at += 1
    ) {
      const { actor, name } = cast.mentions[at]!;
      const predicate = predicateOfOffice([head], cast.members[actor]!.kind);
      const before = tokens[name.from - 1]?.lower;
      if (
        predicate === undefined ||
        cast.members[actor]!.kind === "STATE" ||
        /^(?:in|on|to|by)$/.test(before ?? "")
      )
        continue;
      found.push({
        subject: speaker,
        predicate,
        object: actor,
        rule: "claim-member-described",
        evidence: speakerSpan,
      });
    }
  }
  return found;
}
