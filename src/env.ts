// The only reader of the Worker's bindings and of the process's variables. A test holds that.

export interface StoreSettings {
  url: string;
  authToken?: string;
}

/** Static files: Workers Assets at the edge, a folder of the disk in a workerd of one's own. */
export interface Assets {
  fetch(request: Request): Promise<Response>;
}

/** Cloudflare's counter of requests. Where there is none, nobody is counted. */
export interface RateLimiter {
  limit(options: { key: string }): Promise<{ success: boolean }>;
}

/** What the Worker is bound to; `wrangler.toml` and `cli/workerd.ts` name the same. */
export interface Bindings {
  LIBSQL_URL?: string;
  LIBSQL_AUTH_TOKEN?: string;
  ASSETS?: Assets;
  RATE_LIMITER?: RateLimiter;
  KEY_RATE_LIMITER?: RateLimiter;
  CACHE_SECONDS?: string;
  STALE_SECONDS?: string;
  LOG_OPERATIONS?: string;
  TRUSTED_DOCUMENTS_ONLY?: string;
  STORE_TIMEOUT_MS?: string;
  KEY_SECONDS?: string;
  KEEP_MEGABYTES?: string;
  OPERATOR_SECRET?: string;
}

/** How the Worker behaves. `cli/workerd.ts` hands on what is set under these names. */
export interface Settings {
  /** CACHE_SECONDS: how long an answer by GET may be kept. */
  cacheSeconds: number;
  /** STALE_SECONDS: how long after that it may be shown while a new one is fetched. */
  staleSeconds: number;
  /** LOG_OPERATIONS: whether each operation is a line in the log. */
  logOperations: boolean;
  /** TRUSTED_DOCUMENTS_ONLY: whether the server is closed to all but the documents in schema/operations. */
  trustedOnly: boolean;
  /** STORE_TIMEOUT_MS: a read takes milliseconds; whoever waits longer than this is better told so. */
  storeTimeoutMs: number;
  /** KEY_SECONDS: how long what the store says of an API key is believed, in each isolate: a revoked one so long. */
  keySeconds: number;
  /** KEEP_MEGABYTES: how much of each isolate's memory holds answers to GET; 0 where a cache is in front. */
  keepBytes: number;
}

export const settingNames = [
  "CACHE_SECONDS",
  "STALE_SECONDS",
  "LOG_OPERATIONS",
  "TRUSTED_DOCUMENTS_ONLY",
  "STORE_TIMEOUT_MS",
  "KEY_SECONDS",
  "KEEP_MEGABYTES",
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
      storeTimeoutMs: whole("STORE_TIMEOUT_MS", bindings.STORE_TIMEOUT_MS, 10_000),
      keySeconds: whole("KEY_SECONDS", bindings.KEY_SECONDS, 60),
      keepBytes: whole("KEEP_MEGABYTES", bindings.KEEP_MEGABYTES, 0) * 1_000_000,
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
  store: StoreSettings | undefined;
}

/** A setting that cannot be used. Its message is one line that says what to set. */
export class SettingError extends Error {
  override name = "SettingError";
}

export function storeSettings(variables: Record<string, unknown>): StoreSettings | undefined {
  const url = text(variables["LIBSQL_URL"]);
  if (url === undefined) return undefined;
  if (!/^(libsql|https?|wss?):$/.test(URL.parse(url)?.protocol ?? "")) {
    throw new SettingError(
      `LIBSQL_URL must be an address such as libsql://name.turso.io or http://127.0.0.1:8080, not "${url}".`,
    );
  }
  return { url, authToken: text(variables["LIBSQL_AUTH_TOKEN"]) };
}

/** OPERATOR_SECRET: who knows it may purge the cache; without it, nobody may. */
export function operatorSecret(
  variables: Record<string, unknown> = process.env,
): string | undefined {
  const secret = text(variables["OPERATOR_SECRET"]);
  if (secret !== undefined && secret.length < 20) {
    throw new SettingError("OPERATOR_SECRET is too short to be one: 20 characters at least.");
  }
  return secret;
}

export function staticFiles(bindings: Bindings): Assets | undefined {
  return bindings.ASSETS;
}

/** One counts addresses, the other API keys. */
export function rateLimiters(
  bindings: Bindings,
): Record<"address" | "key", RateLimiter | undefined> {
  return { address: bindings.RATE_LIMITER, key: bindings.KEY_RATE_LIMITER };
}

export function localSettings(variables: Record<string, unknown> = process.env): LocalSettings {
  const settings = {
    port: port("PORT", variables, 8787),
    libsqlPort: port("LIBSQL_PORT", variables, 8080),
    dataDir: text(variables["DATA_DIR"]) ?? ".data",
    store: storeSettings(variables),
  };
  if (settings.store === undefined && settings.port === settings.libsqlPort) {
    throw new SettingError(
      `PORT and LIBSQL_PORT are both ${settings.port}: set one to another port.`,
    );
  }
  return settings;
}

/** The variables that a program started by this one is given, `more` among them. */
export function variablesWith(more: Record<string, string | undefined>): NodeJS.ProcessEnv {
  return { ...process.env, ...more };
}

function port(name: string, variables: Record<string, unknown>, otherwise: number): number {
  const value = text(variables[name]);
  if (value === undefined) return otherwise;
  const number = /^\d{1,5}$/.test(value) ? Number(value) : 0;
  if (number < 1 || number > 65535) {
    throw new SettingError(`${name} must be a port from 1 to 65535, not "${value}".`);
  }
  return number;
}

function whole(name: string, value: unknown, otherwise: number): number {
  const given = text(value);
  if (given === undefined) return otherwise;
  if (!/^\d{1,9}$/.test(given)) {
    throw new SettingError(`${name} must be a whole number, not "${given}".`);
  }
  return Number(given);
}

function flag(name: string, value: unknown): boolean {
  const given = text(value) ?? "false";
  if (given !== "true" && given !== "false") {
    throw new SettingError(`${name} must be true or false, not "${given}".`);
  }
  return given === "true";
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}
