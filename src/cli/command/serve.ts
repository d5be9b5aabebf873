import { localSettings } from "../../env.ts";
import { command } from "../command.ts";
import { CommandError } from "../command-error.ts";
import { claimFolder } from "../local/data-folder.ts";
import { embeddedFile, embeddedFolder } from "../local/embedded-file.ts";
import { claimPort } from "../local/port.ts";
import { migrateStore } from "../local/local-store.ts";
import { fillStore } from "../local/prepare-store.ts";
import { serveFile } from "../local/servers.ts";
import { aborted, stopSignal } from "../local/stop-signal.ts";
import { welcome } from "../local/welcome.ts";
import { useStore } from "../use-store.ts";
import { buildPublic } from "../publish/build.ts";
import { buildServer } from "../publish/build-worker.ts";

await command({
  summary: "Starts the same API in Node, with a store in a file that it reads itself.",
  async run() {
    const stop = stopSignal();
    const local = localSettings();
    const elsewhere =
      local.store !== undefined ? "LIBSQL_URL" : local.replicaUrl && "LIBSQL_REPLICA_URL";
    if (elsewhere !== undefined) {
      throw new CommandError(
        `\`npm run serve\` has a store of its own. Unset ${elsewhere}, or use \`npm start\`.`,
      );
    }
    await claimPort(local.port, "PORT");
    const building = Promise.all([buildServer(), buildPublic()]);
    building.catch(() => undefined);
    const folder = await claimFolder(embeddedFolder(local.dataDir));
    try {
      const file = embeddedFile(local.dataDir);
      await migrateStore({ file });
      const held = await useStore({ file }, fillStore);
      await building;
      const servers = await serveFile(file, local, stop);
      try {
        console.log(welcome(servers.origin, `${held} (${file})`));
        await aborted(stop);
      } finally {
        await servers.stop();
      }
    } finally {
      await folder.release();
    }
  },
});
