import { readFileSync } from "node:fs";
import { join } from "node:path";
import { constants, DatabaseSync } from "node:sqlite";
import { afterAll, expect, inject, test } from "vitest";
import { parse } from "graphql";
import { createApi } from "../../src/api.ts";
import { askOf } from "../../src/storage/ask.ts";
import { keepingPlan, openEmbedded } from "../../src/storage/embedded/open-embedded.ts";
import type { Statement } from "../../src/storage/store.ts";
import { freeLimits } from "../ask.ts";
import { readSdl } from "../contract/sdl.ts";
import { operations, timeless, variablesOf } from "../operations/files.ts";

const folder = join(import.meta.dirname, "../operations");
const api = createApi(readSdl(), freeLimits);
const store = openEmbedded(inject("storeFile"), { readOnly: true });
const database = new DatabaseSync(inject("storeFile"), { readOnly: true });
// Asked whenever a statement is planned.
let looked = 0;
database.setAuthorizer(() => {
  looked += 1;
  return constants.SQLITE_OK;
});
afterAll(() => {
  store.close();
  database.close();
});

test.each(operations)(
  "%s: the answer that libSQL's server gives, by a plan that is kept",
  async (name, file) => {
    const document = parse(readFileSync(file, "utf8"));
    const operation = { document, variables: variablesOf(name) };
    const asked: Statement[] = [];
    const { data, errors } = await api.execute(operation, (statement, note) => {
      asked.push(statement);
      return askOf(store)(statement, note);
    });
    const wanted = JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8"));
    expect(timeless({ data, errors })).toEqual(wanted);
    for (const { sql, args = [] } of asked) {
      const statement = database.prepare(keepingPlan(sql));
      statement.all(...args);
      looked = 0;
      statement.all(...args);
      expect(looked, "SQLite plans it anew").toBe(0);
    }
  },
);
