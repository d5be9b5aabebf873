import type { actorKinds } from "../../storage/vocabulary.ts";
import type { SpeechForm } from "./en/verbs.ts";

export type ActorKind = (typeof actorKinds)[number];

/** A name that a language knows without the article telling. */
export interface KnownName {
  /** The name in full, under which the actor goes. */
  name: string;
  /** Null: a place, no actor. */
  kind: ActorKind | null;
  /** How the letters stand for it. */
  type: "NAME" | "ABBREVIATION" | "DEMONYM" | "METONYM";
  /** ISO 3166-1, of states. */
  country?: string;
  /** "Russian": names the state in a title, nobody elsewhere. */
  isAdjective?: boolean;
}

/** What the stages know of a language. Another language brings one of these; see README.md. */
export interface Lexicon {
  language: string;
  speech: ReadonlyMap<string, SpeechForm>;
  /** First words of the verbs of speech that are two words. */
  phrasalVerbs: ReadonlySet<string>;
  commonVerbs: ReadonlySet<string>;
  openers: ReadonlySet<string>;
  abbreviations: ReadonlySet<string>;
  determiners: ReadonlySet<string>;
  prepositions: ReadonlySet<string>;
  subordinators: ReadonlySet<string>;
  conjunctions: ReadonlySet<string>;
  adverbs: ReadonlySet<string>;
  auxiliaries: ReadonlySet<string>;
  pronouns: Readonly<Record<string, "he" | "she" | "it" | "they" | "i" | "we">>;
  documents: ReadonlySet<string>;
  people: ReadonlySet<string>;
  timeWords: ReadonlySet<string>;
  /** Weekdays and months. */
  days: ReadonlySet<string>;
  titles: ReadonlySet<string>;
  titleModifiers: ReadonlySet<string>;
  /** Titles only in small letters. */
  kin: ReadonlySet<string>;
  honorificsOfMen: ReadonlySet<string>;
  honorificsOfWomen: ReadonlySet<string>;
  namesOfMen: ReadonlySet<string>;
  namesOfWomen: ReadonlySet<string>;
  particles: ReadonlySet<string>;
  organizationNouns: ReadonlySet<string>;
  governmentNouns: ReadonlySet<string>;
  allianceNouns: ReadonlySet<string>;
  publicationNouns: ReadonlySet<string>;
  otherNouns: ReadonlySet<string>;
  otherModifiers: ReadonlySet<string>;
  notNames: ReadonlySet<string>;
  /** By the lower-case words, joined by a space. */
  names: ReadonlyMap<string, KnownName>;
  /** First words of the names of several words, and of how many at most. */
  longestName: ReadonlyMap<string, number>;
}
