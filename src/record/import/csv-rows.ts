import { parse } from "csv-parse/sync";
import { ImportError, orRefusal, type ImportRefusal } from "./import-error.ts";
import { decode, isObject, linesOf, objectOn, type Line } from "./lines.ts";

/** A row of a table: the text of each column. */
export interface Row {
  line: number;
  cells: ReadonlyMap<string, string>;
}

export interface TableForm {
  table: "csv" | "ndjson";
  delimiter: string;
  /** The columns that are read; a table without one of them is not that table. */
  columns: readonly string[];
  /** Those that it may lack. */
  optional: readonly string[];
}

type Rows = AsyncGenerator<Row | ImportRefusal>;

export function rowsOf(file: AsyncIterable<Uint8Array>, form: TableForm): Rows {
  return form.table === "csv" ? csvRows(file, form) : objectRows(file, form);
}

const record_delimiter = ["\r\n", "\n"];
// A field may hold a whole article; what is longer is a quotation mark that nobody closed.
const longestRecord = 100_000;

async function* csvRows(file: AsyncIterable<Uint8Array>, form: TableForm): Rows {
  let names: string[] | undefined;
  for await (const record of records(file, form.delimiter)) {
    if ("complaints" in record) yield record;
    else if (names === undefined) names = header(record.fields, form);
    else yield orRefusal(record.line, () => rowOf(record, names as string[]));
  }
  if (names === undefined) throw new Error("The table is empty: it has no header.");
}

function header(fields: string[], { columns, optional }: TableForm): string[] {
  const names = fields.map((field) => field.trim());
  const missing = columns.filter((column) => !names.includes(column) && !optional.includes(column));
  if (missing.length > 0) {
    const told = (list: readonly string[]): string => list.map((n) => `"${n}"`).join(", ");
    throw new Error(`The mapping reads ${told(missing)}; the table's columns are ${told(names)}.`);
  }
  const twice = columns.find((column) => names.indexOf(column) !== names.lastIndexOf(column));
  if (twice !== undefined) throw new Error(`Two columns of the table are named "${twice}".`);
  return names;
}

function rowOf({ line, fields }: Fields, names: readonly string[]): Row {
  if (fields.length !== names.length) {
    const reason = `The row has ${fields.length} fields, the header ${names.length}.`;
    throw new ImportError("$", reason, "Correct the row: is a comma or a quotation mark missing?");
  }
  return { line, cells: new Map(names.map((name, i) => [name, fields[i] as string])) };
}

interface Fields {
  line: number;
  fields: string[];
}

/**
 * Lines are put together while a quotation mark is open, so that each refusal has its line. Where that
 * leads nowhere, only the first of them is lost, and the next is tried as a beginning.
 */
async function* records(
  file: AsyncIterable<Uint8Array>,
  delimiter: string,
): AsyncGenerator<Fields | ImportRefusal> {
  let open: Line[] = [];
  let marks = 0;
  function* settle(coming: Line[], isEnd: boolean): Generator<Fields | ImportRefusal> {
    for (let line = coming.pop(); line !== undefined; line = coming.pop()) {
      open.push(line);
      marks += quotationMarks(line.bytes);
      const isLast = isEnd && coming.length === 0;
      if (marks % 2 === 1 && open.length < longestRecord && !isLast) continue;
      const [first, ...rest] = open as [Line, ...Line[]];
      const result = orRefusal(first.number, () => fieldsOf([first, ...rest], delimiter));
      open = [];
      marks = 0;
      if (result !== undefined) yield result;
      if (result !== undefined && "complaints" in result) coming = coming.concat(rest.toReversed());
    }
  }
  for await (const line of linesOf(file)) yield* settle([line], false);
  const rest = open.splice(0).toReversed();
  marks = 0;
  yield* settle(rest, true);
}

function quotationMarks(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(34); at !== -1; at = bytes.indexOf(34, at + 1)) count += 1;
  return count;
}

function fieldsOf(lines: readonly Line[], delimiter: string): Fields | undefined {
  const text = lines.map(({ bytes, end }, i) => decode(bytes) + (lines[i + 1] ? end : "")).join("");
  if (text.trim() === "") return undefined;
  try {
    const found: string[][] = parse(text, {
      delimiter,
      record_delimiter,
      relax_column_count: true,
    });
    if (found[0] !== undefined && found.length === 1) {
      return { line: lines[0]?.number ?? 0, fields: found[0] };
    }
    throw new Error("A line ends outside of the quotation marks");
  } catch (error) {
    const what = (error as Error).message.replace(/ (at|on) line \d+/, "");
    throw new ImportError(
      "$",
      `The row is no CSV: ${what}.`,
      "Double each quotation mark inside a field.",
    );
  }
}

async function* objectRows(file: AsyncIterable<Uint8Array>, form: TableForm): Rows {
  for await (const line of linesOf(file)) {
    if (line.bytes.length === 0) continue;
    yield orRefusal(line.number, () => {
      const cells = new Map<string, string>();
      flatten(objectOn(line), "", cells);
      const missing = form.columns.find(
        (name) => !cells.has(name) && !form.optional.includes(name),
      );
      if (missing === undefined) return { line: line.number, cells };
      const remedy = "Give it, or name it among the mapping's `optional` ones.";
      throw new ImportError(`$.${missing}`, "The mapping reads it, and the row lacks it.", remedy);
    });
  }
}

/** What lies deeper is named by its path: `{"a": {"b": 1}}` has the column `a.b`. */
function flatten(value: unknown, name: string, cells: Map<string, string>): void {
  if (isObject(value) || Array.isArray(value)) {
    for (const [key, inner] of Object.entries(value)) {
      flatten(inner, name === "" ? key : `${name}.${key}`, cells);
    }
  } else cells.set(name, value === null ? "" : String(value));
}
