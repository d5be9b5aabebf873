import { join, resolve } from "node:path";
import { localSettings, type LocalSettings } from "../../env.ts";
import { openHrana } from "../../storage/hrana.ts";
import { command } from "../command.ts";
import { CommandError } from "../command-error.ts";
import { claimFolder } from "../local/data-folder.ts";
import { hasCertificate } from "../local/replication.ts";
import { serveSqld, sqldFolder } from "../local/sqld.ts";
import { aborted, stopSignal } from "../local/stop-signal.ts";

await command({
  summary: "Starts a replica beside the store of `npm start`, which then reads there.",
  async run() {
    const stop = stopSignal();
    const { dataDir, grpcPort, replicaPort } = replicaSettings(localSettings());
    const of = sqldFolder(resolve(dataDir));
    if (!(await hasCertificate(of))) {
      throw new CommandError(
        `The store in ${resolve(dataDir)} was never started for replicas. Start it with LIBSQL_GRPC_PORT=${grpcPort} first.`,
      );
    }
    const folder = await claimFolder(join(dataDir, "replica"));
    try {
      const { store, ...replica } = await serveSqld(folder, replicaPort, stop, { grpcPort, of });
      try {
        // It begins to follow when it is first asked.
        await openHrana({ ...store, timeoutMs: 5_000 })
          .read({ sql: "select 1" })
          .catch(() => console.error("onrecord: the primary does not answer yet."));
        console.log(`
The replica is up, in ${folder.path}.

  Address  ${store.url}
  Use it   LIBSQL_REPLICA_URL=${store.url} npm start

Ctrl-C stops it.
`);
        await aborted(stop);
      } finally {
        await replica.stop();
      }
    } finally {
      await folder.release();
    }
  },
});

/** Where the two are to find each other; all else is on this machine. */
function replicaSettings({ dataDir, grpcPort, replicaUrl = "", store }: LocalSettings) {
  if (store !== undefined) {
    throw new CommandError(
      "`npm run replicate` follows the store of `npm start` on this machine. Unset LIBSQL_URL.",
    );
  }
  if (grpcPort === undefined) {
    throw new CommandError(
      "Set LIBSQL_GRPC_PORT to a free port, for `npm start` and `npm run replicate` alike.",
    );
  }
  const [, replicaPort] = /^http:\/\/127\.0\.0\.1:(\d{1,5})\/?$/.exec(replicaUrl) ?? [];
  if (replicaPort === undefined) {
    throw new CommandError(
      "Set LIBSQL_REPLICA_URL to where the replica is to listen, such as http://127.0.0.1:8081, for `npm start` and `npm run replicate` alike.",
    );
  }
  return { dataDir, grpcPort, replicaPort: Number(replicaPort) };
}
