import { nationalBodies } from "../lexicon/en/bodies.ts";
import type { ActorKind, Lexicon } from "../lexicon/lexicon.ts";
import type { FoundActor, KnownActor, SuggestedMention } from "../suggestion.ts";
import { isAbbreviation, type Token } from "../text/token.ts";
import type { Evidence } from "./evidence.ts";
import type { Group } from "./group.ts";
import { isFirstName, withArticle, type Name } from "./name.ts";

export type Gender = "he" | "she" | undefined;

/** A named actor and where the text names it. */
export interface Member extends FoundActor {
  group: Group;
  gender: Gender;
  /** Titles that stood before the name, lower case: "minister". */
  titles: Set<string>;
}

export function textOf(text: string, tokens: readonly Token[], { from, to }: Name): string {
  return text.slice(tokens[from]!.start, tokens[to - 1]!.end).replace(/\s+/g, " ");
}

export function memberOf(
  text: string,
  tokens: readonly Token[],
  group: Group,
  evidence: Evidence,
  lexicon: Lexicon,
  onRecord: KnownActor | undefined,
  state: string | undefined,
): Member {
  const kind = onRecord?.kind ?? kindOf(tokens, group, evidence);
  const fullest = fullestOf(group, kind);
  const known = group.names.find((name) => name.known?.kind != null)?.known;
  const own = fullest.composed ?? textOf(text, tokens, fullest);
  const national =
    state &&
    nationalBodies[own.toLowerCase()]
      ?.replace(/(?<= )\{state\}/, withArticle(state))
      .replace("{state}", state);
  const name = onRecord?.name ?? known?.name ?? national ?? expand(own);
  const aliases = new Map<string, FoundActor["aliases"][number]>();
  for (const one of group.names) {
    const letters = textOf(text, tokens, one);
    const type = typeOf(tokens, one);
    if (letters !== name && (type === "ABBREVIATION" || type === "DEMONYM")) {
      aliases.set(letters, { text: letters, type });
    }
  }
  return {
    name,
    kind,
    identifiability: "NAMED",
    aliases: [...aliases.values()],
    country: known?.country,
    known: onRecord,
    group,
    gender: kind === "PERSON" ? genderOf(tokens, group, lexicon) : undefined,
    titles: titlesOf(tokens, group, lexicon),
  };
}

/** "minister" of "Minister Ann Demo", "foreign minister Ann Demo" and "Ann Demo, the foreign minister". */
function titlesOf(tokens: readonly Token[], group: Group, lexicon: Lexicon): Set<string> {
  const found = new Set<string>();
  const isTitle = (word: string | undefined): word is string =>
    word !== undefined && lexicon.titles.has(word);
  for (const { title, from, to } of group.names.slice(0, 50)) {
    if (title !== undefined) found.add(title);
    const before = tokens[from - 1]?.lower;
    if (isTitle(before)) found.add(before);
    if (tokens[to]?.text !== "," || !/^(?:the|a|an|who)$/.test(tokens[to + 1]?.lower ?? ""))
      continue;
    for (
      let at = to + 2;
      at < Math.min(to + 7, tokens.length) && tokens[at]!.kind === "word";
      at += 1
    ) {
      const { lower } = tokens[at]!;
      if (isTitle(lower)) found.add(lower);
      if (lexicon.prepositions.has(lower)) break;
    }
  }
  return found;
}

/** "US Senate" is the "United States Senate". */
function expand(name: string): string {
  return name
    .replace(/^(?:the|The) /, "")
    .replace(/^(?:US|U\.S\.)(?= )/, "United States")
    .replace(/^(?:UK|U\.K\.)(?= )/, "United Kingdom")
    .replace(/^(?:UN|U\.N\.)(?= )/, "United Nations");
}

function kindOf(tokens: readonly Token[], group: Group, evidence: Evidence): ActorKind {
  if (group.kind !== undefined && group.kind !== null) return group.kind;
  const has = (key: string, least = 0): boolean =>
    (evidence[key] ?? evidence[`? ${key}`] ?? 0) > least;
  if (has("publication beside")) return "PUBLICATION";
  if (has("organization before") || has("staff after", 0.3) || has("the", 0.4))
    return "ORGANIZATION";
  if (has("title") || has("person before") || has("age") || has("who")) return "PERSON";
  if (group.words.some((word) => /^(?:bin|bint|ibn|abu|al|de|da|van|von)$/.test(word)))
    return "PERSON";
  const size = group.words.length;
  if (size > 1) return size < 5 && !has("digit") ? "PERSON" : "ORGANIZATION";
  if (has("abbreviation")) return "ORGANIZATION";
  return has("speaks") || has("spoken") || has("speaks later") ? "PERSON" : "ORGANIZATION";
}

function fullestOf({ names }: Group, kind: ActorKind): Name {
  let best = names[0]!;
  let most = best.to - best.from;
  for (const name of names) {
    const size = name.to - name.from;
    if (size <= most || (kind === "PERSON" && size > 5)) continue;
    best = name;
    most = size;
  }
  return best;
}

function genderOf(tokens: readonly Token[], group: Group, lexicon: Lexicon): Gender {
  for (const { from, title } of group.names) {
    if (title !== undefined && lexicon.honorificsOfMen.has(title)) return "he";
    if (title !== undefined && lexicon.honorificsOfWomen.has(title)) return "she";
    const first = tokens[from]!;
    if (!isFirstName(first, lexicon)) continue;
    const isMan = lexicon.namesOfMen.has(first.lower);
    if (isMan !== lexicon.namesOfWomen.has(first.lower)) return isMan ? "he" : "she";
  }
  return undefined;
}

export function typeOf(tokens: readonly Token[], name: Name): SuggestedMention["type"] {
  if (name.known !== undefined) return name.known.type;
  return name.to - name.from === 1 && isAbbreviation(tokens[name.from]!) ? "ABBREVIATION" : "NAME";
}
