import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "graphql";
import { format } from "prettier";
import { describe, expect, inject, test } from "vitest";
import { openHrana } from "../../src/storage/hrana.ts";
import { readRows } from "../../src/storage/store.ts";
import { openApi } from "../ask.ts";
import { planTree, type PlanRow } from "../../src/cli/plan-tree.ts";
import { breakLines } from "../../src/cli/sql-lines.ts";
import { printTree } from "../../src/engine/explain.ts";
import { filesIn, operations, timeless, variablesOf } from "./files.ts";
import { scans, sorts } from "./plan.ts";
import { sorting, walks } from "./sorting.ts";
import { fold } from "./sql.ts";

// Each operation has its answer, tree, statement and plan beside it. `vitest -u` writes them anew: read the difference.

const here = import.meta.dirname;
const api = openApi(inject("store"));
const store = openHrana(inject("store"));

describe.each(operations)("%s", (name, file) => {
  test("one statement in one request; its answer, tree, text and plan", async () => {
    const text = readFileSync(file, "utf8");
    const variables = variablesOf(name);
    const { requests, statements, ...answer } = await api.run(text, variables);
    expect({ requests, statements: statements.length }).toEqual({ requests: 1, statements: 1 });
    const json = await format(JSON.stringify(timeless(answer), null, 2), {
      parser: "json",
      printWidth: 100,
    });
    await expect(json).toMatchFileSnapshot(join(here, `${name}.json`));

    const tree = api.explain({ document: parse(text), variables }).tree();
    expect(tree).toBeDefined();
    await expect(printTree(tree!)).toMatchFileSnapshot(join(here, `${name}.tree`));

    const sent = statements[0]?.sql ?? "";
    const broken = breakLines(sent);
    expect(fold(broken)).toBe(fold(sent));
    await expect(broken).toMatchFileSnapshot(join(here, `${name}.sql`));

    const rows = await readRows(store, `explain query plan ${sent}`);
    const plan = planTree(rows as unknown as PlanRow[]);
    await expect(plan).toMatchFileSnapshot(join(here, `${name}.plan`));
    expect(scans(plan)).toEqual(walks[name] ?? []);
    expect(sorts(plan).length > 0).toBe(name in sorting);
  });
});

test("no file lies here without its operation", () => {
  const names = new Set(operations.map(([name]) => name));
  const strays = filesIn(here).filter((file) => {
    const [name = "", ...kind] = file.split(".");
    return kind.at(-1) !== "ts" && !names.has(name);
  });
  expect(strays).toEqual([]);
});
