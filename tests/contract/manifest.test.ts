import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { readManifest } from "../../src/cli/publish/trusted-documents.ts";

test("the manifest holds the documents of schema/operations; `npm run operations` writes it", async () => {
  const file = new URL("../../schema/operations/manifest.json", import.meta.url);
  expect(await readFile(file, "utf8")).toBe(await readManifest());
});
