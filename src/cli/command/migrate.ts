import { localSettings } from "../../env.ts";
import { command } from "../command.ts";
import { currentStore } from "../local/current-store.ts";
import { claimFolder } from "../local/data-folder.ts";
import { stopSignal } from "../local/stop-signal.ts";
import { serveSqld } from "../local/sqld.ts";
import { migrateStore } from "../local/local-store.ts";

await command({
  summary: "Brings a store's tables up to date.",
  async run() {
    const signal = stopSignal();
    const local = localSettings();
    if (local.store !== undefined || local.isEmbedded) {
      return console.log(await migrateStore(await currentStore(local)));
    }
    const folder = await claimFolder(local.dataDir);
    try {
      const sqld = await serveSqld(folder, local.libsqlPort, signal);
      try {
        console.log(await migrateStore(sqld.store));
      } finally {
        await sqld.stop();
      }
    } finally {
      await folder.release();
    }
  },
});
