import { localSettings, storeVariables } from "../../env.ts";
import { command } from "../command.ts";
import { CommandError } from "../command-error.ts";
import { currentStore } from "../local/current-store.ts";
import { isFile } from "../local/store-error.ts";

await command({
  summary: "Prints the address and the token of the local store, for other programs.",
  async run() {
    const store = await currentStore(localSettings());
    if (isFile(store)) throw new CommandError(`${store.file} is a file: it takes no token.`);
    const variables = storeVariables(store);
    for (const [name, value = ""] of Object.entries(variables)) console.log(`${name}=${value}`);
  },
});
