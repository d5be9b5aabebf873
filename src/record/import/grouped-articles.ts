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
  quotes: Item[];
  claims: Item[];
}

type Item = Record<string, unknown>;

interface Group extends Omit<Part, "quotes" | "claims"> {
  quotes: Map<string, Item>;
  claims: Map<string, Item>;
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
    const group = newGroup(line, head);
    if (map.rows === "adjacent") {
      yield* closed(map, own);
      const first = begun.get(map) ?? new Map<string, number>();
      begun.set(map, first);
      group.spoilt = standsApart(first.get(head.slug), head.slug);
      first.set(head.slug, first.get(head.slug) ?? line);
    }
    own.set(head.slug, group);
    return group;
  }

  function* add(map: ArticleMap, part: Part): Generator<Made> {
    const { line, head } = part;
    if (map.rows === "one") {
      const group = newGroup(line, head);
      put(group, part);
      yield whole(map, group, false);
      return;
    }
    const group = yield* groupFor(map, line, head);
    const complaints = faultsOf(group, part);
    if (complaints.length > 0) {
      group.spoilt ??= lacks(line, head.slug);
      yield { line, complaints };
    } else put(group, part);
  }

  function* spoil(map: ArticleMap, slug: string, line: number): Generator<Made> {
    if (map.rows === "one") return;
    const group = yield* groupFor(map, line, { type: "article", slug });
    group.spoilt ??= lacks(line, slug);
  }

  function* close(): Generator<Made> {
    for (const [map, own] of open) yield* closed(map, own);
  }

  return { add, spoil, close };
}

function newGroup(line: number, head: ArticleHead): Group {
  return { line, head, quotes: new Map(), claims: new Map(), spoilt: undefined };
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
function faultsOf(group: Group, { head, quotes, claims }: Part) {
  if (group.spoilt === undefined && !isSameJson(group.head, head)) {
    const reason = `Line ${group.line} says something else of the article "${head.slug}".`;
    return [{ path: "$.articles", reason, remedy: "Let all its rows say the same of it." }];
  }
  const numbered = (items: readonly Item[], letter: string): Item[] =>
    items.map((item, i) => ({ id: `${letter}${i + 1}`, ...item }));
  return recordFaults({ ...head, quotes: numbered(quotes, "q"), claims: numbered(claims, "c") });
}

function put(group: Group, { quotes, claims }: Part): void {
  for (const quote of quotes) putItem(group.quotes, quote, "q");
  for (const claim of claims) putItem(group.claims, claim, "c");
}

/** Adds a quote or a claim; what has no id of its own in the article gets a number. */
function putItem(items: Map<string, Item>, item: Item, letter: string): void {
  const named = item["id"] as string | undefined;
  let id = named ?? `${letter}${items.size + 1}`;
  for (let n = 2; items.has(id); n += 1) id = `${named ?? letter}-${n}`;
  items.set(id, { ...item, id });
}

function* closed(map: ArticleMap, groups: Map<string, Group>): Generator<Made> {
  for (const group of groups.values()) yield whole(map, group);
  groups.clear();
}

function whole(map: ArticleMap, group: Group, isPart = true): Made {
  const { line, head, quotes, claims, spoilt } = group;
  if (spoilt === undefined) {
    const said = {
      claims: [...claims.values()],
      // A table without quotes says nothing of those on record.
      ...(map.quotes.length > 0 && { quotes: [...quotes.values()] }),
    };
    return { ...made(line, { ...head, ...said }), isPart };
  }
  return { line, complaints: [{ path: "$.articles", ...spoilt }] };
}
