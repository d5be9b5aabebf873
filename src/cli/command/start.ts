import { localSettings } from "../../env.ts";
import { buildPublic } from "../publish/build.ts";
import { buildWorker } from "../publish/build-worker.ts";
import { command } from "../command.ts";
import { fewFilesWarning } from "../open-files.ts";
import { claimPort } from "../local/port.ts";
import { aborted, stopSignal } from "../local/stop-signal.ts";
import { provideStore } from "../local/local-store.ts";
import { welcome } from "../local/welcome.ts";
import { serveWorker } from "../local/workerd.ts";

await command({
  summary:
    "Starts the API on this machine: a store, its migrations, the sample if it is empty, and the built Worker in workerd.",
  async run() {
    const stop = stopSignal();
    const local = localSettings();
    await claimPort(local.port, "PORT");
    const building = Promise.all([buildWorker(), buildPublic()]);
    building.catch(() => undefined);
    const store = await provideStore(local, stop);
    try {
      await building;
      const worker = await serveWorker(store.folder, local.port, store.settings, stop);
      try {
        console.log(welcome(worker.origin, store.description));
        const warning = fewFilesWarning();
        if (warning !== undefined) console.error(`onrecord: ${warning}`);
        await aborted(stop);
      } finally {
        await worker.stop();
      }
    } finally {
      await store.stop();
    }
  },
});
