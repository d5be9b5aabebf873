import { access, mkdir, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { copyFile } from "../../storage/embedded/copy-file.ts";
import { CommandError } from "../command-error.ts";
import { claimFolder } from "./data-folder.ts";
import { embeddedFile, embeddedFolder } from "./embedded-file.ts";
import { sqldFile, sqldFolder } from "./sqld.ts";

/** Where a data folder has the store of `npm start`, and that of `npm run serve`. */
export interface StoreFiles {
  /** What has to be out of the way for a new store. */
  path: string;
  file: string;
  /** Who uses it. */
  name: string;
}

export function storeFiles(dataDir: string): Record<"sqld" | "embedded", StoreFiles> {
  const path = sqldFolder(resolve(dataDir));
  const file = embeddedFile(dataDir);
  return {
    sqld: { path, file: sqldFile(path), name: "npm start" },
    embedded: { path: file, file, name: "npm run serve" },
  };
}

/** Does something to a data folder's stores while nothing runs on either. */
export async function withoutServers(dataDir: string, act: () => Promise<void>): Promise<void> {
  const claims = [await claimFolder(dataDir)];
  try {
    claims.push(await claimFolder(embeddedFolder(dataDir)));
    await act();
  } finally {
    for (const { release } of claims.toReversed()) await release();
  }
}

/** Puts a copy of a store's file where another store may be. */
export async function placeStore(
  from: string,
  into: StoreFiles,
  isReplacing: boolean,
): Promise<void> {
  const isThere = await exists(into.path);
  if (isThere && !isReplacing) {
    throw new CommandError(
      `There is a store of \`${into.name}\` at ${into.path} already. Give --replace to have it moved to ${into.path}.previous.`,
    );
  }
  // Whole before it has its name, and in another folder until then: sqld takes whatever lies in its own.
  const part = `${join(dirname(into.path), "copy")}.part`;
  await mkdir(dirname(part), { recursive: true, mode: 0o700 });
  await rm(part, { force: true });
  await copyFile(from, part);
  if (isThere) await moveAside(into.path);
  await mkdir(dirname(into.file), { recursive: true, mode: 0o700 });
  await rename(part, into.file);
}

/** The files that SQLite has beside its own go along. */
async function moveAside(path: string): Promise<void> {
  for (const suffix of ["", "-wal", "-shm"]) {
    const [old, kept] = [path + suffix, `${path}.previous${suffix}`];
    await rm(kept, { recursive: true, force: true });
    if (await exists(old)) await rename(old, kept);
  }
}

export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
