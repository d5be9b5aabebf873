import { sql, type SQL } from "drizzle-orm";
import type { GraphQLObjectType } from "graphql";
import { Late, type Site } from "./argument.ts";
import { jsonObject, newFrame, nounOf, objectTypeOf, type Build, type Place } from "./build.ts";
import { cursorName, cursorSql, readCursor } from "./cursor.ts";
import type { Args, Noun, SearchField, WordIndex } from "./declare.ts";
import { rowObject } from "./lift.ts";
import { compilePageInfo } from "./page-info.ts";
import { cursorProblem, defaultSize, sizeProblem } from "./page.ts";
import { late, literal } from "./render.ts";
import { and } from "./row.ts";
import { selectBelow, type Selected } from "./select.ts";
import { snippets } from "./snippet.ts";
import { step } from "./stack.ts";
import { expressionOf, mostRanked, number, relevance, searchProblem, unranked } from "./words.ts";

interface SearchPlace {
  type: GraphQLObjectType;
  source: SearchField;
  field: Selected;
  place: Place;
  args: Args;
  site: Site | undefined;
}

/** One of the nouns that are searched. */
interface Kind {
  noun: Noun;
  index: SQL;
  words: WordIndex;
  /** Its number in cursors. */
  at: SQL;
  /** What of its index is asked for, whatever the page. */
  where: SQL;
  /** What is not ranked lies below: each kind by itself. */
  depth: SQL;
}

const keys = ["relevance", "kind", "ordinal"].map((name) => ({
  name: sql.raw(name),
  dataType: "number",
}));
const order = sql`order by ${sql.join(
  keys.map(({ name }) => sql`${name} desc`),
  sql`, `,
)}`;

/** A page of what a search finds in several nouns, best first. */
export function compileSearch(build: Build, at: SearchPlace): SQL {
  const { source, field, place, args, site } = at;
  if (site === undefined || place.path.length !== 1) {
    throw new Error("A search is a field of Query that takes arguments.");
  }
  const name = cursorName(`${at.type.name}.${field.name}`, "RELEVANCE");
  site.addCheck((given) => sizeProblem(given) ?? typesProblem(given) ?? problemOf(given));
  site.addCheck((given) => cursorProblem(given["after"], "after", name, keys));
  const kinds = kindsOf(build, source, site);
  const size = sizeOf(site, 0);
  const heads = newFrame(build, "head", "kind, ordinal, relevance", headsOf(kinds));
  const passed = args["after"] == null ? undefined : boundOf(site, name);
  const hits = newFrame(
    build,
    "hit",
    "kind, ordinal, relevance",
    hitsOf(kinds, heads, site, passed?.after),
  );
  const row = sql`${sql.identifier(build.nextName("h"))}`;
  const page = sql`(select * from ${hits} ${order} limit ${size}) ${row}`;
  const cursor = cursorSql(
    name,
    keys.map((key) => sql`${row}.${key.name}`),
  );
  const node = (part: Selected, depth: number, path: readonly string[]): SQL =>
    unionObject(build, kinds, part, row, { path, depth, chain: [{ source: page }] });
  const edge = (part: Selected, path: readonly string[]): SQL =>
    jsonObject(
      selectBelow(build, objectTypeOf(build, "SearchEdge"), part).map((own): [string, SQL] => {
        switch (own.name) {
          case "__typename":
            return [own.key, literal("SearchEdge")];
          case "cursor":
            return [own.key, cursor];
          case "score":
            return [own.key, scoreOf(row)];
          case "snippet":
            return [own.key, snippets(build, kinds, hits, row)];
          default:
            return [own.key, node(own, place.depth + step.edges, [...path, own.key])];
        }
      }),
    );
  const type = objectTypeOf(build, "SearchConnection");
  /** Whether anything is made of the page's rows: they are gathered, and none of them is an empty list. */
  let gathers = false;
  const ofPage = (expression: SQL): SQL => {
    gathers = true;
    return expression;
  };
  const parts = selectBelow(build, type, field).map((part): [string, SQL] => {
    const path = [...place.path, part.key];
    switch (part.name) {
      case "__typename":
        return [part.key, literal(type.name)];
      case "pageInfo": {
        const neighbours = {
          hasNext: () => sql`(select count(*) from ${hits}) > ${size}`,
          hasPrevious: () =>
            passed === undefined
              ? sql`false`
              : sql`exists(select 1 from ${heads} where ${passed.upToAfter})`,
          cursor: () => cursor,
        };
        return [part.key, compilePageInfo(build, neighbours, part, ofPage)];
      }
      case "edges":
        return [part.key, ofPage(sql`json_group_array(${edge(part, path)})`)];
      default:
        return [
          part.key,
          ofPage(sql`json_group_array(${node(part, place.depth + step.nodes, path)})`),
        ];
    }
  });
  return gathers ? sql`(select ${jsonObject(parts)} from ${page})` : jsonObject(parts);
}

function kindsOf(build: Build, { types }: SearchField, site: Site): Kind[] {
  const search = sql`${late(new Late(site, ({ text }) => expressionOf(text)))}`;
  return Object.entries(types).map(([value, name], i) => {
    const noun = nounOf(build, name);
    const { words } = noun;
    if (words === undefined) throw new Error(`${name} has no index of words.`);
    const isAsked = ({ types: asked }: Args): boolean =>
      asked == null || (asked as unknown[]).includes(value);
    const wanted = late(new Late(site, (args) => (isAsked(args) ? 1 : 0)));
    const index = sql`${sql.identifier(words.table)}`;
    return {
      noun,
      index,
      words,
      at: number(i),
      where: sql`${wanted} and ${index} match ${search}`,
      depth: number(unranked * (i + 1)),
    };
  });
}

/** The newest matches of each kind, with how well they fit. */
const headsOf = (kinds: readonly Kind[]): SQL =>
  union(
    kinds.map(
      ({ at, index, words, where }) =>
        sql`select ${at} as kind, rowid as ordinal, ${relevance(words)} as relevance from ${index} where ${where} order by rowid desc limit ${number(mostRanked)}`,
    ),
  );

/** The page, and one more if there is one. */
function hitsOf(kinds: readonly Kind[], heads: SQL, site: Site, after: SQL | undefined): SQL {
  const more = sizeOf(site, 1);
  const ranked = sql`select * from ${heads}${and([after])} ${order} limit ${more}`;
  const rest = kinds.map(({ at, index, where, depth }) => {
    const lowest = sql`(select iif(count(*) < ${number(mostRanked)}, 0, min(ordinal)) from ${heads} where +kind = ${at})`;
    const tail = sql`select ${at} as kind, rowid as ordinal, rowid - ${depth} as relevance from ${index} where ${where} and rowid < ${lowest} order by rowid desc`;
    return sql`select * from (${tail})${and([after])} limit ${more}`;
  });
  return sql`select * from (${union([ranked, ...rest])}) ${order} limit ${more}`;
}

function boundOf(site: Site, name: string): { after: SQL; upToAfter: SQL } {
  const values = keys.map((_, i) =>
    late(new Late(site, ({ after }) => readCursor(after, name, keys)?.[i] ?? null)),
  );
  const names = sql.join(
    keys.map((key) => key.name),
    sql`, `,
  );
  const place = sql.join(values, sql`, `);
  return {
    after: sql`(${names}) < (${place})`,
    upToAfter: sql`(${names}) >= (${place})`,
  };
}

/** Six decimals, written as JavaScript writes them. */
function scoreOf(row: SQL): SQL {
  const millionths = sql`(max(${row}.relevance, 0) + 500) / 1000`;
  return sql`json(rtrim(rtrim(printf('%.6f', ${millionths} / 1000000.0), '0'), '.'))`;
}

/** The object of a row of whichever kind: the others find none. */
function unionObject(
  build: Build,
  kinds: readonly Kind[],
  field: Selected,
  row: SQL,
  place: Place,
): SQL {
  const below = { ...place, depth: place.depth + step.coalesce };
  const objects = kinds.map(({ noun, at }) => {
    const type = objectTypeOf(build, noun.name);
    const value = sql`iif(${row}.kind = ${at}, ${row}.ordinal, null)`;
    const where = { column: "ordinal", value };
    return rowObject(build, noun, type, selectBelow(build, type, field), below, where);
  });
  return sql`coalesce(${sql.join(objects, sql`, `)})`;
}

const union = (parts: readonly SQL[]): SQL =>
  sql.join(
    parts.map((part) => sql`select * from (${part})`),
    sql` union all `,
  );

const sizeOf = (site: Site, more: number): SQL =>
  sql`${late(new Late(site, ({ first }) => Number(first ?? defaultSize) + more))}`;

function problemOf({ text }: Args) {
  const problem = searchProblem(text);
  return problem && { ...problem, message: `\`text\`: ${problem.message}` };
}

function typesProblem({ types }: Args) {
  if (!Array.isArray(types) || types.length > 0) return undefined;
  const message = "`types` is an empty list, which nothing is: leave it out, or name one at least.";
  return { code: "BAD_USER_INPUT" as const, message };
}
