import { resolve } from "node:path";
import { localSettings } from "../../env.ts";
import { command } from "../command.ts";
import { CommandError } from "../command-error.ts";
import { backupProblem, contentsOf } from "../local/backup-file.ts";
import { exists, placeStore, storeFiles, withoutServers } from "../local/store-files.ts";

await command({
  summary: "Puts a backup in the place of the store, while no server runs on it.",
  operands: { usage: "FILE", least: 1, most: 1 },
  options: {
    replace: { type: "boolean", about: "moves the store that is there to PATH.previous" },
  },
  details:
    "FILE is what `npm run backup` wrote. It is read whole before anything is moved. With STORE=embedded it becomes " +
    "the store of `npm run serve`.",
  async run({ replace = false }, [given = ""]) {
    const { dataDir, isEmbedded, store } = localSettings();
    if (store !== undefined) {
      throw new CommandError(
        "LIBSQL_URL names a store that runs elsewhere: restore it there, or unset it for the one in DATA_DIR.",
      );
    }
    const from = resolve(given);
    if (!(await exists(from))) throw new CommandError(`There is no file ${from}.`);
    const problem = backupProblem(from);
    if (problem !== undefined) {
      throw new CommandError(
        `${from} is no backup that can be used: ${problem}. Take another one.`,
      );
    }
    const into = storeFiles(dataDir)[isEmbedded ? "embedded" : "sqld"];
    await withoutServers(dataDir, async () => {
      await placeStore(from, into, replace);
      console.log(`Restored for \`${into.name}\`: ${contentsOf(from)}.`);
    });
  },
});
