import { rateLimiter, settingsOf, type Bindings } from "../env.ts";
import type { Ask } from "../storage/ask.ts";
import { hashOfKey } from "../storage/key.ts";
import { fairUse, tooMany } from "./fair-use.ts";
import { keyIn, look, notTaken, problemOf, remembered } from "./key.ts";

/** Why a request is turned away before it is read; undefined where it may go on. */
export async function turnedAway(
  headers: Headers,
  bindings: Bindings,
  ask: Ask,
): Promise<Response | undefined> {
  const isFair = await fairUse(rateLimiter(bindings), headers.get("CF-Connecting-IP") ?? undefined);
  if (!isFair) return tooMany();
  const authorization = headers.get("Authorization");
  if (authorization === null) return undefined;
  const key = keyIn(authorization);
  if (key === undefined) return notTaken();
  const hash = await hashOfKey(key);
  const verdict = remembered(hash) ?? (await look(hash, ask, settingsOf(bindings).keySeconds));
  const problem = problemOf(verdict);
  return problem === undefined ? undefined : notTaken(problem);
}
