import * as z from "zod";
import { ImportError } from "./import-error.ts";
import { slugOf } from "../../text/slug.ts";

/**
 * How a mapping says a text: a template (`Country in {Region}`, `{name|slug}`), the first of several
 * that is not empty, an entry of a table, or a text with parts of it replaced.
 */
export type Value =
  | string
  | { first: Value[] }
  | { lookup: Value; in: Record<string, Value>; else?: Value | undefined }
  | { replace: Value; by: [pattern: string, replacement: string][] };

const filters: Record<string, (text: string) => string> = {
  slug: slugOf,
  lower: (text) => text.toLowerCase(),
  upper: (text) => text.toUpperCase(),
  trim: (text) => text.trim(),
  last: (text) => text.split("/").at(-1) ?? "",
};

const template = z.string().superRefine((text, context) => {
  for (const part of partsOf(text)) {
    if (typeof part === "string") continue;
    const unknown = part.filters.find((name) => !Object.hasOwn(filters, name));
    if (unknown === undefined) continue;
    const known = Object.keys(filters).join(", ");
    context.addIssue({ code: "custom", message: `no filter is named "${unknown}", only ${known}` });
  }
});

const pattern = z.string().refine(isPattern, { error: "is no regular expression" });

export const value: z.ZodType<Value> = z.lazy(() =>
  z.union([
    template,
    z.strictObject({ first: z.array(value).min(1) }),
    z.strictObject({ lookup: value, in: z.record(z.string(), value), else: value.optional() }),
    z.strictObject({ replace: value, by: z.array(z.tuple([pattern, z.string()])).min(1) }),
  ]),
);

/** What a value comes to for one row. A template is empty where one of its columns is. */
export function textOf(what: Value, cells: ReadonlyMap<string, string>, path: string): string {
  if (typeof what === "string") return fill(what, cells);
  if ("first" in what) {
    for (const one of what.first) {
      const text = textOf(one, cells, path);
      if (text !== "") return text;
    }
    return "";
  }
  if ("replace" in what) {
    const text = textOf(what.replace, cells, path);
    return what.by.reduce((left, [from, to]) => left.replaceAll(new RegExp(from, "gu"), to), text);
  }
  const found = textOf(what.lookup, cells, path);
  const entry = Object.hasOwn(what.in, found) ? what.in[found] : what.else;
  if (entry !== undefined) return textOf(entry, cells, path);
  const reason = `The mapping has no entry for ${JSON.stringify(found)}.`;
  throw new ImportError(path, reason, "Add one to its `in`, or give it an `else`.");
}

interface Reference {
  column: string;
  filters: string[];
}

function fill(text: string, cells: ReadonlyMap<string, string>): string {
  let filled = "";
  for (const part of partsOf(text)) {
    if (typeof part === "string") filled += part;
    else {
      const cell = cells.get(part.column) ?? "";
      const shown = part.filters.reduce((left, name) => filters[name]?.(left) ?? left, cell);
      if (shown.trim() === "") return "";
      filled += shown;
    }
  }
  return filled;
}

const known = new Map<string, (string | Reference)[]>();

function partsOf(text: string): (string | Reference)[] {
  const parts = known.get(text) ?? text.split(/(\{[^{}]+\})/).map(partOf);
  known.set(text, parts);
  return parts;
}

function partOf(part: string): string | Reference {
  if (!/^\{.+\}$/s.test(part)) return part;
  const [column = "", ...names] = part.slice(1, -1).split("|");
  return { column, filters: names };
}

/** The columns that the values in some part of a mapping read. */
export function columnsOf(part: unknown, found = new Set<string>()): Set<string> {
  if (typeof part === "string") {
    for (const one of partsOf(part)) if (typeof one === "object") found.add(one.column);
  } else if (typeof part === "object" && part !== null) {
    for (const inner of Object.values(part)) columnsOf(inner, found);
  }
  return found;
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, "gu") instanceof RegExp;
  } catch {
    return false;
  }
}
