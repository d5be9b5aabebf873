import { measured } from "./confidence/measured.ts";

export interface Rule {
  name: string;
  about: string;
  /** How many suggestions it made on the reference, and how many of them were right. */
  found: number;
  right: number;
}

const speakers: Record<string, string> = {
  name: "its clause names the speaker",
  beside: "the speaker's name is set beside a description: “her lawyer, Ann Demo”",
  document: "whose report, website or filing it is",
  pronoun: "a pronoun, and the likeliest of those named or quoted before",
  nominal: "a description of somebody named or described before: “the minister”",
  description: "a speaker without a name, as the text describes them",
  carried: "the speech before goes on",
  nobody: "the text gives no source",
};

const forms: Record<string, string> = {
  quote: "Words in quotation marks",
  reported: "Reported after or before a verb of speech",
  according: "Reported “according to”",
};

const mentions: Record<string, string> = {
  "mention-known": "A name that the lexicon knows, or that is on record",
  "mention-title": "A name after a title: “Senator Ann Demo”",
  "mention-words": "A name whose own words tell what it is: “Demo University”",
  "mention-composed": "A state's or a person's name and a noun: “the Chinese government”",
  "mention-context": "A name that the words around it make an actor",
};

const claims: Record<string, string> = {
  "claim-office-before": "An office before a name: “Demo Trust chair Ann Demo”",
  "claim-office-after": "An office set after a name: “Ann Demo, chair of the Demo Trust”",
  "claim-office-of": "An office, its owner, then the name: “the chair of the Demo Trust, Ann Demo”",
  "claim-member-of": "“Ann Demo of the Demo Trust”",
  "claim-member-possessive": "“the Demo Trust's Ann Demo”",
  "claim-member-described": "A speaker without a name: “researchers from Demo University”",
  "claim-title": "“President Ann Demo” in an article about one state",
  "claim-party": "“Republican Ann Demo”",
  "claim-part-possessive": "“Demonia's National Police Agency”",
  "claim-part-of": "“Demo Air, a subsidiary of Demo Group”",
  "claim-verb": "What one does to another in words: accuses, urges, supports",
};

const descriptions: Record<string, string> = {
  ...Object.fromEntries(
    Object.entries(forms).flatMap(([form, what]) =>
      Object.entries(speakers).map(([rule, who]) => [`${form}-${rule}`, `${what}; ${who}`]),
    ),
  ),
  ...mentions,
  ...claims,
};

/** What each rule finds, whether the reference has something of it or not. */
export const ruleDescriptions: { rule: string; description: string }[] = Object.entries(
  descriptions,
).map(([rule, description]) => ({ rule, description }));

/** Every rule that has found something on the reference, with what it is about. */
export const rules: Rule[] = Object.entries(descriptions).flatMap(([name, about]) => {
  const count = measured[name];
  return count === undefined ? [] : [{ name, about, ...count }];
});
