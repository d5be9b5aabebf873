import type { GraphQLError } from "graphql";
import type { Ask } from "../storage/ask.ts";
import { findKey, isKey } from "../storage/key.ts";
import { httpRefusal } from "./answer.ts";

/** What the store says of a key; `id` is null where it has none such. */
export interface Verdict {
  id: string | null;
  expiresAt: string | null;
  revokedAt: string | null;
}

/** The key that a request gives as `Authorization: Bearer …`; undefined where that can be none. */
export function keyIn(authorization: string): string | undefined {
  const given = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
  return given !== undefined && isKey(given) ? given : undefined;
}

// By hash, so that no key is kept. What is not known is kept as well: it comes again just so.
const verdicts = new Map<string, { verdict: Verdict; until: number }>();
const mostVerdicts = 1_000;

/** What was last said of a key, where that is fresh: most requests with a key ask nothing more of the store. */
export function remembered(hash: string): Verdict | undefined {
  const known = verdicts.get(hash);
  return known !== undefined && known.until > Date.now() ? known.verdict : undefined;
}

/** Asks the store about a key, and remembers it for so many seconds. */
export async function look(hash: string, ask: Ask, seconds: number): Promise<Verdict> {
  const [id, expiresAt, revokedAt] = (await ask(findKey(hash))).map(textOrNull);
  const verdict = { id: id ?? null, expiresAt: expiresAt ?? null, revokedAt: revokedAt ?? null };
  if (verdicts.size >= mostVerdicts) verdicts.clear();
  verdicts.set(hash, { verdict, until: Date.now() + seconds * 1000 });
  return verdict;
}

const textOrNull = (value: unknown): string | null => (typeof value === "string" ? value : null);

/** Why a key is not taken; undefined where it is. */
export function problemOf({ id, expiresAt, revokedAt }: Verdict): string | undefined {
  if (id === null) return "The API key is not known";
  if (revokedAt !== null) return "The API key is revoked";
  const isPast = expiresAt !== null && Date.parse(expiresAt) <= Date.now();
  return isPast ? "The API key has expired" : undefined;
}

export function notTaken(problem = "The Authorization header holds no API key"): GraphQLError {
  const message = `${problem}. A key goes as \`Bearer onr_…\`; without the header, anybody may ask.`;
  const challenge = `Bearer realm="onrecord", error="invalid_token", error_description="${problem}"`;
  const headers = { "WWW-Authenticate": challenge };
  return httpRefusal("UNAUTHENTICATED", message, { status: 401, headers });
}
