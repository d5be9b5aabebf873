import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fromShortForm } from "../edit/short-form.ts";
import type { UserError } from "../edit/user-error.ts";
import { parseShortForm } from "../record/format/parse-line.ts";
import type { Complaint } from "../record/format/refusal.ts";
import { documentsOf, type Document } from "../record/import/json-documents.ts";
import type { Foreign, Adapter } from "../record/import/foreign-file.ts";
import type { Made } from "../record/load/load-records.ts";

/** Turns short forms, one JSON object an article, into lines of the record; `full` is told each of them. */
export const fromDrafts = (full: (line: string) => void): Adapter =>
  async function* (file: Foreign): AsyncGenerator<Made> {
    for await (const document of documentsOf(file.bytes)) {
      if ("value" in document) yield* linesOf(document, file, full);
      else yield document;
    }
  };

async function* linesOf(
  { line, value }: Document,
  { name, store }: Foreign,
  full: (line: string) => void,
): AsyncGenerator<Made> {
  const parsed = parseShortForm(value);
  if ("complaints" in parsed) return yield { line, complaints: parsed.complaints };
  const { textFile, ...rest } = parsed.value;
  const text = await textOf(name, textFile);
  if (typeof text === "object") return yield { line, complaints: [text] };
  const made = await fromShortForm(store, { ...rest, ...(text !== undefined && { text }) });
  if ("errors" in made) return yield { line, complaints: made.errors.map(complaintOf) };
  for (const record of made.records) {
    const own = JSON.stringify(record);
    full(own);
    yield { line, text: own };
  }
}

/** A text that lies beside the draft, as people keep it. */
async function textOf(
  draft: string,
  textFile: string | undefined,
): Promise<string | Complaint | undefined> {
  if (textFile === undefined) return undefined;
  const file = join(dirname(draft), textFile);
  try {
    return (await readFile(file, "utf8")).replaceAll("\r\n", "\n").trimEnd();
  } catch {
    return {
      path: "$.textFile",
      reason: `The text ${file} cannot be read.`,
      remedy: "Name a file beside the draft, or give `text`.",
    };
  }
}

/** An error's message has its remedy in it. */
function complaintOf({ path, message }: UserError): Complaint {
  const keys = path.map((key) => (/^\d+$/.test(key) ? `[${key}]` : `.${key}`));
  return { path: `$${keys.join("")}`, reason: message, remedy: "Correct the draft." };
}
