import { isDeepStrictEqual } from "node:util";
import type { Made } from "../load.ts";
import { parseLine } from "../parse.ts";
import type { ArticleHead } from "./draft.ts";
import { made } from "./fault.ts";
import type { ArticleMap } from "./mapping.ts";

/** What one row brings to an article. */
export interface Part {
  line: number;
  head: ArticleHead;
  claims: Record<string, unknown>[];
}

interface Group extends Omit<Part, "claims"> {
  claims: Map<string, Record<string, unknown>>;
  /** The first line that belongs to it and was refused. */
  spoiltBy: number | undefined;
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

  function* groupFor(map: ArticleMap, slug: string, make: () => Group): Generator<Made, Group> {
    const own = open.get(map) ?? new Map<string, Group>();
    open.set(map, own);
    const known = own.get(slug);
    if (known !== undefined) return known;
    if (map.rows === "adjacent") yield* closed(own);
    const group = make();
    own.set(slug, group);
    return group;
  }

  function* add(map: ArticleMap, { line, head, claims }: Part): Generator<Made> {
    const fresh = (): Group => ({ line, head, claims: new Map(), spoiltBy: undefined });
    if (map.rows === "one") {
      const group = fresh();
      for (const claim of claims) put(group, claim);
      yield whole(group);
      return;
    }
    const group = yield* groupFor(map, head.slug, fresh);
    const complaints = faultsOf(group, head, claims);
    if (complaints.length > 0) {
      group.spoiltBy ??= line;
      yield { line, complaints };
    } else for (const claim of claims) put(group, claim);
  }

  function* spoil(map: ArticleMap, slug: string, line: number): Generator<Made> {
    if (map.rows === "one") return;
    const head: ArticleHead = { type: "article", slug };
    const group = yield* groupFor(map, slug, () => {
      return { line, head, claims: new Map(), spoiltBy: line };
    });
    group.spoiltBy ??= line;
  }

  function* close(): Generator<Made> {
    for (const own of open.values()) yield* closed(own);
  }

  return { add, spoil, close };
}

/** What is wrong with a row's part, in form or beside the rows before it; told at the row's own line. */
function faultsOf(group: Group, head: ArticleHead, claims: Part["claims"]) {
  if (group.spoiltBy === undefined && !isDeepStrictEqual(group.head, head)) {
    const reason = `Line ${group.line} says something else of the article "${head.slug}".`;
    return [{ path: "$.articles", reason, remedy: "Let all its rows say the same of it." }];
  }
  const numbered = claims.map((claim, i) => ({ id: `c${i + 1}`, ...claim }));
  const parsed = parseLine(JSON.stringify({ ...head, claims: numbered }));
  return "complaints" in parsed ? parsed.complaints : [];
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

function whole({ line, head, claims, spoiltBy }: Group): Made {
  if (spoiltBy === undefined) return made(line, { ...head, claims: [...claims.values()] });
  const reason = `Line ${spoiltBy} belongs to the article "${head.slug}" and is refused: an article is taken whole or not at all.`;
  return { line, complaints: [{ path: "$.articles", reason, remedy: "Correct that line." }] };
}
