import { localSettings } from "../../env.ts";
import { command } from "../command.ts";
import { CommandError, UsageError } from "../command-error.ts";
import { exists, placeStore, storeFiles, withoutServers } from "../local/store-files.ts";

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
    const stores = storeFiles(dataDir);
    const [into, from] = [stores[to], stores[to === "sqld" ? "embedded" : "sqld"]];
    await withoutServers(dataDir, async () => {
      if (!(await exists(from.file))) {
        throw new CommandError(`There is no store of \`${from.name}\` at ${from.file}.`);
      }
      await placeStore(from.file, into, replace);
      console.log(`The store of \`${from.name}\` is copied to ${into.file}, for \`${into.name}\`.`);
    });
  },
});
