import { format } from "prettier";
import { expect, test } from "vitest";
import { recordSchema } from "../../src/record/format/json-schema.ts";

const file = "../../schema/record.schema.json";

test("schema/record.schema.json is what the validator generates", async () => {
  const json = await format(JSON.stringify(recordSchema()), { parser: "json", printWidth: 100 });
  // After a change of the format: vitest run -u tests/record/schema.test.ts
  await expect(json).toMatchFileSnapshot(file);
});

test("every property and every definition says what it means", () => {
  const silent = [...undescribed(recordSchema(), "$")];
  expect(silent).toEqual([]);
});

function* undescribed(node: unknown, path: string): Generator<string> {
  if (typeof node !== "object" || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if (key === "properties" || key === "$defs") {
      for (const [name, element] of Object.entries(value as Record<string, object>)) {
        if (!("description" in element)) yield `${path}.${name}`;
      }
    }
    yield* undescribed(value, `${path}.${key}`);
  }
}
