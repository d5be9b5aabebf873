import { describe, expect, test } from "vitest";
import { planTree } from "../../src/cli/plan-tree.ts";
import { scans, searchedAgain, sorts } from "./plan.ts";

const plan = (...lines: string[]): string => lines.map((line) => `${line}\n`).join("");

test("rows become a tree", () => {
  const rows = [
    { id: 2, parent: 0, detail: "SCAN CONSTANT ROW" },
    { id: 5, parent: 0, detail: "SCALAR SUBQUERY 1" },
    { id: 7, parent: 5, detail: "SEARCH a1 USING INDEX actor_slug (slug=?)" },
    { id: 9, parent: 0, detail: "SCAN x" },
  ];
  expect(planTree(rows)).toBe(
    plan(
      "SCAN CONSTANT ROW",
      "SCALAR SUBQUERY 1",
      "  SEARCH a1 USING INDEX actor_slug (slug=?)",
      "SCAN x",
    ),
  );
});

describe("no scan", () => {
  test.each([
    ["constant rows", plan("SCAN CONSTANT ROW", "SCAN 3 CONSTANT ROWS")],
    ["a JSON list", plan("SCAN json_each VIRTUAL TABLE INDEX 1:")],
    ["a subquery without a name", plan("CO-ROUTINE (subquery-1)", "SCAN (subquery-1)")],
    ["the rows of a page", plan("CO-ROUTINE a1", "  SEARCH a1 USING INDEX i (x=?)", "SCAN a1")],
    ["a frame", plan("MATERIALIZE ids1", "  SEARCH a1 USING INDEX i (x=?)", "SCAN ids1")],
    [
      "a frame that was made at another place",
      plan("SCALAR SUBQUERY 1", "  MATERIALIZE ids1", "SCALAR SUBQUERY 2", "  SCAN ids1"),
    ],
    [
      "a look-up in a frame",
      plan("MATERIALIZE objects1", "SEARCH objects1 USING AUTOMATIC COVERING INDEX (k=?)"),
    ],
    [
      "a page in the order of an index",
      plan("CO-ROUTINE a1", "  SCAN a1 USING INDEX i", "SCAN a1"),
    ],
    ["a count", plan("SCALAR SUBQUERY 1", "  SCAN a1 USING COVERING INDEX i")],
    [
      "a list that is made once, below rows",
      plan(
        "CORRELATED SCALAR SUBQUERY 1",
        "  SEARCH c1 USING INDEX claim_article (article_id=?)",
        "  LIST SUBQUERY 2",
        "    SEARCH relationship USING COVERING INDEX i (predicate=?)",
      ),
    ],
    [
      "a root page within a frame that is made once",
      plan(
        "CORRELATED SCALAR SUBQUERY 1",
        "  MATERIALIZE ids1",
        "    LIST SUBQUERY 2",
        "      SCAN a1 USING INDEX i",
      ),
    ],
  ])("%s", (_what, tree) => {
    expect(scans(tree)).toEqual([]);
  });
});

describe("a scan", () => {
  test.each([
    ["a table", plan("SCAN article"), ["SCAN article"]],
    ["a table under a name", plan("SCALAR SUBQUERY 1", "  SCAN q13"), ["SCAN q13"]],
    [
      "a table that has the name of a page somewhere else",
      plan("SCALAR SUBQUERY 1", "  CO-ROUTINE a1", "  SCAN a1", "SCALAR SUBQUERY 2", "  SCAN a1"),
      ["SCAN a1"],
    ],
    [
      "a table within the page of its name",
      plan("CO-ROUTINE a1", "  SCAN a1", "SCAN a1"),
      ["SCAN a1"],
    ],
    [
      "a list that is sorted after it was walked",
      plan("CO-ROUTINE a1", "  SCAN a1 USING INDEX i", "  USE TEMP B-TREE FOR ORDER BY", "SCAN a1"),
      ["SCAN a1 USING INDEX i"],
    ],
    [
      "a list that is sorted in part",
      plan("SCAN a1 USING INDEX i", "USE TEMP B-TREE FOR LAST TERM OF ORDER BY"),
      ["SCAN a1 USING INDEX i"],
    ],
    [
      "a walk for each row around it",
      plan(
        "SEARCH a1 USING INDEX i (x=?)",
        "CORRELATED SCALAR SUBQUERY 1",
        "  SCAN q1 USING INDEX j",
      ),
      ["SCAN q1 USING INDEX j"],
    ],
    [
      "a walk inside another loop",
      plan("SEARCH a1 USING INDEX i (x=?)", "SCAN q1 USING COVERING INDEX j"),
      ["SCAN q1 USING COVERING INDEX j"],
    ],
    [
      "a share of a table for each row around it",
      plan(
        "SCAN r1 USING COVERING INDEX i",
        "CORRELATED SCALAR SUBQUERY 1",
        "  SEARCH claim USING INDEX claim_status_published (status=?)",
      ),
      ["SEARCH claim USING INDEX claim_status_published (status=?)"],
    ],
    [
      "an index that is made for the one statement",
      plan("SEARCH q1 USING AUTOMATIC COVERING INDEX (article_id=?)"),
      ["SEARCH q1 USING AUTOMATIC COVERING INDEX (article_id=?)"],
    ],
    [
      "a virtual table without a condition",
      plan("SCAN found VIRTUAL TABLE INDEX 0:"),
      ["SCAN found VIRTUAL TABLE INDEX 0:"],
    ],
  ])("%s", (_what, tree, found) => {
    expect(scans(tree)).toEqual(found);
  });
});

describe("a sort", () => {
  test("of what an index found", () => {
    const tree = plan(
      "CO-ROUTINE a1",
      "  SEARCH a1 USING INDEX i (x=?)",
      "  USE TEMP B-TREE FOR ORDER BY",
    );
    expect(sorts(tree)).toEqual(["SEARCH a1 USING INDEX i (x=?)"]);
  });

  test("of a page that was found in order is none", () => {
    const tree = plan(
      "CO-ROUTINE a1",
      "  CO-ROUTINE a1",
      "    SEARCH a1 USING INDEX i (x=?)",
      "  SCAN a1",
      "  USE TEMP B-TREE FOR ORDER BY",
      "SCAN a1",
    );
    expect(sorts(tree)).toEqual([]);
  });
});

describe("a search that is multiplied", () => {
  const search = "SCAN quote_search VIRTUAL TABLE INDEX 0:M2";
  test.each([
    ["asked for each row", plan("CORRELATED SCALAR SUBQUERY 1", `  ${search}`), [search]],
    ["asked in an inner loop", plan("MATERIALIZE x", "  SCAN tied", `  ${search}`), [search]],
    [
      "with a list that is made for each match",
      plan("SCALAR SUBQUERY 1", `  ${search}`, "  CORRELATED LIST SUBQUERY 2", "    SEARCH q1"),
      ["CORRELATED LIST SUBQUERY 2"],
    ],
    ["with a walk for each match", plan("MATERIALIZE x", `  ${search}`, "  SCAN y"), ["SCAN y"]],
  ])("%s", (_what, tree, found) => {
    expect(searchedAgain(tree)).toEqual(found);
  });

  test.each([
    ["once", plan("CORRELATED SCALAR SUBQUERY 1", "  LIST SUBQUERY 2", `    ${search}`)],
    [
      "each match looked up",
      plan("MATERIALIZE x", `  ${search}`, "  SEARCH y USING AUTOMATIC COVERING INDEX (ordinal=?)"),
    ],
  ])("is not one that is asked %s", (_what, tree) => {
    expect(searchedAgain(tree)).toEqual([]);
  });
});
