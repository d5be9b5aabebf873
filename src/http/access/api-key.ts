import type { GraphQLError } from "graphql";
import { BoundedMap } from "../../bounded-map.ts";
import type { Viewer } from "../../engine/declare/viewer.ts";
import type { Ask } from "../../storage/ask.ts";
import { findKey, findKeyById, isKey } from "../../storage/api-key.ts";
import { httpRefusal } from "../error-response.ts";

/** What the store says of a key; `id` is null where it has none such. */
export interface KeyState {
  id: string | null;
  expiresAt: string | null;
  revokedAt: string | null;
  name: string | null;
  /** Null where it may only read. */
  role: string | null;
}

/** The key that a request gives as `Authorization: Bearer …`; undefined where that can be none. */
export function keyIn(authorization: string): string | undefined {
  const given = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
  return given !== undefined && isKey(given) ? given : undefined;
}

// By hash, so that no key is kept. What is not known is kept as well: it comes again just so.
const verdicts = new BoundedMap<string, { verdict: KeyState; until: number }>({ entries: 1_000 });

/** What was last said of a key, where that is fresh: most requests with a key ask nothing more of the store. */
export function cachedKeyState(hash: string): KeyState | undefined {
  const known = verdicts.get(hash);
  return known !== undefined && known.until > Date.now() ? known.verdict : undefined;
}

/** Asks the store about a key, and remembers it for so many seconds. */
export async function lookUpKey(hash: string, ask: Ask, seconds: number): Promise<KeyState> {
  const verdict = stateOf(await ask(findKey(hash)));
  verdicts.set(hash, { verdict, until: Date.now() + seconds * 1000 });
  return verdict;
}

/** Asks the store about the key of an id, each time anew. */
export async function lookUpKeyById(id: string, ask: Ask): Promise<KeyState> {
  return stateOf(await ask(findKeyById(id)));
}

function stateOf(row: readonly unknown[]): KeyState {
  const [id = null, expiresAt = null, revokedAt = null, name = null, role = null] =
    row.map(textOrNull);
  return { id, expiresAt, revokedAt, name, role };
}

const textOrNull = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** Who asks with a key; undefined where it may only read. */
export function viewerOf({ id, name, role }: KeyState): Viewer | undefined {
  return id === null || role === null ? undefined : { key: id, name: name ?? "", role };
}

/** Why a key is not taken; undefined where it is. */
export function problemOf({ id, expiresAt, revokedAt }: KeyState): string | undefined {
  if (id === null) return "The API key is unknown";
  if (revokedAt !== null) return "The API key is revoked";
  const isPast = expiresAt !== null && Date.parse(expiresAt) <= Date.now();
  return isPast ? "The API key has expired" : undefined;
}

export function unauthenticated(
  problem = "The Authorization header holds no API key",
): GraphQLError {
  const message = `${problem}. Send a key as \`Authorization: Bearer onr_…\`, or omit the header: no key is needed.`;
  const challenge = `Bearer realm="onrecord", error="invalid_token", error_description="${problem}"`;
  const headers = { "WWW-Authenticate": challenge };
  return httpRefusal("UNAUTHENTICATED", message, { status: 401, headers });
}
