import type { Made } from "../load/load-records.ts";
import { isSameJson } from "../format/same-json.ts";
import type { ArticleHead } from "./mapped-row.ts";
import { recordFaults } from "./record-faults.ts";
import { made } from "./import-error.ts";
import type { ArticleMap } from "./mapping.ts";

/** What one row brings to an article. */
export interface Part {
  line: number;
  head: ArticleHead;
  claims: Record<string, unknown>[];
}

interface Group extends Omit<Part, "claims"> {
  claims: Map<string, Record<string, unknown>>;
  /** Why it is not taken. */
  spoilt: { reason: string; remedy: string } | undefined;
}

/** The articles of a table that are not yet complete. */
export interface Groups {
  add(map: ArticleMap, part: Part): Generator<Made>;
  /** A row of the article was refused: an article is taken whole or not at all. */
  spoil(map: ArticleMap, slug: string, line: number): Generator<Made>;
  close(): Generator<Made>;
}

export function groupsOf(): Groups {
  const open = new Map<ArticleMap, Map<string, Group>>();
  /** Where an article began whose rows should have stood together. */
  const begun = new Map<ArticleMap, Map<string, number>>();

  function* groupFor(map: ArticleMap, line: number, head: ArticleHead): Generator<Made, Group> {
    const own = open.get(map) ?? new Map<string, Group>();
    open.set(map, own);
    const known = own.get(head.slug);
    if (known !== undefined) return known;
    const group: Group = { line, head, claims: new Map(), spoilt: undefined };
    if (map.rows === "adjacent") {
      yield* closed(own);
      const first = begun.get(map) ?? new Map<string, number>();
      begun.set(map, first);
      group.spoilt = standsApart(first.get(head.slug), head.slug);
      first.set(head.slug, first.get(head.slug) ?? line);
    }
    own.set(head.slug, group);
    return group;
  }

  function* add(map: ArticleMap, { line, head, claims }: Part): Generator<Made> {
    if (map.rows === "one") {
      const group: Group = { line, head, claims: new Map(), spoilt: undefined };
      for (const claim of claims) put(group, claim);
      yield whole(group, false);
      return;
    }
    const group = yield* groupFor(map, line, head);
    const complaints = faultsOf(group, head, claims);
    if (complaints.length > 0) {
      group.spoilt ??= lacks(line, head.slug);
      yield { line, complaints };
    } else for (const claim of claims) put(group, claim);
  }

  function* spoil(map: ArticleMap, slug: string, line: number): Generator<Made> {
    if (map.rows === "one") return;
    const group = yield* groupFor(map, line, { type: "article", slug });
    group.spoilt ??= lacks(line, slug);
  }

  function* close(): Generator<Made> {
    for (const own of open.values()) yield* closed(own);
  }

  return { add, spoil, close };
}

function lacks(line: number, slug: string): Group["spoilt"] {
  const reason = `Line ${line} belongs to the article "${slug}" and is refused: an article is taken whole or not at all.`;
  return { reason, remedy: "Correct that line." };
}

function standsApart(line: number | undefined, slug: string): Group["spoilt"] {
  if (line === undefined) return undefined;
  const reason = `The article "${slug}" began at line ${line}, and other rows stand between.`;
  return { reason, remedy: 'Put its rows together, or say "all" for `rows` in the mapping.' };
}

/** What is wrong with a row's part, in form or beside the rows before it; told at the row's own line. */
function faultsOf(group: Group, head: ArticleHead, claims: Part["claims"]) {
  if (group.spoilt === undefined && !isSameJson(group.head, head)) {
    const reason = `Line ${group.line} says something else of the article "${head.slug}".`;
    return [{ path: "$.articles", reason, remedy: "Let all its rows say the same of it." }];
  }
  const numbered = claims.map((claim, i) => ({ id: `c${i + 1}`, ...claim }));
  return recordFaults({ ...head, claims: numbered });
}

/** Adds a claim; what has no id of its own in the article gets a number. */
function put(group: Group, claim: Record<string, unknown>): void {
  const named = claim["id"] as string | undefined;
  let id = named ?? `c${group.claims.size + 1}`;
  for (let n = 2; group.claims.has(id); n += 1) id = `${named ?? "c"}-${n}`;
  group.claims.set(id, { ...claim, id });
}

function* closed(groups: Map<string, Group>): Generator<Made> {
  for (const group of groups.values()) yield whole(group);
  groups.clear();
}

function whole({ line, head, claims, spoilt }: Group, isPart = true): Made {
  if (spoilt === undefined) {
    return { ...made(line, { ...head, claims: [...claims.values()] }), isPart };
  }
  return { line, complaints: [{ path: "$.articles", ...spoilt }] };
}
