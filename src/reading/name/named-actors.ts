import { probability } from "../confidence/logistic.ts";
import { actorWeights } from "../confidence/weights.ts";
import type { Lexicon } from "../lexicon/lexicon.ts";
import type { KnownActor } from "../suggestion.ts";
import { isAbbreviation, type Token } from "../text/token.ts";
import { evidenceOfGroup, evidenceOfMention, type Evidence } from "./evidence.ts";
import { compose } from "./compose.ts";
import { groupNames, type Group } from "./group.ts";
import { memberOf, textOf, type Member } from "./member.ts";
import type { Name } from "./name.ts";
import { findRuns } from "./run.ts";
import { namesOfRun } from "./split-run.ts";

/** Where the text names an actor. */
export interface NamedMention {
  name: Name;
  /** Number of the member. */
  actor: number;
  start: number;
  end: number;
  /** How likely it is an actor's name. */
  probability: number;
}

export interface NamedActors {
  members: Member[];
  mentions: NamedMention[];
  /** For each token, one more than the number of the mention it lies in, or 0. */
  mentionOfToken: Uint32Array;
  /** Whether such a mention names a person. */
  isPerson(mention: number): boolean;
}

// Found best on the reference: a mention less is worth a wrong one more.
const threshold = 0.45;

/** Who is named in a text. */
export function findNamedActors(
  text: string,
  tokens: readonly Token[],
  lexicon: Lexicon,
  known: ReadonlyMap<string, KnownActor>,
): NamedActors {
  const members: Member[] = [];
  const mentions: NamedMention[] = [];
  const mentionOfToken = new Uint32Array(tokens.length);
  const numberOf = new Map<Group, number>();
  const all = candidates(tokens, lexicon);
  const state = foremostState(
    all.map(({ name }) => name),
    false,
  );
  for (const { name, group, evidence } of all) {
    const onRecord = findKnown(text, tokens, name, known);
    const p = onRecord === undefined ? likelihood(evidence) : 0.99;
    if (p < threshold || isPlace(name)) continue;
    let actor = numberOf.get(group);
    if (actor === undefined) {
      actor = members.length;
      numberOf.set(group, actor);
      members.push(memberOf(text, tokens, group, evidence, lexicon, onRecord, state));
    }
    mentions.push({
      name,
      actor,
      start: tokens[name.from]!.start,
      end: tokens[name.to - 1]!.end,
      probability: p,
    });
    mentionOfToken.fill(mentions.length, name.from, name.to);
  }
  const isPerson = (mention: number): boolean =>
    members[mentions[mention - 1]!.actor]!.kind === "PERSON";
  return { members, mentions, mentionOfToken, isPerson };
}

/** The state named most: "Congress" alone is that state's. */
export function foremostState(names: readonly Name[], isAlone: boolean): string | undefined {
  const counts = new Map<string, number>();
  for (const { known } of names) {
    if (known?.country !== undefined && known.kind === "STATE")
      counts.set(known.name, (counts.get(known.name) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  // With `isAlone`, no other is named nearly as often.
  return isAlone && second !== undefined && second[1] * 2 > first![1] ? undefined : first?.[0];
}

/** "Demo Federation Ann Demo" where "Ann Demo" is named elsewhere: two names. */
function splitAtKnownNames(
  tokens: readonly Token[],
  names: readonly Name[],
  lexicon: Lexicon,
): Name[] {
  const keyOf = (from: number, to: number): string =>
    tokens
      .slice(from, to)
      .map(({ lower }) => lower)
      .join(" ");
  const short = new Set(
    names
      .filter(({ from, to }) => to - from === 2 || to - from === 3)
      .map(({ from, to }) => keyOf(from, to)),
  );
  return names.flatMap((name) => {
    const { from, to } = name;
    if (name.known !== undefined || to - from < 4) return [name];
    for (const size of [3, 2]) {
      const joint = to - size;
      const last = tokens[joint - 1];
      if (joint - from < 2 || !short.has(keyOf(joint, to))) continue;
      if (!lexicon.organizationNouns.has(last!.lower)) continue;
      return [
        { ...name, to: joint, kind: "ORGANIZATION" as const },
        { ...name, from: joint, opens: false, kind: "PERSON" as const },
      ];
    }
    return [name];
  });
}

/** Whoever speaks is an actor, however little else tells. */
function likelihood(evidence: Evidence): number {
  const p = probability(evidence, actorWeights);
  const speaks = evidence["? speaks later"] ?? 0;
  return speaks > 0 && evidence["only opens"] !== 1
    ? Math.max(p, 0.6)
    : speaks > 0.3
      ? Math.max(p, 0.5)
      : p;
}

function isPlace({ known }: Name): boolean {
  return known !== undefined && (known.kind === null || known.isAdjective === true);
}

/** A word with a capital that names nobody: "Catholic"; or short for no name: "an economic zone (EEZ)". */
function isNoName(
  tokens: readonly Token[],
  { from, to, known, title }: Name,
  lexicon: Lexicon,
): boolean {
  if (known !== undefined || title !== undefined) return false;
  // "Award-winning", "Roman Catholic"
  if (
    /-\p{Ll}{4,}$/u.test(tokens[to - 1]!.text) &&
    /-(?:winning|based|born|led|backed|style|era|owned)$/.test(tokens[to - 1]!.lower)
  )
    return true;
  if (
    to - from === 2 &&
    lexicon.notNames.has(tokens[from]!.lower) &&
    lexicon.notNames.has(tokens[from + 1]!.lower)
  )
    return true;
  if (to - from > 1) return false;
  if (lexicon.notNames.has(tokens[from]!.lower)) return true;
  const owner = tokens[from - 2];
  const isDefined = tokens[from - 1]?.text === "(" && tokens[to]?.text === ")";
  return (
    isDefined &&
    isAbbreviation(tokens[from]!) &&
    owner?.kind === "word" &&
    owner.text === owner.lower
  );
}

export interface Candidate {
  name: Name;
  group: Group;
  evidence: Evidence;
}

/** Every name of a text with what tells for and against its being an actor. */
export function candidates(tokens: readonly Token[], lexicon: Lexicon): Candidate[] {
  const names = findRuns(tokens, lexicon)
    .flatMap((run) => namesOfRun(tokens, run, lexicon))
    .filter((name) => !isNoName(tokens, name, lexicon));
  const composed = compose(tokens, splitAtKnownNames(tokens, names, lexicon));
  const groups = groupNames(tokens, composed, lexicon);
  const evidences = new Map<Group, Evidence>();
  return composed.map((name) => {
    const group = groups.get(name)!;
    let evidence = evidences.get(group);
    if (evidence === undefined) {
      evidence = evidenceOfGroup(tokens, group, lexicon);
      evidences.set(group, evidence);
    }
    return { name, group, evidence: { ...evidence, ...evidenceOfMention(tokens, name, lexicon) } };
  });
}

function findKnown(
  text: string,
  tokens: readonly Token[],
  name: Name,
  known: ReadonlyMap<string, KnownActor>,
): KnownActor | undefined {
  if (known.size === 0) return undefined;
  return known.get(textOf(text, tokens, name).toLowerCase());
}
