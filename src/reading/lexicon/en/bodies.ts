import type { ActorKind } from "../../suggestion.ts";

/** Small-letter nouns that make an actor of a state's name: "the Chinese government", "Cuba's parliament". */
export const stateBodies: Readonly<Record<string, { name: string; kind: ActorKind }>> = {
  government: { name: "Government of {state}", kind: "GOVERNMENT" },
  administration: { name: "Government of {state}", kind: "GOVERNMENT" },
  regime: { name: "Government of {state}", kind: "GOVERNMENT" },
  parliament: { name: "Parliament of {state}", kind: "ORGANIZATION" },
  legislature: { name: "Parliament of {state}", kind: "ORGANIZATION" },
  congress: { name: "{state} Congress", kind: "ORGANIZATION" },
  senate: { name: "{state} Senate", kind: "ORGANIZATION" },
  cabinet: { name: "Cabinet of {state}", kind: "ORGANIZATION" },
  military: { name: "{adjective} military", kind: "ORGANIZATION" },
  army: { name: "{adjective} Army", kind: "ORGANIZATION" },
  navy: { name: "{adjective} Navy", kind: "ORGANIZATION" },
  embassy: { name: "Embassy of {state}", kind: "GOVERNMENT" },
};

/** The same of any other name: "the Demo administration", "Demo party". */
export const nameBodies: Readonly<Record<string, ActorKind>> = {
  administration: "GOVERNMENT",
  government: "GOVERNMENT",
  family: "GROUP",
  party: "ORGANIZATION",
  dynasty: "GROUP",
  assembly: "ORGANIZATION",
  court: "ORGANIZATION",
};

/** What a state's bodies are when named alone, with a capital, in an article about that state. */
export const nationalBodies: Readonly<Record<string, string>> = {
  congress: "{state} Congress",
  senate: "{state} Senate",
  house: "{state} House of Representatives",
  cabinet: "Cabinet of {state}",
  parliament: "Parliament of {state}",
  "supreme court": "Supreme Court of {state}",
};
