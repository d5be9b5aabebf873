import { getTableName } from "drizzle-orm";
import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLObjectType,
} from "graphql";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { DatabaseSync } from "node:sqlite";
import type { Api } from "../../src/api.ts";
import { cursorName } from "../../src/engine/walk/cursor.ts";
import type { ConnectionField, OrderChoice } from "../../src/engine/declare/field.ts";
import type { Noun } from "../../src/engine/declare/noun.ts";
import { idOf } from "../../src/engine/declare/row.ts";
import { facetArgs, ranges } from "./facet-samples.ts";
import { nameOf } from "./name-samples.ts";
import { textArgs } from "./text-samples.ts";
import type { Random } from "./random.ts";

type Row = Record<string, string | number | null>;

/** Rows of the store, by the noun's name, for arguments that mean something. */
export type Samples = ReadonlyMap<string, Row[]>;

export function readSamples({ model }: Api, store: DatabaseSync): Samples {
  const all = (table: SQLiteTable): Row[] =>
    store.prepare(`select * from "${getTableName(table)}"`).all() as Row[];
  const found = [...model.nouns.values()].map(({ name, table, merged }): [string, Row[]] => {
    const rows = all(table);
    // Those that others stand for are found by their ids as well; the rest is for cursors.
    const others = merged === undefined ? [] : all(merged.table);
    return [name, [...rows, ...others.map((own) => ({ ...rows[0], ...own }))]];
  });
  // A store may have none of a kind, such as suggestions.
  return new Map(found.filter(([, rows]) => rows.length > 0));
}

/** Arguments for one field; with `spoil`, one of them wrong, and the code it must be refused with. */
export function sampleValues(
  random: Random,
  samples: Samples,
  api: Api,
  parent: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  spoil: boolean,
): { args: Record<string, unknown>; code?: string } {
  if (field.name === "facets") return facetArgs(random, field, spoil);
  const args: Record<string, unknown> = {};
  const has = (name: string): boolean => field.args.some((argument) => argument.name === name);
  for (const { name, type } of field.args) {
    const named = getNamedType(type);
    if (isEnumType(named) && random.chance(0.6)) args[name] = random.pick(named.getValues()).name;
    else if (name === "orderBy" && isInputObjectType(named) && random.chance(0.4)) {
      args[name] = orderOf(random, named);
    } else if (name === "filter" && isInputObjectType(named) && random.chance(0.4)) {
      args[name] = filterOf(random, samples, named);
    } else if (name === "actor" && random.chance(0.5)) {
      args[name] = idOrSlug(random, random.pick(samples.get("Actor") ?? []));
    }
  }
  const searched = searchedField(random, field);
  if (searched !== undefined && random.chance(0.25)) {
    args["filter"] = { ...(args["filter"] as object), [searched]: searchOf(random, samples) };
    // Below rows of every kind, too, with and without other conditions.
    if (searched !== "name" && random.chance(0.7)) {
      args["orderBy"] = { field: "RELEVANCE", direction: random.pick(["ASC", "DESC"]) };
    }
  }
  const order = args["orderBy"] as Partial<OrderChoice> | undefined;
  if (order?.field === "RELEVANCE") {
    const filter = args["filter"] as object | undefined;
    args["filter"] = { ...filter, text: searchOf(random, samples) };
  }
  if (has("by") && has("from")) {
    return timelineArgs(random, samples, field, args, spoil);
  }
  if (has("from") && has("to") && has("maxLength")) {
    const actors = samples.get("Actor") ?? [];
    const start = random.pick(actors);
    // Two actors that stand for one are refused as the same.
    const standsFor = (row: Row) => row["into_id"] ?? row["id"];
    const others = actors.filter((each) => standsFor(each) !== standsFor(start));
    const [from, to] = [start, random.pick(others)].map((row) => idOrSlug(random, row));
    return { args: { ...args, from, to, maxLength: 2, first: 1 + random.below(2) } };
  }
  if (has("text") && has("types")) return searchArgs(random, samples, args, spoil);
  if (has("text") && has("title")) return textArgs(random, samples, spoil);
  if (has("text") && has("speaker")) {
    return { args: { text: wordsOfQuote(random, samples), ...speakerOf(random, samples) } };
  }
  if (has("quotes") && !has("of")) {
    const one = () => ({ text: wordsOfQuote(random, samples), ...speakerOf(random, samples) });
    const quotes = Array.from({ length: 1 + random.below(3) }, one);
    return spoil ? { args: { quotes: [] }, code: "BAD_USER_INPUT" } : { args: { quotes } };
  }
  if (has("name") && has("kind")) {
    Object.assign(args, { name: nameOf(random, samples), first: 1 + random.below(5) });
    if ("kind" in args) args["kind"] = [args["kind"]];
    return spoil ? { args: { ...args, name: " " }, code: "BAD_USER_INPUT" } : { args };
  }
  if (has("number")) args["number"] = 1 + random.below((samples.get("Edit")?.length ?? 0) + 2);
  if (has("id")) args["id"] = anyId(random, samples);
  if (has("ids"))
    args["ids"] = random.some([...samples.keys()], 4).map(() => anyId(random, samples));
  if (has("by")) args["by"] = keyOf(random, samples, getNamedType(field.type).name);
  if (!has("first")) return { args };
  const connection = connectionOf(api, parent, field);
  const size = random.chance(0.7) || !has("last") ? "first" : "last";
  if (random.chance(0.7)) args[size] = random.below(5);
  for (const bound of ["after", "before"].filter(has)) {
    if (random.chance(0.2) && (samples.get(connection.type)?.length ?? 0) > 0)
      args[bound] = cursorAt(random, samples, api, parent, field, connection, args);
  }
  const filtered = has("filter") ? getNamedType(field.type).name : "";
  if (!spoil) return { args };
  if (!has("last")) return { args: { ...args, first: 101 }, code: "INVALID_PAGE" };
  return { args, code: spoiled(random, args, filtered) };
}

const subjects = ["articles", "quotes", "claims"];

function timelineArgs(
  random: Random,
  samples: Samples,
  field: GraphQLField<unknown, unknown>,
  args: Record<string, unknown>,
  spoil: boolean,
) {
  const [range, subject] = [random.pick(ranges), random.pick(subjects)];
  const isShort = "to" in range && range.from?.length === 10;
  const by = random.pick(["YEAR", "MONTH", "WEEK", ...(isShort ? ["DAY"] : [])]);
  const input = getNamedType(field.args.find(({ name }) => name === subject)?.type);
  if (isInputObjectType(input) && random.chance(0.6)) {
    args[subject] = filterOf(random, samples, input);
  }
  Object.assign(args, range, { of: subject.toUpperCase(), by });
  if (!spoil) return { args };
  const other = random.pick(subjects.filter((name) => name !== subject));
  return { args: { ...args, [other]: {} }, code: "BAD_USER_INPUT" };
}

/** The field of a list's filter that asks an index of words. */
function searchedField(
  random: Random,
  { args }: GraphQLField<unknown, unknown>,
): string | undefined {
  const filter = getNamedType(args.find(({ name }) => name === "filter")?.type);
  if (!isInputObjectType(filter)) return undefined;
  const fields = ["text", "context", "name"].filter((name) => name in filter.getFields());
  return fields.length === 0 ? undefined : random.pick(fields);
}

function searchArgs(
  random: Random,
  samples: Samples,
  args: Record<string, unknown>,
  spoil: boolean,
): { args: Record<string, unknown>; code?: string } {
  if ("types" in args) args["types"] = random.some(["ARTICLE", "ACTOR", "QUOTE"], 3);
  args["text"] = searchOf(random, samples);
  if (random.chance(0.7)) args["first"] = random.below(8);
  if (random.chance(0.3)) {
    const keys = [random.below(5_000_000_000), random.below(3), random.below(30)];
    args["after"] = cursorOf(cursorName("Query.search", "RELEVANCE"), keys);
  }
  if (!spoil) return { args };
  return {
    args: {
      ...args,
      ...random.pick([
        { text: "a OR", syntax: "ADVANCED" },
        { text: "- -the", syntax: "PLAIN" },
      ]),
    },
    code: "INVALID_SEARCH",
  };
}

const cursorOf = (name: string, keys: unknown[]): string =>
  name + Buffer.from(JSON.stringify(keys)).toString("hex").toUpperCase();

/** Words that stand in a quote, a title or a name, in all that a search is written with. */
function searchOf(random: Random, samples: Samples): string {
  const column = random.pick(["Quote.text", "Article.title", "Actor.name"]).split(".");
  const [noun = "", name = ""] = column;
  const value = String(random.pick(samples.get(noun) ?? [])[name] ?? "the");
  // AND, OR and NOT in capitals would be no words.
  const words = value.toLowerCase().match(/\p{L}+/gu) ?? [];
  const word = (): string => random.pick(words.length > 0 ? words : ["the"]);
  const at = random.below(words.length);
  return random.pick([
    word(),
    `(${word()}) and`,
    `${word().slice(0, 4).padEnd(3, "e")}*`,
    `"${words.slice(at, at + 2).join(" ") || "the"}"`,
    `${word()} ${word()}`,
    `${word()} OR ${word()}`,
    `(the OR ${word()}) NOT ${word()}`,
  ]);
}

/** Words of a quote, whole or a part of it, some of them left out. */
function wordsOfQuote(random: Random, samples: Samples): string {
  const words = String(random.pick(samples.get("Quote") ?? [])["text"]).split(/\s+/);
  const start = random.chance(0.5) ? 0 : random.below(words.length);
  const part = words.slice(start).filter(() => random.chance(0.9));
  return /\p{L}/u.test(part.join(" ")) ? part.join(" ") : "words";
}

function speakerOf(random: Random, samples: Samples): object {
  if (random.chance(0.5)) return {};
  const id = random.pick(samples.get("Quote") ?? [])["speaker_id"];
  const row = (samples.get("Actor") ?? []).find((actor) => actor["id"] === id);
  return { speaker: row ? idOrSlug(random, row) : id };
}

function spoiled(random: Random, args: Record<string, unknown>, connection: string): string {
  const filter = (more: object): void => {
    args["filter"] = { ...(args["filter"] as object | undefined), ...more };
  };
  const noun = connection.replace("Connection", "");
  const ids = { Quote: "speaker", Article: "publication", Claim: "holder", Mention: "actor" }[noun];
  switch (random.below(5)) {
    case 0:
      args["first"] = random.pick([-1, 101, 5000]);
      delete args["last"];
      return "INVALID_PAGE";
    case 1:
      args[random.chance(0.5) ? "after" : "before"] = random.pick([
        "",
        "x",
        "00000000",
        "CA0E73105B5D",
      ]);
      return "INVALID_CURSOR";
    case 2:
      if (ids === undefined) break;
      filter({ [ids]: [] });
      return "BAD_USER_INPUT";
    case 3:
      if (ids === undefined) break;
      filter({ [ids]: [random.pick(["", "act_nobody", "art_00000000000000000000"])] });
      return "UNKNOWN_ID";
    case 4:
      if (noun !== "Claim" && noun !== "Relationship") break;
      filter(random.pick([{ asOf: "2010-02-30" }, { asKnownAt: "2010-02-30T00:00:00Z" }]));
      return "INVALID_DATE";
  }
  args["first"] = 1;
  args["last"] = 1;
  return "INVALID_PAGE";
}

const orderOf = (random: Random, type: GraphQLInputObjectType): Record<string, unknown> =>
  Object.fromEntries(
    Object.values(type.getFields()).flatMap(({ name, type: fieldType }) => {
      const named = getNamedType(fieldType);
      if (!isEnumType(named) || (name === "direction" && random.chance(0.3))) return [];
      return [[name, random.pick(named.getValues()).name]];
    }),
  );

function filterOf(
  random: Random,
  samples: Samples,
  type: GraphQLInputObjectType,
): Record<string, unknown> {
  const fields = random.some(Object.values(type.getFields()), 2);
  return Object.fromEntries(
    fields.map(({ name, type: fieldType }) => {
      const named = getNamedType(fieldType);
      if (random.chance(0.05)) return [name, null];
      if (["text", "context", "name"].includes(name)) return [name, searchOf(random, samples)];
      if (isEnumType(named)) {
        return [name, random.some(named.getValues(), 3).map((value) => value.name)];
      }
      switch (named.name) {
        case "Boolean":
          return [name, random.chance(0.5)];
        case "Float":
          return [name, random.pick([0, 0.5, 0.9, 0.95, 1])];
        case "DateRange":
          return [name, random.pick(ranges)];
        case "PartialDate":
          return [name, random.pick(["2006", "2010-04", "2010-06", "2010-06-15", "2030"])];
        case "InstantRange":
          return [
            name,
            random.pick([
              { from: instantOf(random, samples) },
              { to: instantOf(random, samples) },
              { from: "2010-06-15T09:30:00Z", to: instantOf(random, samples) },
            ]),
          ];
        case "DateTime":
          return [name, instantOf(random, samples)];
        case "ID":
          return [
            name,
            random.some(samples.get(nounOf(name)) ?? [], 3).map((row) => idOrSlug(random, row)),
          ];
        default:
          if (name === "author") return [name, random.pick(["operator", "nobody"])];
          if (/country/i.test(name)) return [name, random.some(["KG", "usa", "Ru", "XK"], 2)];
          return [name, random.some(["en", "ky"], 2)];
      }
    }),
  );
}

/** What names an actor or an article in an argument. */
const idOrSlug = (random: Random, row: Row): unknown =>
  typeof row["slug"] === "string" && random.chance(0.3) ? row["slug"] : row["id"];

const nounOf = (filter: string): string =>
  ({ article: "Article", relationship: "Relationship" })[filter] ?? "Actor";

/** Mostly one at which a claim was recorded, in one of its forms. */
function instantOf(random: Random, samples: Samples): string {
  const recorded = String(random.pick(samples.get("Claim") ?? [])["recorded_at"]);
  const hour = new Date(Date.parse(recorded) + 3_600_000).toISOString();
  return random.pick([recorded, hour.replace("Z", "+01:00"), hour, "2010-06-15T09:30:00Z"]);
}

function anyId(random: Random, samples: Samples): unknown {
  if (random.chance(0.1)) return random.pick(["", "nothing", "art_00000000000000000000"]);
  const some = [...samples].filter(
    ([name, rows]) => rows.length > 0 && !/TextVersion|Change|EditedThing/.test(name),
  );
  return random.pick(random.pick(some)[1])["id"];
}

function keyOf(random: Random, samples: Samples, noun: string): Record<string, unknown> {
  const row = random.pick(samples.get(noun) ?? []);
  const keys = {
    id: row["id"],
    slug: row["slug"],
    url: row["url"],
    wikidataId: row["wikidata_id"],
  };
  const given = Object.entries({ ...keys, id: idOrSlug(random, row) }).filter(
    ([, value]) => value != null,
  );
  return random.chance(0.1) ? { slug: "nobody" } : Object.fromEntries([random.pick(given)]);
}

function connectionOf(
  { model }: Api,
  parent: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
): ConnectionField<unknown> {
  const fields = parent.name === "Query" ? model.queries : model.types.get(parent.name)?.fields;
  return fields?.[field.name] as ConnectionField<unknown>;
}

/** A cursor at any row of the noun, whether or not the list holds it: keyset cursors need not. */
function cursorAt(
  random: Random,
  samples: Samples,
  { model }: Api,
  parent: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  connection: ConnectionField<unknown>,
  args: Record<string, unknown>,
): string {
  const noun = model.nouns.get(connection.type) as Noun;
  const given = args["orderBy"] as Partial<OrderChoice> | undefined;
  const input = getNamedType(field.args.find(({ name }) => name === "orderBy")?.type);
  const otherwise = isInputObjectType(input)
    ? String(input.getFields()["direction"]?.default?.value ?? directionDefault(input))
    : "ASC";
  const order = given
    ? { field: given.field ?? "", direction: given.direction ?? otherwise }
    : connection.order;
  const name = cursorName(`${parent.name}.${field.name}`, `${order.field} ${order.direction}`);
  if (order.field === "RELEVANCE") {
    return cursorOf(name, [random.below(5_000_000_000), random.below(30)]);
  }
  const row = random.pick(samples.get(noun.name) ?? []);
  const columns = [...(noun.orders[order.field]?.(noun.table as never) ?? []), idOf(noun.table)];
  const keys = columns.map((column) => row[column.name]);
  return cursorOf(name, keys);
}

function directionDefault(input: GraphQLInputObjectType): string {
  const literal = input.getFields()["direction"]?.default?.literal;
  return literal !== undefined && "value" in literal ? String(literal.value) : "ASC";
}
