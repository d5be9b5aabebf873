import type { actorKinds } from "../../storage/vocabulary.ts";
import { randomOf, type Random } from "./random.ts";
import { capital, syllabic } from "./word.ts";

type Kind = (typeof actorKinds)[number];

export interface NamedActors {
  seed: number;
  /** How many actors there are to be named. */
  size: number;
  publications: number;
}

// The commonest kinds of the first article's annotation, states foremost among those who are named often.
const famous: Kind[] = [
  "STATE",
  "STATE",
  "STATE",
  "GOVERNMENT",
  "ALLIANCE",
  "ORGANIZATION",
  "PERSON",
];
const others: Kind[] = [
  "PERSON",
  "PERSON",
  "PERSON",
  "PERSON",
  "GROUP",
  "ORGANIZATION",
  "GOVERNMENT",
];
const famousRanks = 150;
const suffixes: Partial<Record<Kind, string>> = {
  GOVERNMENT: " Government",
  ALLIANCE: " Treaty",
  ORGANIZATION: " Institute",
  GROUP: " residents",
};

/** As many as news of this size would name: nearly twice as many actors as articles. */
export function namedActors(articles: number, seed: number): NamedActors {
  return {
    seed,
    size: 40 + 2 * articles,
    publications: Math.min(40, 1 + Math.ceil(articles / 50)),
  };
}

export const actorSlug = (rank: number): string => `synthetic-actor-${rank + 1}`;
export const publicationSlug = (rank: number): string => `synthetic-wire-${rank + 1}`;

export function actorName(cast: NamedActors, rank: number): string {
  const { kind, random } = draw(cast, rank);
  const own = capital(syllabic(rank * 7 + (cast.seed % 7)));
  if (kind === "PERSON") return `${capital(syllabic(random.between(0, 400)))} ${own}`;
  return `${own}${suffixes[kind] ?? ""}`;
}

/** An actor by how often it is named: 0 is named most. */
export function actorLine(cast: NamedActors, rank: number): string {
  const { kind, random } = draw(cast, rank);
  const name = actorName(cast, rank);
  const short = capital(syllabic(rank * 7 + (cast.seed % 7)))
    .slice(0, 3)
    .toUpperCase();
  const aliases = [
    ...(random.chance(0.3)
      ? [{ text: `${name} (official)`, type: "OFFICIAL", language: "en" }]
      : []),
    ...(random.chance(0.2) ? [{ text: short, type: "ABBREVIATION" }] : []),
  ];
  return JSON.stringify({
    type: "actor",
    slug: actorSlug(rank),
    name,
    kind,
    identifiability: kind === "GROUP" ? "GROUP_ONLY" : "NAMED",
    description: "Synthetic: made up by a generator, named after nobody.",
    ...(aliases.length > 0 ? { aliases } : {}),
  });
}

export function publicationLine(rank: number): string {
  return JSON.stringify({
    type: "actor",
    slug: publicationSlug(rank),
    name: `Synthetic Wire ${rank + 1}`,
    kind: "PUBLICATION",
    description: "Synthetic: a publication made up by a generator.",
  });
}

function draw(cast: NamedActors, rank: number): { kind: Kind; random: Random } {
  const random = randomOf(cast.seed, "actor", rank);
  return { kind: random.pick(rank < famousRanks ? famous : others), random };
}
