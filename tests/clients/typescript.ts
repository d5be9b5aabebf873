import { symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { runScript, withFiles } from "../contract/temporary.ts";

const packages = resolve(import.meta.dirname, "../../node_modules");
const manifest = createRequire(import.meta.url).resolve("typescript/package.json");
const tsc = join(dirname(manifest), "bin/tsc");
export const compilerOptions = {
  strict: true,
  noEmit: true,
  target: "es2024",
  module: "nodenext",
  allowImportingTsExtensions: true,
  erasableSyntaxOnly: true,
  skipLibCheck: true,
  types: ["node"],
};

/** Checks the types of modules that use the project's packages, then does something where they lie. */
export function withModules<T>(
  modules: Record<string, string>,
  use: (folder: string, types: ReturnType<typeof runScript>) => T,
): T {
  const files = {
    ...modules,
    "package.json": JSON.stringify({ type: "module" }),
    "tsconfig.json": JSON.stringify({ compilerOptions, include: ["*.ts"] }),
  };
  return withFiles(files, (folder) => {
    symlinkSync(packages, join(folder, "node_modules"));
    return use(folder, runScript(tsc, ["-p", "."], folder));
  });
}
