import { expect, test } from "vitest";
import { DuplicateLines } from "../../src/record/load/duplicate-lines.ts";

test("each line is told where its key was first and whether it said the same", () => {
  const seen = new DuplicateLines();
  // Enough to grow many times.
  const count = 20_000;
  for (let line = 1; line <= count; line += 1) {
    expect(seen.meet(`key ${line}`, `says ${line}`, { source: line % 3, line })).toBeNull();
  }
  for (let line = 1; line <= count; line += 1) {
    const contents = line % 2 === 0 ? `says ${line}` : "else";
    const before = seen.meet(`key ${line}`, contents, { source: 9, line: count + line });
    expect(before).toEqual({ source: line % 3, line, same: line % 2 === 0 });
  }
});
