import type { KnownName, Lexicon } from "../lexicon.ts";
import { countries } from "./countries.ts";
import * as organizations from "./organizations.ts";
import * as person from "./person.ts";
import { commonVerbs, speechForms } from "./verbs.ts";
import * as words from "./words.ts";

const names = knownNames();
const speech = speechForms();

export const english: Lexicon = {
  language: "en",
  speech,
  phrasalVerbs: new Set(
    [...speech.keys()].filter((key) => key.includes(" ")).map((key) => key.split(" ")[0]!),
  ),
  commonVerbs,
  ...words,
  ...person,
  ...organizations,
  names,
  longestName: longestNames(names),
};

function knownNames(): Map<string, KnownName> {
  const found = new Map<string, KnownName>();
  const put = (letters: string, name: KnownName): void => {
    const key = letters.toLowerCase();
    if (!found.has(key)) found.set(key, name);
  };
  for (const { code, name, aliases, adjectives, people, capital } of countries) {
    const state = { name, kind: "STATE", country: code } as const;
    put(name, { ...state, type: "NAME" });
    for (const one of aliases) {
      put(one, { ...state, type: /^[A-Z.]+$/.test(one) ? "ABBREVIATION" : "NAME" });
    }
    for (const one of people) put(one, { ...state, type: "DEMONYM" });
    for (const one of adjectives) put(one, { ...state, type: "DEMONYM", isAdjective: true });
    if (capital !== name) put(capital, { name: capital, kind: null, type: "NAME", country: code });
  }
  for (const name of organizations.placeNames) put(name, { name, kind: null, type: "NAME" });
  for (const name of organizations.publications) {
    put(name, { name, kind: "PUBLICATION", type: "NAME" });
    put(name.replace(/^The /, ""), { name, kind: "PUBLICATION", type: "NAME" });
  }
  for (const line of organizations.knownBodies.split("\n")) {
    const [name = "", aliases = "", kind = ""] = line.split("|");
    const body = { name, kind: kind as "ORGANIZATION" | "ALLIANCE" | "GOVERNMENT" };
    put(name, { ...body, type: "NAME" });
    for (const one of aliases.split(",")) {
      if (one !== "") put(one, { ...body, type: "ABBREVIATION" });
    }
  }
  return found;
}

function longestNames(all: ReadonlyMap<string, KnownName>): Map<string, number> {
  const longest = new Map<string, number>();
  for (const key of all.keys()) {
    const parts = key.split(" ");
    longest.set(parts[0]!, Math.max(longest.get(parts[0]!) ?? 0, parts.length));
  }
  return longest;
}
