// npm leaves an optional package out of the lock file where its registry does not offer that version, and then
// `npm ci` refuses the lock file everywhere. This adds them, and to each entry without one the hash that its tarball must
// have (`integrity`), as the registry tells it. Run it after npm has written the lock file.
import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { promisify } from "node:util";

interface Entry {
  version?: string;
  integrity?: string;
  link?: boolean;
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
const hashed: string[] = [];
const unknown: string[] = [];
for (const [path, entry] of Object.entries(lock.packages)) {
  if (path === "" || entry.link === true || entry.integrity !== undefined) continue;
  const id = `${path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length)}@${entry.version}`;
  const integrity = await integrityOf(id);
  if (integrity === undefined) {
    unknown.push(id);
    continue;
  }
  // Where npm writes it.
  const { version, ...others } = entry;
  lock.packages[path] = { version, integrity, ...others };
  hashed.push(id);
}
const [root, ...rest] = Object.entries(lock.packages);
if (root === undefined) throw new Error("The lock file is empty.");
lock.packages = Object.fromEntries([root, ...rest.sort(([a], [b]) => a.localeCompare(b, "en"))]);
if (added.length + hashed.length > 0) await writeFile(file, `${JSON.stringify(lock, null, 2)}\n`);
const told = {
  Added: added,
  "With its hash now": hashed,
  "Without a hash: the registry does not offer it": unknown,
};
for (const [what, names] of Object.entries(told)) {
  if (names.length > 0) console.log(`${what}:\n${names.join("\n")}`);
}
if (Object.values(told).every((names) => names.length === 0))
  console.log("The lock file is complete.");

/** Undefined where the registry has no such version. */
async function integrityOf(id: string): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)("npm", ["view", id, "dist.integrity"]);
    return /^sha512-[\w+/]{86}==$/.exec(stdout.trim())?.[0];
  } catch (error) {
    if (String((error as { stderr?: unknown }).stderr).includes("E404")) return undefined;
    throw error;
  }
}

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
