import type { Lexicon } from "../lexicon/lexicon.ts";
import { isAbbreviation, type Token } from "../text/token.ts";
import { findJoint, findStaff } from "./joint.ts";
import { isPersonName, kindByNoun } from "./kind-by-word.ts";
import { isFirstName, knownAt, type Name } from "./name.ts";
import type { Run } from "./run.ts";
import { isPartOfTitle, isTitle } from "./title.ts";

/** Splits a run of words with capitals into names: "US Secretary of State Ann Demo" are two. */
export function namesOfRun(tokens: readonly Token[], run: Run, lexicon: Lexicon): Name[] {
  return split(tokens, run.from, run.to, run.opens, lexicon);
}

function split(
  tokens: readonly Token[],
  from: number,
  to: number,
  opens: boolean,
  lexicon: Lexicon,
): Name[] {
  while (from < to && isConnector(tokens[from]!)) from += 1;
  while (to > from && isConnector(tokens[to - 1]!)) to -= 1;
  // "Former Prime Minister", "Newly"
  while (
    from < to - 1 &&
    /^(?:former|ex|newly|then|late|acting|incumbent)$/.test(tokens[from]!.lower)
  )
    from += 1;
  if (from >= to) return [];
  const name = (kind: Name["kind"], more: Partial<Name> = {}): Name => ({
    from,
    to,
    kind,
    known: undefined,
    title: undefined,
    opens,
    ...more,
  });
  if (to - from === 1 && lexicon.days.has(tokens[from]!.lower) && tokens[from]!.lower !== "may")
    return [];
  // "The Atlantic" is no ocean.
  const article =
    tokens[from - 1]?.text === "The" && !opens ? knownAt(tokens, from - 1, to, lexicon) : undefined;
  if (article?.to === to && article.known.kind === "PUBLICATION")
    return [name("PUBLICATION", { known: article.known })];
  const whole = knownAt(tokens, from, to, lexicon);
  if (whole?.to === to) return [name(whole.known.kind, { known: whole.known })];
  const titled = splitAtTitle(tokens, from, to, opens, lexicon);
  if (titled !== undefined) return titled;
  // "mayor of Demoville Ann Demo"
  if (!opens && tokens[from - 1]?.lower === "of" && isTitleWord(tokens[from - 2], lexicon)) {
    const first = tokens.findIndex(
      (token, at) => at > from && at < to - 1 && isFirstName(token, lexicon),
    );
    if (first > 0 && !isFirstName(tokens[from]!, lexicon)) {
      return [
        ...split(tokens, from, first, false, lexicon),
        ...split(tokens, first, to, false, lexicon),
      ];
    }
  }
  const staff = findStaff(tokens, from, to, lexicon);
  if (staff !== undefined) {
    return [
      ...split(tokens, from, staff, opens, lexicon),
      ...split(tokens, staff, to, false, lexicon),
    ];
  }
  const joint = findJoint(tokens, from, to, lexicon);
  if (joint !== undefined) {
    return [
      ...split(tokens, from, joint, opens, lexicon),
      ...split(tokens, joint + 1, to, false, lexicon),
    ];
  }
  const kind = kindByNoun(tokens, from, to, lexicon);
  if (kind !== undefined && kind !== null) return [name(kind)];
  if (kind === null) return [...knownWithin(tokens, from, to, lexicon), name(null)];
  if (whole !== undefined && !isFirstName(tokens[from]!, lexicon)) {
    // "mayor of London Ann Demo"
    const isOffice = tokens[from - 1]?.lower === "of" && isTitleWord(tokens[from - 2], lexicon);
    if (isOffice && to - whole.to > 1 && whole.known.kind !== "ORGANIZATION") {
      const city = { ...name(whole.known.kind, { known: whole.known }), to: whole.to };
      return [city, { ...name("PERSON"), from: whole.to, opens: false }];
    }
    const rest = split(tokens, whole.to, to, false, lexicon);
    const [only] = rest;
    // "Philippine Red Cross", "Moscow Exchange" are one name; "Ukraine Volodymyr Demo" are two.
    const isOne =
      rest.length === 1 &&
      only!.from === whole.to &&
      only!.kind !== "PERSON" &&
      only!.kind !== "STATE";
    const isPlaceOrPeople = whole.known.kind === null || whole.known.isAdjective === true;
    const isBody =
      only?.kind === "ORGANIZATION" ||
      (isPlaceOrPeople && (to - whole.to > 1 || !whole.known.isAdjective));
    if (isOne && isBody && whole.known.kind !== "ORGANIZATION")
      return [name(only!.kind === null ? undefined : only!.kind)];
    return [{ ...name(whole.known.kind, { known: whole.known }), to: whole.to }, ...rest];
  }
  // "Demoville NHS": the place, and the body.
  const isBrief =
    to - from === 2 && isAbbreviation(tokens[to - 1]!) && tokens[to - 1]!.text.length > 2;
  if (isBrief && !isAbbreviation(tokens[from]!)) return [{ ...name(undefined), from: from + 1 }];
  return [name(isPersonName(tokens, from, to, lexicon) ? "PERSON" : undefined)];
}

function isTitleWord(token: Token | undefined, lexicon: Lexicon): boolean {
  return token !== undefined && lexicon.titles.has(token.lower);
}

function isConnector({ kind, lower }: Token): boolean {
  return kind !== "word" || /^(?:of|for|on|and|the)$/.test(lower);
}

/** A name after a title is a person's; what stands before the title is named by itself. */
function splitAtTitle(
  tokens: readonly Token[],
  from: number,
  to: number,
  opens: boolean,
  lexicon: Lexicon,
): Name[] | undefined {
  let last = to - 1;
  while (last >= from && !isTitle(tokens, last, to, lexicon)) last -= 1;
  if (last < from) return undefined;
  let first = last;
  while (first > from && isPartOfTitle(tokens, first - 1, from, lexicon)) first -= 1;
  let start = last + 1;
  // "Secretary of State Ann Demo", "Dr. Ann Demo"
  if (tokens[start]?.lower === "of" && start + 1 < to) {
    start += 2;
    while (
      start < to &&
      /^(?:and|affairs|security|services|commons|representatives)$/i.test(tokens[start]!.text)
    )
      start += 1;
  }
  while (start < to && (tokens[start]!.kind !== "word" || tokens[start]!.lower === "emeritus"))
    start += 1;
  const before = first > from ? split(tokens, from, first, opens, lexicon) : [];
  if (start >= to) {
    return [...before, ...knownWithin(tokens, last + 1, to, lexicon)];
  }
  const names = tokens.slice(start, to).filter(({ kind }) => kind === "word");
  const noun = kindByNoun(tokens, start, to, lexicon);
  if (names.length > 5 || (noun !== undefined && names.length > 2)) return undefined;
  if (knownAt(tokens, start, to, lexicon)?.to === to) return undefined;
  const title = tokens[last]!.lower;
  return [...before, { from: start, to, kind: "PERSON", known: undefined, title, opens: false }];
}

function knownWithin(tokens: readonly Token[], from: number, to: number, lexicon: Lexicon): Name[] {
  const found: Name[] = [];
  for (let at = from; at < to; at += 1) {
    const hit = knownAt(tokens, at, to, lexicon);
    if (hit === undefined) continue;
    if (hit.known.kind === "STATE" && hit.known.isAdjective !== true) {
      const { known } = hit;
      found.push({ from: at, to: hit.to, kind: known.kind, known, title: undefined, opens: false });
    }
    at = hit.to - 1;
  }
  return found;
}
