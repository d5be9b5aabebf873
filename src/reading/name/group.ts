import { nationalBodies } from "../lexicon/en/bodies.ts";
import type { ActorKind, Lexicon } from "../lexicon/lexicon.ts";
import { isAbbreviation, type Token } from "../text/token.ts";
import { isFirstName, type Name } from "./name.ts";

/** Names in an article that stand for one thing. */
export interface Group {
  /** The words of its fullest name, in lower case, small words left out. */
  words: string[];
  kind: ActorKind | null | undefined;
  names: Name[];
  /** Ways to write it that are shorter: by their key. */
  abbreviations: string[];
}

const small = new Set(["of", "the", "and", "for", "on", "&"]);

export function wordsOf(tokens: readonly Token[], name: Name): string[] {
  if (name.composed !== undefined)
    return name.composed
      .toLowerCase()
      .split(" ")
      .filter((word) => !small.has(word));
  const words: string[] = [];
  for (let at = name.from; at < name.to; at += 1) {
    const { kind, lower } = tokens[at]!;
    if ((kind === "word" || kind === "number") && !small.has(lower)) words.push(lower);
  }
  return words;
}

/** Brings together what has the same words, a shorter form of them, or their first letters. */
export function groupNames(
  tokens: readonly Token[],
  names: readonly Name[],
  lexicon: Lexicon,
): Map<Name, Group> {
  const byKey = new Map<string, Group>();
  const groups: Group[] = [];
  for (const name of names) {
    const words = name.known ? [name.known.name.toLowerCase()] : wordsOf(tokens, name);
    const key = words.join(" ");
    let group = byKey.get(key);
    if (group === undefined) {
      group = { words, kind: name.kind, names: [], abbreviations: [] };
      byKey.set(key, group);
      groups.push(group);
    }
    group.names.push(name);
    if (group.kind === undefined) group.kind = name.kind;
    if (name.title !== undefined) group.kind = "PERSON";
  }
  const owner = new Map<Group, Group>();
  const inParentheses = abbreviationsOf(tokens, names, byKey, lexicon);
  const index = indexOf(groups, lexicon);
  for (const group of groups) {
    const full = inParentheses.get(group) ?? fullerThan(group, index, tokens, lexicon);
    if (full !== undefined && full !== group) owner.set(group, full);
  }
  const found = new Map<Name, Group>();
  for (const group of groups) {
    const top = topOf(group, owner);
    for (const name of group.names) found.set(name, top);
    if (top === group) continue;
    if (top.kind === undefined) top.kind = group.kind;
    for (const name of group.names) top.names.push(name);
  }
  return found;
}

function topOf(group: Group, owner: ReadonlyMap<Group, Group>): Group {
  let top = group;
  for (let steps = 0; steps < 4; steps += 1) top = owner.get(top) ?? top;
  return top;
}

/** "World Health Organization (WHO)" */
function abbreviationsOf(
  tokens: readonly Token[],
  names: readonly Name[],
  byKey: ReadonlyMap<string, Group>,
  lexicon: Lexicon,
): Map<Group, Group> {
  const found = new Map<Group, Group>();
  const keyOf = (name: Name): string =>
    name.known ? name.known.name.toLowerCase() : wordsOf(tokens, name).join(" ");
  for (const [at, name] of names.entries()) {
    const next = names[at + 1];
    if (next === undefined || next.from !== name.to + 1) continue;
    if (next.to !== next.from + 1 && name.to !== name.from + 1) continue;
    if (tokens[name.to]?.text !== "(" || tokens[next.to]?.text !== ")") continue;
    // "WHO (World Health Organization)" as well
    const isFirst = name.to === name.from + 1 && isAbbreviation(tokens[name.from]!);
    const [long, brief] = isFirst ? [next, name] : [name, next];
    const short = byKey.get(keyOf(brief));
    const full = byKey.get(keyOf(long));
    const letter = tokens[brief.from]!.lower[0];
    const fits = full?.words.some((word) => word[0] === letter) === true;
    if (short === undefined || full === undefined || short === full || !fits) continue;
    if (
      !/^[A-Z][A-Za-z&]*[A-Z]s?$/.test(tokens[brief.from]!.text) ||
      lexicon.names.get(short.words[0]!)?.kind === "STATE"
    )
      continue;
    found.set(short, full);
    if (full.kind === undefined) full.kind = "ORGANIZATION";
  }
  return found;
}

interface Index {
  byLast: Map<string, Group[]>;
  byFirst: Map<string, Group[]>;
  byInitials: Map<string, Group[]>;
  byMiddle: Map<string, Group[]>;
}

function indexOf(groups: readonly Group[], lexicon: Lexicon): Index {
  const index: Index = {
    byLast: new Map(),
    byFirst: new Map(),
    byInitials: new Map(),
    byMiddle: new Map(),
  };
  const put = (map: Map<string, Group[]>, key: string, group: Group): void => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [group]);
    else if (list.length < 20) list.push(group);
  };
  for (const group of groups) {
    const words = group.words.flatMap((word) => word.split(" "));
    if (words.length < 2) continue;
    if (group.kind === null) {
      if (lexicon.otherModifiers.has(words[0]!)) put(index.byLast, words.at(-1)!, group);
      continue;
    }
    put(index.byLast, words.at(-1)!, group);
    put(index.byFirst, words[0]!, group);
    if (group.kind === "PERSON")
      for (const word of words.slice(1, -1)) put(index.byMiddle, word, group);
    const parts = words.flatMap((word) => word.split("-")).filter((word) => !small.has(word));
    put(index.byInitials, parts.map((word) => word[0]).join(""), group);
    // "United States Coast Guard": also without what stands before it.
    if (lexicon.names.has(words[0]!))
      put(
        index.byInitials,
        parts
          .slice(1)
          .map((word) => word[0])
          .join(""),
        group,
      );
  }
  return index;
}

function fullerThan(
  group: Group,
  index: Index,
  tokens: readonly Token[],
  lexicon: Lexicon,
): Group | undefined {
  const [first = ""] = group.words;
  const name = group.names[0]!;
  if (name.composed !== undefined) return undefined;
  if (name.known !== undefined && (name.known.kind === "STATE" || name.known.type === "NAME"))
    return undefined;
  const best = (
    list: readonly Group[] | undefined,
    fits: (one: Group) => boolean,
  ): Group | undefined =>
    list
      ?.filter((one) => one !== group && fits(one))
      .sort((a, b) => b.names.length - a.names.length)[0];
  // Who has a title is nobody's body: "Prince Ann" is not "Ann Demo Hospital".
  const isSomebody = group.kind === "PERSON";
  if (group.words.length === 1 && !first.includes(" ")) {
    if (lexicon.organizationNouns.has(first)) {
      // "the Department": the one that has been named in full.
      if (first in nationalBodies || tokens[name.from]!.text === first) return undefined;
      const isBody = ({ kind }: Group): boolean => kind === "ORGANIZATION" || kind === "GOVERNMENT";
      return best(index.byLast.get(first), isBody) ?? best(index.byFirst.get(first), isBody);
    }
    if (isAbbreviation(tokens[name.from]!)) {
      const letters = first.replaceAll(".", "");
      return best(
        index.byInitials.get(letters),
        ({ kind, words }) => kind !== "PERSON" || words.length > 2,
      );
    }
    return (
      best(
        index.byLast.get(first),
        ({ kind }) => kind === "PERSON" || kind === undefined || (kind === null && !isSomebody),
      ) ??
      best(index.byMiddle.get(first), () => true) ??
      (isFirstName({ lower: first } as Token, lexicon) || !lexicon.names.has(first)
        ? best(index.byFirst.get(first), ({ kind }) =>
            isSomebody
              ? kind === "PERSON" || kind === undefined
              : kind !== null && kind !== "STATE",
          )
        : undefined)
    );
  }
  const own = new Set(group.words);
  // "Watch Tower" of "Watch Tower Society"
  const isPerson = group.kind === "PERSON" || isFirstName(tokens[name.from]!, lexicon);
  const longer = isPerson
    ? undefined
    : best(
        index.byFirst.get(first),
        (one) =>
          one.kind === "ORGANIZATION" &&
          one.words.length > group.words.length &&
          group.words.every((word, at) => one.words[at] === word),
      );
  if (longer !== undefined) return longer;
  if (group.kind === null) return undefined;
  return best(index.byLast.get(group.words.at(-1)!), (one) => {
    if (one.words.length <= group.words.length) return false;
    if (one.kind === "PERSON" || group.kind === "PERSON") return one.words[0] === first;
    return (
      group.words.length > 1 &&
      group.words.every((word) => one.words.includes(word)) &&
      own.size > 1
    );
  });
}
