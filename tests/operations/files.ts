import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const here = import.meta.dirname;
const known = resolve(here, "../../schema/operations");
const ending = ".graphql";

/** The files in a folder and in those below it, by their paths from it. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

const operationsIn = (folder: string): [name: string, file: string][] =>
  filesIn(folder)
    .filter((file) => file.endsWith(ending))
    .map((file): [string, string] => [file.slice(0, -ending.length), join(folder, file)])
    .filter(([, file]) => !isMutation(file));

const isMutation = (file: string): boolean => /^mutation\b/m.test(readFileSync(file, "utf8"));

/** Every query that is a fixture, by its name, such as `article-filter/genre`, and where it stands. */
export const operations = [...operationsIn(known), ...operationsIn(here)];

export function variablesOf(name: string): Record<string, never> {
  const file = join(here, `${name}.variables.json`);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
}

/**
 * An answer with one instant for all that it was recorded at, and one id and cursor of edits, whose ids are drawn: the
 * sample is loaded anew for each run.
 */
export const timeless = (answer: unknown): unknown =>
  JSON.parse(
    JSON.stringify(answer, (key, value: unknown) => {
      if (typeof value !== "string") return value;
      if (key === "createdAt" || key === "recordedAt") return "2026-01-01T00:00:00.000Z";
      if (value.startsWith("edt_")) return "an id of an edit";
      return key.endsWith("Cursor") && value.includes(ofEdit) ? "a cursor of edits" : value;
    }),
  );
const ofEdit = Buffer.from("edt_").toString("hex").toUpperCase();
