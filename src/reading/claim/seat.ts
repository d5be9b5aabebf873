import { parties, seats } from "../lexicon/en/offices.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { foremostState, type NamedActors } from "../name/named-actors.ts";
import { withArticle } from "../name/name.ts";
import type { Token } from "../text/token.ts";
import type { Bodies } from "./bodies.ts";
import type { FoundClaim } from "./found-claim.ts";

/** What a title alone tells: "President Ann Demo" in an article about one state, "Labour MP Ann Demo". */
export function findSeats(
  tokens: readonly Token[],
  cast: NamedActors,
  bodies: Bodies,
  lexicon: Lexicon,
): FoundClaim[] {
  const state = foremostState(
    cast.mentions.map(({ name }) => name),
    true,
  );
  return cast.mentions.flatMap(({ name: { from }, actor, end }) => {
    if (cast.members[actor]!.kind !== "PERSON") return [];
    const found: FoundClaim[] = [];
    let at = from - 1;
    if (tokens[at]?.text === "." && tokens[at]!.end < tokens[from]!.start) at -= 1;
    // "Member of Parliament (MP) Ann Demo"
    if (tokens[at]?.text === ")" && tokens[at - 2]?.text === "(") at -= 1;
    const title = tokens[at];
    const isPrimeMinister = title?.lower === "minister" && tokens[at - 1]?.lower === "prime";
    const isTitle = title !== undefined && (title.text !== title.lower || isPrimeMinister);
    const isHyphened = title?.lower.endsWith("prime-minister") === true;
    const seat = isHyphened ? seats["minister"] : isTitle ? seats[title.lower] : undefined;
    const hasTitle = title !== undefined && lexicon.titles.has(title.lower);
    let before = hasTitle ? at - 1 : at;
    const isPrime = title?.lower !== "minister" || tokens[before]?.lower === "prime";
    if (title?.lower === "minister" && isPrime) before -= 1;
    const previous = tokens[before];
    const party =
      previous !== undefined && previous.text !== previous.lower
        ? parties[previous.lower]
        : undefined;
    const evidence = { start: tokens[Math.max(0, party ? before : at)]!.start, end };
    if (party !== undefined && !/^party$/i.test(tokens[before + 1]?.text ?? "")) {
      const object = bodies.numberOf(party, "ORGANIZATION");
      found.push({ subject: actor, predicate: "MEMBER_OF", object, rule: "claim-party", evidence });
    }
    const isOther =
      previous !== undefined &&
      /^(?:vice|deputy|assistant|state|company|club|bank|university|league|union|federation)$/.test(
        previous.lower,
      );
    const isOwned =
      previous !== undefined &&
      (cast.mentionOfToken[before]! > 0 || lexicon.names.get(previous.lower)?.isAdjective === true);
    if (seat === undefined || !isPrime || isOther) return found;
    // "US Senator Ann Demo": that state's; another office with an owner is the pattern's beside a name.
    const owner = isOwned ? ownerOf(cast, before) : state;
    const isSeat = seat.predicate === "MEMBER_OF";
    const needsState = seat.body.includes("{state}");
    if ((isOwned && !isSeat) || (needsState && owner === undefined)) return found;
    const name = owner ?? "";
    const body = seat.body.replace(/(?<= )\{state\}/, withArticle(name)).replace("{state}", name);
    const object = bodies.numberOf(body, seat.body === "{state}" ? "STATE" : "ORGANIZATION");
    found.push({
      subject: actor,
      predicate: seat.predicate,
      object,
      rule: "claim-title",
      evidence,
    });
    return found;
  });
}

function ownerOf(
  { members, mentions, mentionOfToken }: NamedActors,
  token: number,
): string | undefined {
  const mention = mentionOfToken[token]!;
  const member = mention > 0 ? members[mentions[mention - 1]!.actor] : undefined;
  return member?.kind === "STATE" ? member.name : undefined;
}
