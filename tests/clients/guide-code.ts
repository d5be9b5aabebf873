import { readFileSync } from "node:fs";
import { join } from "node:path";
import manifest from "../../schema/operations/manifest.json" with { type: "json" };
import { clientsText } from "../../src/http/docs/docs-pages.ts";
import { readSchema } from "../contract/sdl.ts";

/** A file that a page of the documentation shows: a block of code with a name after its language. */
export interface ShownFile {
  name: string;
  code: string;
}

export interface Section {
  files: ShownFile[];
  /** The lines to be typed into a shell. */
  commands: string[];
}

const folder = join(import.meta.dirname, "../../src/http/docs/pages");

/** The sections of a page by their titles, with the address of a server in the place of the example's. */
export function sectionsOf(page: string, endpoint: string): Map<string, Section> {
  const source = readFileSync(join(folder, `${page}.md`), "utf8");
  const { operations } = manifest;
  // The first of a name is the one that is shown.
  const text = clientsText(source, operations.toReversed(), readSchema());
  const parts = text.split(/^## /m).slice(1);
  return new Map(
    parts.map((part) => {
      const [title = ""] = part.split("\n", 1);
      return [title, codeOf(addressed(part, endpoint))];
    }),
  );
}

/** All files that a page shows. */
export function filesOf(page: string, endpoint: string): ShownFile[] {
  const source = readFileSync(join(folder, `${page}.md`), "utf8");
  return codeOf(addressed(source, endpoint)).files;
}

const addressed = (text: string, endpoint: string): string =>
  text.replaceAll("https://api.example.org", new URL(endpoint).origin);

function codeOf(text: string): Section {
  const blocks = [...text.matchAll(/^```(\w+)(?: (\S+))?\n(.*?)^```$/gms)];
  return {
    files: blocks.flatMap(([, , name, code = ""]) => (name === undefined ? [] : [{ name, code }])),
    commands: blocks.flatMap(([, language, , code = ""]) =>
      language === "bash" ? code.trim().split(/(?<!\\)\n/) : [],
    ),
  };
}
