import { getTableName, sql, type SQL } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { parameter, type Args, type Problem } from "../declare/arguments.ts";
import type { ConnectionField, OrderChoice } from "../declare/field.ts";
import type { Link, Noun } from "../declare/noun.ts";
import { ownedBy } from "../declare/noun.ts";
import { idOf, where } from "../declare/row.ts";
import { askedBy, matchOf, type WordIndex } from "../declare/word-index.ts";
import { byEitherEnd } from "../walk/by-either-end.ts";
import { byIndex } from "../walk/by-index.ts";
import { byLink } from "../walk/by-link.ts";
import { amongByRelevance, nobody, type Parent } from "../walk/among-by-relevance.ts";
import { byRelevance } from "../walk/by-relevance.ts";
import { fewOrMany } from "../walk/few-or-many.ts";
import { pageOf, type Order } from "../walk/page.ts";
import { rankOf } from "../walk/ranking.ts";
import type { Rows } from "../walk/rows.ts";
import type { CountedWalk } from "../walk/walk.ts";
import { connectionNode } from "./connection.ts";
import { listSnippet } from "./snippet.ts";
import { newRow, nounOf, openObject, type DeclaredPlace } from "./context.ts";
import { facetsOf } from "./facets.ts";
import { filterConditions, filterValueOf, type FilterConditions } from "./filter.ts";
import {
  allOf,
  guardedWalk,
  guardOf,
  linkGuard,
  ownerGuard,
  type ListGuard,
} from "./list-guard.ts";
import type { PageNode } from "./node.ts";

/** A list, at one place of an operation. */
interface ListPlace extends DeclaredPlace {
  source: ConnectionField<unknown>;
  noun: Noun;
}

/** A page of rows of a noun: all of them, or those that are tied to a row. */
export function pageNode(at: DeclaredPlace, source: ConnectionField<unknown>): PageNode {
  const { context, type, field, args } = at;
  const noun = nounOf(context, source.type);
  const place: ListPlace = { ...at, source, noun };
  const { name, row, source: from } = newRow(context, noun);
  const order = orderOf(place);
  const page = pageOf(`${type}.${field.name}`, order, at.arguments, args);
  const rows = { name, row, from, page };
  const { walk, count, ties } =
    source.filteredBy === undefined
      ? ownFilter(place, rows, order)
      : tyingFilter(place, rows, order, source.filteredBy);
  return connectionNode(at, {
    named: source.named ?? noun.name,
    walk,
    page,
    name,
    row,
    edge: { parent: at.row, node: row, ties },
    count: () => count ?? walk.count(),
    facets: facetsOf(at, noun),
    node: (below) => openObject(below, noun.name, row),
    ofEdge: (asked) => (asked === "snippet" ? listSnippet(at, noun, row) : undefined),
  });
}

interface NamedOrder extends Order {
  field: string;
  /** True for the order of how well a row fits what is searched for. */
  ranks: boolean;
}

function orderOf({ noun, source, args, arguments: given }: ListPlace): NamedOrder {
  const { field, direction } = (args["orderBy"] ?? source.order) as OrderChoice;
  const ranks = noun.words !== undefined && noun.words.order === field;
  const keys = noun.orders[field];
  if (keys === undefined && !ranks) throw new Error(`${noun.name} has no order ${field}.`);
  if (ranks) given.addCheck((asked) => rankProblem(asked, noun.words));
  return {
    field,
    ranks,
    name: `${field} ${direction}`,
    descending: direction === "DESC",
    table: noun.table,
    keys(row) {
      if (keys !== undefined && !ranks) return [...keys(row), idOf(row)];
      const { relevance, ordinal } = rankOf(getTableName(row));
      return [relevance, ordinal];
    },
  };
}

function rankProblem(args: Args, words: WordIndex | undefined): Problem {
  const fields = Object.keys(words?.filters ?? {});
  if (fields.some((field) => filterValueOf(args, field) != null)) return undefined;
  const message = `Ordering by RELEVANCE needs ${fields.map((field) => `\`filter.${field}\``).join(" or ")}.`;
  return { code: "BAD_USER_INPUT", message };
}

type Unfiltered = Omit<Rows, "conditions" | "filters">;
interface Found {
  walk: CountedWalk;
  /** How many there are, where that is known without them. */
  count: SQL | undefined;
  /** What ties the rows, as far as the filter leaves it. */
  ties?: SQL;
}

/** A filter that is about the list's rows themselves, and the walk that goes with it. */
function ownFilter(place: ListPlace, unfiltered: Unfiltered, order: NamedOrder): Found {
  const { context, source, noun, args, arguments: given } = place;
  const { row, page } = unfiltered;
  const { words } = noun;
  const isTied = source.key !== undefined;
  const met = filterConditions(context, noun, row, given, args, isTied, {
    asked: order.ranks && words !== undefined ? Object.keys(words.filters) : undefined,
    order: order.ranks ? undefined : page.keys(row),
    splits: true,
  });
  const isFiltered = args["filter"] != null;
  const rows = { ...unfiltered, conditions: met.conditions, filters: isFiltered ? met.nested : 0 };
  const kept = isFiltered ? met.count : source.count?.(place.row);
  const count = kept && sql`${kept}`;
  const link = isFiltered ? undefined : linkOf(place, order.field);
  const ties = isTied ? tiesOf(place, row) : met.alternatives;
  if (order.ranks && words !== undefined) {
    return { walk: ranked(place, words, rows, ties, met), count };
  }
  if (link !== undefined) {
    const id = idTied(place);
    const walk = byLink(rows, link, order.field, id);
    return { walk: bounded(place, walk, rows, linkGuard(link, id, rows, order.field)), count };
  }
  const owner = noun.owners?.[keyOf(place) ?? ""]?.(row);
  const owned = owner && ties.length === 1 ? ownedBy(owner, idTied(place)) : undefined;
  const guard = owned === undefined ? guardOf(noun, rows, met, ties) : ownerGuard(owned, rows, met);
  if (met.forms !== undefined) {
    const walk = fewOrMany(rows, met.forms, met.sorted);
    return { walk: bounded(place, walk, rows, guard), count };
  }
  const walk = ties.length > 1 ? byEitherEnd(rows, ties) : byIndex(rows, ties[0], met.sorted);
  return { walk: bounded(place, walk, rows, guard), count };
}

/** A filter that is about what ties the list's rows to their parent: another noun's rows, which a link names. */
function tyingFilter(
  place: ListPlace,
  unfiltered: Unfiltered,
  order: NamedOrder,
  type: string,
): Found {
  const { context, source, args, noun, arguments: given } = place;
  const link = linkOf(place, order.field);
  if (link?.by === undefined) throw new Error(`${noun.name} has no link by ${type}.`);
  const of = nounOf(context, type);
  const tied = newRow(context, of);
  const { conditions } = filterConditions(context, of, tied.row, given, args, true);
  const id = idTied(place);
  const isTying = sql`${idOf(tied.row)} = ${link.by}`;
  const met =
    conditions.length === 0
      ? []
      : [sql`exists(select 1 from ${tied.source}${where([isTying, ...conditions])})`];
  const isFiltered = args["filter"] != null;
  const rows = { ...unfiltered, conditions: met, filters: isFiltered ? 2 : 0 };
  const own = [sql`${link.other} = ${id}`, sql`${link.row} = ${idOf(unfiltered.row)}`];
  const ties = sql`select ${idOf(tied.row)} from ${link.table} cross join ${tied.source}${where([...own, isTying, ...conditions])}`;
  const kept = isFiltered ? undefined : source.count?.(place.row);
  const guard = linkGuard(link, id, rows, order.field);
  const walk = bounded(place, byLink(rows, link, order.field, id), rows, guard);
  return { walk, count: kept && sql`${kept}`, ties };
}

function bounded(place: ListPlace, walk: CountedWalk, rows: Rows, guard: ListGuard): CountedWalk {
  return guardedWalk(place, walk, rows, { ...guard, isTied: place.source.id !== undefined });
}

/** One condition of several. */
const anyTie = (ties: readonly SQL[]): SQL | undefined =>
  ties.length > 1 ? sql`(${sql.join([...ties], sql` or `)})` : ties[0];

const keyOf = ({ source, args }: ListPlace): string | undefined => source.key?.(args);

function idTied({ source, row }: ListPlace): SQL {
  if (source.id === undefined) throw new Error(`${source.type} is tied to no id.`);
  return sql`${source.id(row)}`;
}

/** What ties the rows to their parent: nothing, or conditions that never overlap. */
function tiesOf(place: ListPlace, row: SQLiteTable): SQL[] {
  const key = keyOf(place);
  if (key === undefined) return [];
  const tie = place.noun.keys[key];
  if (tie === undefined) throw new Error(`${place.noun.name} has no key ${key}.`);
  return [tie(row, idTied(place))].flat();
}

function linkOf(place: ListPlace, order: string): Link | undefined {
  const link = place.noun.links?.[keyOf(place) ?? ""];
  return link?.orders[order] === undefined ? undefined : link;
}

/** A list by relevance: a whole one, or one among rows that are tied or that ids name. */
function ranked(
  place: ListPlace,
  words: WordIndex,
  rows: Rows,
  ties: readonly SQL[],
  met: FilterConditions,
): CountedWalk {
  const { context, noun, source, arguments: given } = place;
  const search = sql`${parameter(given, (args) => matchOf(words, askedBy(words, args)))}`;
  const searched = { words, search };
  if (source.id === undefined && !met.isNarrowed) {
    const walk = byRelevance(rows, searched);
    const found = sql`from ${words.table} where ${words.table} match ${search}`;
    // Each match is looked up where more is asked of it.
    const looks = rows.conditions.length === 0 ? [] : [allOf(rows, found)];
    const counted = looks.length === 0 ? [] : [found];
    return bounded(place, walk, rows, { ...met, looks, counted, kind: "rows", weight: 1 });
  }
  const names = { ranked: context.nextName("ranked"), pages: context.nextName("page") };
  const ofAll = (parent: Omit<Parent, "guard">, found: SQL, weight: number): CountedWalk => {
    const guard = {
      ...met,
      looks: [allOf(rows, found)],
      counted: [],
      kind: "rows",
      weight,
    } as const;
    // What the search ends, it has ended before the rows are found.
    const own = bounded(place, byRelevance(rows, searched), rows, { ...guard, ends: [] });
    const walk = amongByRelevance(rows, searched, { ...parent, guard: own.guard }, names);
    return bounded(place, walk, rows, guard);
  };
  if (source.id === undefined) {
    return ofAll(nobody, sql`from ${rows.from}${where(rows.conditions)}`, perRanked);
  }
  const owner = noun.owners?.[keyOf(place) ?? ""]?.(rows.row);
  if (owner === undefined) throw new Error(`${noun.name} has a list that is nobody's.`);
  const id = idTied(place);
  const tie = anyTie(ties);
  const parent = { id, tie, owner };
  const owned = ties.length > 1 ? undefined : ownedBy(owner, id);
  return owned === undefined
    ? ofAll(parent, sql`from ${rows.from}${where([tie])}`, perRanked)
    : ofAll(parent, owned, perNamed);
}

/** What it takes to rank a row among others; and one that is named by several, of which each names several. */
const perRanked = 6;
const perNamed = 20;
