import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { csvOf, ndjsonOf } from "../../src/page/table/csv.ts";

const cell = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
);

test("whatever a cell holds, a table reads back as it was, but for what would be a formula", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 8 }), (rows) => {
      const read = parse(csvOf(["a", "b"], rows), { relax_column_count: false }) as string[][];
      expect(read.slice(1).map((row) => row.map((value) => value.replace(/^'/, "")))).toEqual(
        rows.map((row) =>
          row.map((value) => (value === null ? "" : String(value).replace(/^'/, ""))),
        ),
      );
      for (const value of read.flat()) expect(value).not.toMatch(/^\s*[=+@|%＝＋－＠]/);
    }),
  );
});

test.each(["=1+1", "+1", "-1+1", "@SUM(A1)", " =1", "\t=1", "\uFEFF=1", "＝1", "|calc", "%x"])(
  "%j is text in a spreadsheet",
  (given) => {
    const [, [first] = []] = parse(csvOf(["a"], [[given]])) as string[][];
    expect(first).toBe(`'${given}`);
  },
);

test("numbers stay numbers, below nothing too", () => {
  expect(csvOf(["n"], [[-1.5]])).toBe("n\r\n-1.5\r\n");
  expect(ndjsonOf(["a", "b"], [["x", null]])).toBe('{"a":"x"}\n');
});
