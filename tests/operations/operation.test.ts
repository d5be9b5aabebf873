import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { format } from "prettier";
import { afterAll, describe, expect, inject, test } from "vitest";
import { openStore } from "../../src/storage/client.ts";
import { openApi } from "../ask.ts";
import { planTree, scans, sorts, type PlanRow } from "./plan.ts";
import { sorting, walks } from "./sorting.ts";
import { breakLines, fold } from "./sql.ts";

// Each operation has its answer, statement and plan beside it. `vitest -u` writes them anew: read the difference.

const here = import.meta.dirname;
const known = resolve(here, "../../schema/operations");
const operationsIn = (folder: string): [name: string, file: string][] =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".graphql"))
    .map((file) => [basename(file, ".graphql"), join(folder, file)]);
const operations = [...operationsIn(known), ...operationsIn(here)];

const url = inject("libsqlUrl");
const api = openApi(url);
const { client } = openStore({ url });
afterAll(() => client.close());

function variablesOf(name: string): Record<string, never> {
  const file = join(here, `${name}.variables.json`);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
}

describe.each(operations)("%s", (name, file) => {
  test("one statement in one request; its answer, text and plan", async () => {
    const { requests, statements, ...answer } = await api.run(
      readFileSync(file, "utf8"),
      variablesOf(name),
    );
    expect({ requests, statements: statements.length }).toEqual({ requests: 1, statements: 1 });
    const json = await format(JSON.stringify(answer, null, 2), { parser: "json", printWidth: 100 });
    await expect(json).toMatchFileSnapshot(join(here, `${name}.json`));

    const sent = statements[0]?.sql ?? "";
    const broken = breakLines(sent);
    expect(fold(broken)).toBe(fold(sent));
    await expect(broken).toMatchFileSnapshot(join(here, `${name}.sql`));

    const { rows } = await client.execute({ sql: `explain query plan ${sent}`, args: [] });
    const plan = planTree(rows as unknown as PlanRow[]);
    await expect(plan).toMatchFileSnapshot(join(here, `${name}.plan`));
    expect(scans(plan)).toEqual(walks[name] ?? []);
    expect(sorts(plan).length > 0).toBe(name in sorting);
  });
});

test("no file lies here without its operation", () => {
  const names = new Set(operations.map(([name]) => name));
  const strays = readdirSync(here).filter((file) => {
    const [name = "", ...kind] = file.split(".");
    return kind.at(-1) !== "ts" && !names.has(name);
  });
  expect(strays).toEqual([]);
});
