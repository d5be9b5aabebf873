import { ImportError, orRefusal, type ImportRefusal } from "./import-error.ts";
import { decode, isObject, linesOf, objectOn, refuseJsonFault, type Line } from "./lines.ts";

export interface Document {
  line: number;
  value: Record<string, unknown>;
}

/** The JSON objects of a file: one on each line, or one document that is an object or a list of them. */
export async function* documentsOf(
  file: AsyncIterable<Uint8Array>,
): AsyncGenerator<Document | ImportRefusal> {
  let held: Line[] = [];
  let form: "lines" | "whole" | undefined;
  for await (const line of linesOf(file)) {
    held.push(line);
    form ??= formOf(held);
    if (form !== "lines") continue;
    for (const one of held) yield* onLine(one);
    held = [];
  }
  if (held.length > 0) yield* whole(held);
}

function* onLine(line: Line): Generator<Document | ImportRefusal> {
  if (line.bytes.length === 0) return;
  yield orRefusal(line.number, () => ({ line: line.number, value: objectOn(line) }));
}

/** Told by the first two lines: what is whole on its own, or followed by another beginning, is a line. */
function formOf(lines: readonly Line[]): "lines" | "whole" | undefined {
  const [first, second] = lines.filter(({ bytes }) => bytes.length > 0);
  if (first === undefined) return undefined;
  if (first.bytes[0] === 0x5b) return "whole";
  const alone = orRefusal(first.number, () => objectOn(first));
  if (!("complaints" in alone)) return "lines";
  if (second === undefined) return undefined;
  return second.bytes[0] === 0x7b ? "lines" : "whole";
}

function* whole(lines: readonly Line[]): Generator<Document | ImportRefusal> {
  const text = orRefusal(1, () => lines.map(({ bytes }) => decode(bytes)).join("\n"));
  if (typeof text !== "string") return void (yield text);
  for (const { line, json } of text.trimStart().startsWith("[")
    ? elements(text)
    : [{ line: 1, json: text }]) {
    yield orRefusal(line, () => {
      let value: unknown;
      try {
        value = JSON.parse(json);
      } catch (error) {
        // The place that it tells counts from the element's beginning.
        const what = (error as Error).message.replace(/ (in JSON )?at position .*/, "");
        const reason = `It is not JSON: ${what}.`;
        throw new ImportError(
          "$",
          reason,
          "Give one JSON object, a list of them, or one on each line.",
        );
      }
      refuseJsonFault(json);
      if (isObject(value)) return { line, value };
      throw new ImportError("$", "It is no JSON object.", "Give objects only.");
    });
  }
}

/** The elements of a JSON list as they are written, so that one that is broken costs no other. */
function* elements(text: string): Generator<{ line: number; json: string }> {
  let line = 1;
  let depth = 0;
  let inString = false;
  let start = -1;
  let startLine = 1;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] as string;
    if (char === "\n") line += 1;
    if (inString) {
      if (char === "\\") at += 1;
      else if (char === '"') inString = false;
      continue;
    }
    if (char === '"') inString = true;
    const closes = char === "]" || char === "}";
    if (start !== -1 && depth === 1 && (char === "," || closes)) {
      yield { line: startLine, json: text.slice(start, at) };
      start = -1;
    } else if (start === -1 && depth === 1 && !closes && /[^\s,]/.test(char)) {
      start = at;
      startLine = line;
    }
    if (char === "[" || char === "{") depth += 1;
    if (closes) depth -= 1;
  }
  if (start !== -1) yield { line: startLine, json: text.slice(start) };
}
