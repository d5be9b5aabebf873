import { rename, rm } from "node:fs/promises";
import { resolve } from "node:path";
import { localSettings } from "../../env.ts";
import { compactFile, copyFile } from "../../storage/embedded/copy-file.ts";
import { command } from "../command.ts";
import { CommandError } from "../command-error.ts";
import { backupProblem, contentsOf } from "../local/backup-file.ts";
import { exists, storeFiles } from "../local/store-files.ts";

await command({
  summary: "Writes a backup of the store to a file, also while a server runs and somebody writes.",
  options: {
    compact: {
      type: "boolean",
      about: "leaves out pages that nothing uses, which still have what was erased",
    },
  },
  operands: { usage: "FILE", least: 1, most: 1 },
  details:
    "The file is an SQLite database that has the store as it was at one moment, keys and history included. " +
    "`npm run restore -- FILE` puts it back. With STORE=embedded it is the store of `npm run serve`. " +
    "A store behind LIBSQL_URL is backed up where it runs.",
  async run({ compact }, [given = ""]) {
    const { dataDir, isEmbedded, store } = localSettings();
    if (store !== undefined) {
      throw new CommandError(
        "LIBSQL_URL names a store that runs elsewhere: back it up there, or unset it for the one in DATA_DIR.",
      );
    }
    const { file, name } = storeFiles(dataDir)[isEmbedded ? "embedded" : "sqld"];
    if (!(await exists(file))) {
      throw new CommandError(
        `There is no store of \`${name}\` at ${file}. Set DATA_DIR to the folder that has it.`,
      );
    }
    const to = resolve(given);
    if (await exists(to)) {
      throw new CommandError(`${to} is there already. Name another file, or remove that one.`);
    }
    // It has its name when it is whole and was read again.
    const part = `${to}.part`;
    await rm(part, { force: true });
    await copyFile(file, part).catch((cause: Error) => {
      throw new CommandError(`${to} cannot be written: ${cause.message}.`, { cause });
    });
    if (compact === true) compactFile(part);
    const problem = backupProblem(part);
    if (problem !== undefined)
      throw new CommandError(`The store at ${file} is damaged: ${problem}.`);
    await rename(part, to);
    console.log(`Written to ${to}: ${contentsOf(to)}.`);
  },
});
