// npm leaves an optional package out of the lock file where its registry does not offer that version, and then
// `npm ci` refuses the lock file everywhere. This adds them. Run it after npm has written the lock file.
import { readFile, writeFile } from "node:fs/promises";

interface Entry {
  version?: string;
  name?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}
interface Lock {
  packages: Record<string, Entry>;
}

const systems = "android|darwin|freebsd|netbsd|openbsd|linux|openharmony|sunos|aix|win32|windows";
const machines = "arm64|arm|x64|64|ia32|loong64|mips64el|ppc64|riscv64|s390x|wasm32";

const file = new URL("../package-lock.json", import.meta.url);
const lock = JSON.parse(await readFile(file, "utf8")) as Lock;
const added: string[] = [];
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    const found = find(path, name)?.version;
    if (found !== undefined && (found === range || !isExact(range))) continue;
    // Next to the package that wants it, as npm puts it.
    const inside = path.lastIndexOf("node_modules/");
    const beside = inside < 0 ? "node_modules/" : path.slice(0, inside + "node_modules/".length);
    lock.packages[`${beside}${name}`] = platformEntry(name, range, path === "" ? {} : entry);
    added.push(`${name}@${range}`);
  }
}
const [root, ...rest] = Object.entries(lock.packages);
if (root === undefined) throw new Error("The lock file is empty.");
lock.packages = Object.fromEntries([root, ...rest.sort(([a], [b]) => a.localeCompare(b, "en"))]);
if (added.length > 0) await writeFile(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length === 0 ? "The lock file is complete." : `Added:\n${added.join("\n")}`);

/** Where Node would find a package from another: next to it, or further up. */
function find(path: string, name: string): Entry | undefined {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf("/node_modules/")))) {
    const entry = lock.packages[`${at === "" ? "" : `${at}/`}node_modules/${name}`];
    if (entry !== undefined || at === "") return entry;
    if (!at.includes("/node_modules/")) at = "";
  }
}

function isExact(range: string): boolean {
  return /^\d+\.\d+\.\d+[-.\w]*$/.test(range);
}

function platformEntry(name: string, version: string, parent: Entry): Entry {
  if (!/^\d+\.\d+\.\d+[-.\w]*$/.test(version))
    throw new Error(`${name}@${version} is no one version.`);
  const system = new RegExp(`[-/](${systems})(?=-|$)`).exec(name)?.[1];
  const machine = new RegExp(`-(${machines})(?=-|$|eabi|hf)`).exec(name)?.[1];
  if (system === undefined || machine === undefined) throw new Error(`${name} is for no platform.`);
  const libc = /-(musl|gnu)(eabihf)?$/.exec(name)?.[1];
  return {
    version,
    cpu: [machine === "64" ? "x64" : machine],
    ...(parent.dev === true ? { dev: true } : {}),
    ...(system === "linux" && libc !== undefined
      ? { libc: [libc === "gnu" ? "glibc" : libc] }
      : {}),
    optional: true,
    os: [system === "windows" ? "win32" : system],
  };
}
