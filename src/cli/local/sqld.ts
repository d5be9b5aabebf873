import { join } from "node:path";
import { variablesWith, type StoreSettings } from "../../env.ts";
import { ownerOnly } from "./owner-only.ts";
import { claimPort } from "./port.ts";
import { primaryArguments, provideCertificate, replicaArguments } from "./replication.ts";
import { serve, type Service } from "./service.ts";
import { sqldBinary } from "./sqld-binary.ts";
import { diagnosis, type ServedStore } from "./store-error.ts";
import { provideStoreKey } from "./store-token.ts";

/** How sqld is started, here and in every test and measurement, and what it is asked with. */
export interface Sqld {
  file: string;
  args: string[];
  env: NodeJS.ProcessEnv;
  store: Required<StoreSettings>;
}

/** With `grpcPort`: that it answers replicas there; or, with `of` too, that it is one of the store in that folder. */
export interface Replication {
  grpcPort?: number | undefined;
  of?: string;
}

/**
 * sqld on a folder of its own, which becomes its owner's alone. Loopback is open to every web page and every user of
 * this machine, and SQL reads and writes files: so it answers nobody without the token of that folder; a replica, of
 * its primary's.
 */
export async function sqldOn(
  folder: string,
  port: number,
  { grpcPort, of: primary }: Replication = {},
): Promise<Sqld> {
  const file = await sqldBinary();
  await ownerOnly(folder);
  const { publicKey, token } = await provideStoreKey(primary ?? folder);
  const listen = ["--http-listen-addr", `127.0.0.1:${port}`];
  // Its own 128 answers 429 where a few hundred readers ask at once; those who wait cost it little.
  const many = ["--max-concurrent-requests", "2048", "--max-concurrent-connections", "512"];
  if (grpcPort !== undefined && primary === undefined) await provideCertificate(folder);
  const replication =
    grpcPort === undefined
      ? []
      : primary === undefined
        ? primaryArguments(folder, grpcPort)
        : replicaArguments(primary, grpcPort);
  const args = ["--db-path", folder, ...listen, ...many, ...replication, "--no-welcome"];
  return {
    // The files that it makes are its owner's, too.
    file: "/bin/sh",
    args: ["-c", 'umask 077; exec "$0" "$@"', file, ...args],
    env: variablesWith({ RUST_LOG: "error", NO_COLOR: "1", SQLD_AUTH_JWT_KEY: publicKey }),
    store: { url: `http://127.0.0.1:${port}`, authToken: token },
  };
}

/** The folder of sqld in the data folder. */
export const sqldFolder = (dataDir: string): string => join(dataDir, "libsql");

/** The file in sqld's folder that is the store. */
export const sqldFile = (folder: string): string => join(folder, "dbs/default/data");

/** libSQL's server on a folder of this machine, started again whenever it ends. */
export async function serveSqld(
  folder: { path: string; presence?: string },
  port: number,
  signal: AbortSignal,
  replication: Replication = {},
): Promise<Service & { store: ServedStore }> {
  const isReplica = replication.of !== undefined;
  await claimPort(port, isReplica ? "LIBSQL_REPLICA_URL" : "LIBSQL_PORT");
  if (replication.grpcPort !== undefined && !isReplica) {
    await claimPort(replication.grpcPort, "LIBSQL_GRPC_PORT");
  }
  const { store, ...command } = await sqldOn(sqldFolder(folder.path), port, replication);
  const diagnose = (log: string): string | undefined => {
    const told = diagnosis(log) ?? cutLog(log, sqldFolder(folder.path));
    return told === undefined ? undefined : `The store in ${folder.path} ${told}`;
  };
  const service = await serve(
    { name: "sqld", output: "keep", holds: folder.presence, diagnose, ...command },
    `${store.url}/health`,
    signal,
  );
  return { ...service, store: { ...store, folder: folder.path } };
}

/** A log that ends within a frame: sqld does not fsync it, and a power cut leaves it so. The store's file is whole. */
function cutLog(log: string, folder: string): string | undefined {
  if (!log.includes("failed to fill whole buffer")) return undefined;
  const file = join(folder, "dbs/default/wallog");
  return `has a replication log that is cut off, as a power cut leaves it. The record itself is in another file. Move the log away and start again, and sqld makes a new one: mv ${file} ${file}.cut`;
}
