/** What a cell holds. */
export type Cell = string | number | boolean | null | undefined;

/**
 * What spreadsheets take for a formula: a cell that begins so. After white space as well, which some of them skip.
 */
const formula = /^[\s\u{FEFF}\u{200B}]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20|%]/u;

/** A cell of RFC 4180. What would be a formula is text: an apostrophe before it says so to every spreadsheet. */
function cellOf(cell: Cell): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell !== "string") return String(cell);
  const harmless = formula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) || /^\s|\s$/.test(harmless)
    ? `"${harmless.replaceAll('"', '""')}"`
    : harmless;
}

const lineOf = (cells: readonly Cell[]): string => `${cells.map(cellOf).join(",")}\r\n`;

/** Rows as CSV, the names of the columns first. */
export const csvOf = (columns: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [columns, ...rows].map(lineOf).join("");

/** Rows as JSON, one in a line; a cell that is empty is left out. */
export const ndjsonOf = (columns: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  rows
    .map((row) => {
      const cells = columns.flatMap((name, i) => (row[i] == null ? [] : [[name, row[i]]]));
      return `${JSON.stringify(Object.fromEntries(cells))}\n`;
    })
    .join("");
