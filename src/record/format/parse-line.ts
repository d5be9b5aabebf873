import type { z } from "zod";
import { anyRecord, type AnyRecord } from "./record.ts";
import { jsonPath, type Complaint } from "./refusal.ts";
import { scan } from "./json-scan.ts";
import { shortArticle, type ShortArticle } from "./short-form.ts";

interface Faults {
  complaints: Complaint[];
}
export type Parsed = { record: AnyRecord } | Faults;

// A byte order mark is kept, so that it is told: only a file's start may have one.
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Reads one line of a record: what is wrong with its form is told in full. */
export function parseLine(line: string | Uint8Array): Parsed {
  let text: string;
  let value: unknown;
  try {
    text = typeof line === "string" ? line : decoder.decode(line);
  } catch {
    return complain("$", "The line is not UTF-8.", "Save the file as UTF-8.");
  }
  if (text.startsWith("\ufeff")) {
    const reason = "The line starts with a byte order mark, which only a file's start may have.";
    return complain("$", reason, "Remove it: U+FEFF, the bytes EF BB BF.");
  }
  try {
    value = JSON.parse(text);
  } catch (error) {
    const reason = `The line is not JSON: ${(error as Error).message}.`;
    return complain("$", reason, "Write one whole JSON object on each line.");
  }
  const untold = jsonFault(text);
  if (untold !== undefined) return { complaints: [untold] };
  return parseRecord(value);
}

/** Reads what a line holds. */
export function parseRecord(value: unknown): Parsed {
  const parsed = parseAs(anyRecord, value);
  return "complaints" in parsed ? parsed : { record: parsed.value };
}

/** Reads what an article's short form holds. */
export const parseShortForm = (value: unknown): { value: ShortArticle } | Faults =>
  parseAs(shortArticle, value);

function parseAs<T>(form: z.ZodType<T>, value: unknown): { value: T } | Faults {
  const bad = unstorableText(value, []);
  if (bad !== undefined) {
    return complain(
      jsonPath(bad),
      "The text holds a NUL or half of a surrogate pair.",
      "Remove it: it cannot be kept or counted as text.",
    );
  }
  const result = form.safeParse(value);
  if (result.success) return { value: result.data };
  return { complaints: result.error.issues.flatMap((issue) => explain(issue, [], value)) };
}

const untoldFaults = {
  repeated: ["The object has this field twice.", "Remove one of the two."],
  deep: ["It is nested too deep.", "Take it apart: no record is nested like that."],
} as const;

/** What JSON.parse does not tell of sound JSON. */
export function jsonFault(json: string): Complaint | undefined {
  const found = scan(json);
  if (found === undefined) return undefined;
  const [reason, remedy] = untoldFaults[found.fault];
  return { path: jsonPath(found.path), reason, remedy };
}

function complain(path: string, reason: string, remedy: string): Faults {
  return { complaints: [{ path, reason, remedy }] };
}

function explain(issue: z.core.$ZodIssue, base: PropertyKey[], line: unknown): Complaint[] {
  const keys = [...base, ...issue.path];
  const path = jsonPath(keys);
  const one = (reason: string, remedy: string): Complaint[] => [{ path, reason, remedy }];
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({
        path: jsonPath([...keys, key]),
        reason: "The format has no such field.",
        remedy: "Remove it, or correct its spelling.",
      }));
    case "invalid_type":
      return valueAt(line, keys) === undefined
        ? one("It is missing.", `Give ${article(issue.expected)}.`)
        : one(`It is not ${article(issue.expected)}.`, `Give ${article(issue.expected)}.`);
    case "invalid_value":
      return one("It is not one of the words allowed.", `Choose from: ${issue.values.join(", ")}.`);
    case "invalid_union": {
      const branch = nearestBranch(issue.errors);
      if (branch !== undefined) return branch.flatMap((inner) => explain(inner, keys, line));
      return one("It is not one of the words allowed.", "Choose from: actor, article.");
    }
    case "custom":
    case "invalid_format":
      return one(`It ${issue.message}.`, "Correct it; schema/record.schema.json says what fits.");
    default:
      return one(`${issue.message}.`, "Correct it; schema/record.schema.json says what fits.");
  }
}

/** Of several forms that a value could have, the one it came closest to: its faults lie deepest. */
function nearestBranch(errors: z.core.$ZodIssue[][]): z.core.$ZodIssue[] | undefined {
  const depth = (issues: z.core.$ZodIssue[]): number =>
    Math.min(...issues.map((issue) => issue.path.length));
  return errors.toSorted((a, b) => depth(b) - depth(a))[0];
}

function article(type: string): string {
  const name = type === "int" ? "integer" : type === "tuple" ? "array" : type;
  return `${/^[aeiou]/.test(name) ? "an" : "a"} ${name}`;
}

function valueAt(value: unknown, keys: readonly PropertyKey[]): unknown {
  return keys.reduce<unknown>(
    (inner, key) =>
      typeof inner === "object" && inner !== null ? Reflect.get(inner, key) : undefined,
    value,
  );
}

/** Where a string stands that no store keeps as it is. */
function unstorableText(value: unknown, path: PropertyKey[]): PropertyKey[] | undefined {
  if (typeof value === "string") {
    return value.isWellFormed() && !value.includes("\0") ? undefined : path;
  }
  if (typeof value !== "object" || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const found = unstorableText(inner, [...path, Array.isArray(value) ? Number(key) : key]);
    if (found !== undefined) return found;
  }
  return undefined;
}
