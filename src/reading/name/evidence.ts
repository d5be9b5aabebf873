import * as context from "../lexicon/en/context.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import { isAbbreviation, type Token } from "../text/token.ts";
import type { Group } from "./group.ts";
import { isFirstName, type Name } from "./name.ts";

/** What tells whether a name is an actor's, each 0 or more; a logistic regression weighs them. */
export type Evidence = Record<string, number>;

/** What all mentions of a group of names tell together. */
export function evidenceOfGroup(
  tokens: readonly Token[],
  group: Group,
  lexicon: Lexicon,
): Evidence {
  const found: Evidence = {};
  const add = (key: string, amount = 1): void => {
    found[key] = (found[key] ?? 0) + amount;
  };
  const { names, words } = group;
  const first = names[0]!;
  const kind = group.kind === undefined ? "unknown" : (group.kind ?? "other");
  const share = 1 / Math.min(names.length, 50);
  // Of what its own words tell nothing, the words around it tell most.
  const mark = group.kind === undefined ? "? " : "";
  for (const name of names.slice(0, 50)) {
    for (const key of around(tokens, name, lexicon)) add(mark + key, share);
  }
  add(`kind ${kind}`);
  add(`words ${Math.min(words.length, 4)}`);
  add(`${kind} of ${Math.min(words.length, 3)}`);
  if (names.length > 1) add(`${mark}again`);
  if (names.length > 3) add(`${mark}often`);
  if (words.length === 1 && isAbbreviation(tokens[first.from]!)) add("abbreviation");
  if (first.known !== undefined) add(`known ${first.known.kind ?? "place"}`);
  if (names.every(({ opens }) => opens)) add("only opens");
  if (isFirstName(tokens[first.from]!, lexicon)) add("first name");
  if (words.some((word) => /\d/.test(word))) add("digit");
  if (words.length > 1) return found;
  const [word = ""] = words;
  if (lexicon.organizationNouns.has(word)) add("only a noun");
  if (lexicon.otherNouns.has(word)) add("only another noun");
  if (/(?:ism|ian|ans|ese|ish|ity)$/.test(word)) add("adjective");
  return found;
}

/** What the mention of one name tells besides. */
export function evidenceOfMention(
  tokens: readonly Token[],
  name: Name,
  lexicon: Lexicon,
): Evidence {
  const found: Evidence = {};
  const before = tokens[name.from - 1];
  const after = tokens[name.to];
  const isShortState = name.known?.kind === "STATE" && name.known.type === "ABBREVIATION";
  const state = name.known?.kind === "STATE" ? "state " : "";
  if (after?.kind === "number") found[`${state}before a number`] = 1;
  const isBeforeNoun =
    after?.kind === "word" &&
    after.text === after.lower &&
    !lexicon.commonVerbs.has(after.lower) &&
    !lexicon.prepositions.has(after.lower) &&
    !lexicon.conjunctions.has(after.lower) &&
    !lexicon.speech.has(after.lower) &&
    !lexicon.adverbs.has(after.lower);
  if (isBeforeNoun) found[isShortState ? "short state before a noun" : `${state}before a noun`] = 1;
  if (before !== undefined && context.beforePlace.has(before.lower))
    found[`${state}here place before`] = 1;
  if (before?.lower === "on") found["after on"] = 1;
  return found;
}

function around(tokens: readonly Token[], name: Name, lexicon: Lexicon): string[] {
  const found: string[] = [];
  const before = tokens[name.from - 1]?.lower ?? "";
  const next = tokens[name.to];
  const after = next?.lower ?? "";
  const second = tokens[name.to + 1]?.lower ?? "";
  const add = (key: string, holds = true): void => {
    if (holds) found.push(key);
  };
  add("title", name.title !== undefined);
  add(
    "person before",
    name.title === undefined && (lexicon.titles.has(before) || lexicon.people.has(before)),
  );
  add("organization before", context.beforeOrganization.has(before));
  add(
    "publication beside",
    context.beforePublication.has(before) || context.afterPublication.has(after),
  );
  add("staff after", context.afterOrganization.has(after));
  add("place before", context.beforePlace.has(before));
  add("thing before", context.beforeThing.has(before));
  if (/^(?:the|of|a|an|by|and|with|for|as)$/.test(before)) add(before === "an" ? "a" : before);
  const speaks = lexicon.speech.get(after);
  add("role after", hasRoleAfter(tokens, name, lexicon));
  add("speaks later", speaksLater(tokens, name, lexicon));
  add("speaks", speaks !== undefined && (speaks.form === "past" || speaks.form === "s"));
  add("spoken", lexicon.speech.get(before)?.form === "past");
  add("The", tokens[name.from - 1]?.text === "The" && !name.opens);
  add(
    "according",
    before === "to" && /^(?:according|spoke|told)$/.test(tokens[name.from - 2]?.lower ?? ""),
  );
  add("age", after === "," && /^\d\d?$/.test(second));
  add("who", after === "who" || (after === "," && second === "who"));
  add("possessive", next?.kind === "possessive");
  add("place after", after === "," && lexicon.names.get(second)?.type === "NAME");
  add("verb after", lexicon.commonVerbs.has(after));
  add("number after", next?.kind === "number");
  add(
    "plural after",
    next?.kind === "word" &&
      after.endsWith("s") &&
      !lexicon.commonVerbs.has(after) &&
      speaks === undefined,
  );
  return found;
}

/** "Ann Demo, a spokeswoman for …" */
function hasRoleAfter(tokens: readonly Token[], { to }: Name, lexicon: Lexicon): boolean {
  if (tokens[to]?.text !== ",") return false;
  for (let at = to + 1; at < Math.min(to + 9, tokens.length); at += 1) {
    const { lower, kind, text } = tokens[at]!;
    if (kind === "sign" && text !== "-") return false;
    if (lexicon.commonVerbs.has(lower)) return false;
    if (text === lower && (lexicon.titles.has(lower) || lexicon.people.has(lower))) return true;
  }
  return false;
}

/** "Ann Demo also said", "Ann Demo of the Trust said", "the mayor, Ann Demo, told": it is who speaks. */
function speaksLater(tokens: readonly Token[], { from, to }: Name, lexicon: Lexicon): boolean {
  const first = tokens[to];
  const closes = first?.text === "," && tokens[from - 1]?.text === ",";
  if (closes && verbComes(tokens, to + 1, false, false, lexicon)) return true;
  if (first?.text === ",") return verbComes(tokens, to + 1, true, false, lexicon);
  return verbComes(tokens, to, false, /^(?:of|from|at|for)$/.test(first?.lower ?? ""), lexicon);
}

/** Whether a verb of speech comes next; past a part that ends with a comma, or a phrase, where there is one. */
function verbComes(
  tokens: readonly Token[],
  from: number,
  hasPart: boolean,
  hasPhrase: boolean,
  lexicon: Lexicon,
): boolean {
  let isOpen = hasPart;
  for (let at = from; at < Math.min(from + 18, tokens.length); at += 1) {
    const { lower, kind, text } = tokens[at]!;
    if (isOpen && text === ",") {
      isOpen = false;
      continue;
    }
    const form = lexicon.speech.get(lower);
    if (!isOpen && form !== undefined && (form.form === "past" || form.form === "s")) {
      return /^(?:say|tell|manner|judge)$/.test(form.kind);
    }
    const isSmall = lexicon.adverbs.has(lower) || lexicon.auxiliaries.has(lower);
    if (kind === "sign" && !/^[().-]$/.test(text)) return false;
    if (!isOpen && !isSmall && !hasPhrase) return false;
    if (!isOpen && lexicon.commonVerbs.has(lower) && !isSmall) return false;
  }
  return false;
}
