import { expect, test } from "vitest";
import { loadFrom } from "./from/load.ts";
import { testStore } from "./store.ts";

const store = testStore();
const map = {
  table: "ndjson",
  actors: { person: { slug: "{name|slug}", name: "{name}", kind: "PERSON" } },
};
const deep = "[".repeat(100) + "]".repeat(100);

test.each([
  [
    "a table's row",
    "csv",
    '{"name":"Ada"}\n{"name":"Bob","name":"Eve"}\n{"name":"Cy"}',
    "2 $.name",
    2,
  ],
  [
    "an entity",
    "ftm",
    '{"id":"a","schema":"Person","properties":{"name":["Ada"]}}\n' +
      '{"id":"b","schema":"Person","properties":{"name":["Bob"],"n\\u0061me":["Eve"]}}',
    "2 $.properties.name",
    1,
  ],
  ["a news object on its line", "ninjs", '{"uri":"urn:a","uri":"urn:b"}', "1 $.uri", 0],
  [
    "a news object in a list",
    "ninjs",
    '[{"uri":"urn:a"},\n{"uri":"urn:b","people":[{"name":"A","name":"B"}]}]',
    "2 $.people[0].name",
    1,
  ],
])("%s with a field twice is refused by its path", async (_, format, file, path, taken) => {
  const loaded = await loadFrom(store.libsql, format, file, format === "csv" ? map : undefined);
  expect(loaded.refused).toEqual([`${path} The object has this field twice.`]);
  expect(loaded.new).toBeGreaterThanOrEqual(taken);
  expect(await store.rows("select 1 from actor where name in ('Bob', 'Eve')")).toEqual([]);
});

test("endless nesting is refused, too", async () => {
  const { refused } = await loadFrom(store.libsql, "ninjs", `{"uri":"urn:a","people":${deep}}`);
  expect(refused).toEqual(["1 $ It is nested too deep."]);
});
