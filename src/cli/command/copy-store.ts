import { access, mkdir, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { localSettings } from "../../env.ts";
import { copyFile } from "../../storage/embedded/copy-file.ts";
import { command } from "../command.ts";
import { CommandError, UsageError } from "../command-error.ts";
import { claimFolder } from "../local/data-folder.ts";
import { embeddedFile, embeddedFolder } from "../local/embedded-file.ts";
import { sqldFile, sqldFolder } from "../local/sqld.ts";

interface StoreFiles {
  /** What has to be out of the way for a new store. */
  path: string;
  file: string;
  name: string;
}

await command({
  summary:
    "Takes over the store of `npm start` for `npm run serve`, or the other way, while neither runs.",
  options: {
    to: { type: "string", value: "embedded|sqld", about: "for which of them; has to be given" },
    replace: { type: "boolean", about: "moves a store that is there to PATH.previous" },
  },
  async run({ to, replace = false }) {
    if (to !== "embedded" && to !== "sqld") throw new UsageError("--to takes embedded or sqld.");
    const { dataDir } = localSettings();
    const path = sqldFolder(resolve(dataDir));
    const file = embeddedFile(dataDir);
    const stores: Record<string, StoreFiles> = {
      sqld: { path, file: sqldFile(path), name: "npm start" },
      embedded: { path: file, file, name: "npm run serve" },
    };
    const [target, source] = to === "sqld" ? ["sqld", "embedded"] : ["embedded", "sqld"];
    const claims = [await claimFolder(dataDir)];
    try {
      claims.push(await claimFolder(embeddedFolder(dataDir)));
      const [from, into] = [stores[source ?? ""], stores[target ?? ""]];
      if (from !== undefined && into !== undefined) await copy(from, into, replace);
    } finally {
      for (const { release } of claims.toReversed()) await release();
    }
  },
});

async function copy(from: StoreFiles, into: StoreFiles, isReplacing: boolean): Promise<void> {
  if (!(await exists(from.file))) {
    throw new CommandError(`There is no store of \`${from.name}\` at ${from.file}.`);
  }
  const isThere = await exists(into.path);
  if (isThere && !isReplacing) {
    throw new CommandError(
      `There is a store of \`${into.name}\` at ${into.path} already. Give --replace to have it moved to ${into.path}.previous.`,
    );
  }
  // Whole before it has its name, and in another folder until then: sqld takes whatever lies in its own.
  const part = `${join(dirname(into.path), "copy")}.part`;
  await rm(part, { force: true });
  await copyFile(from.file, part);
  if (isThere) await moveAside(into.path);
  await mkdir(dirname(into.file), { recursive: true, mode: 0o700 });
  await rename(part, into.file);
  console.log(`The store of \`${from.name}\` is copied to ${into.file}, for \`${into.name}\`.`);
}

/** The files that SQLite has beside its own go along. */
async function moveAside(path: string): Promise<void> {
  for (const suffix of ["", "-wal", "-shm"]) {
    const [old, kept] = [path + suffix, `${path}.previous${suffix}`];
    await rm(kept, { recursive: true, force: true });
    if (await exists(old)) await rename(old, kept);
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
