import { localSettings } from "../env.ts";
import { command } from "./fault.ts";
import { takeFolder } from "./folder.ts";
import { stopSignal } from "./signal.ts";
import { serveSqld } from "./sqld.ts";
import { migrateStore } from "./store.ts";

await command(async () => {
  const signal = stopSignal();
  const local = localSettings();
  if (local.store !== undefined) return console.log(await migrateStore(local.store));
  const folder = await takeFolder(local.dataDir);
  try {
    const sqld = await serveSqld(folder.path, local.libsqlPort, signal);
    try {
      console.log(await migrateStore({ url: sqld.url }));
    } finally {
      await sqld.stop();
    }
  } finally {
    await folder.release();
  }
});
