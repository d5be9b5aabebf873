import type { GraphQLError } from "graphql";
import { rateLimiters, settingsOf, type Bindings } from "../../env.ts";
import type { Viewer } from "../../engine/declare/viewer.ts";
import type { Ask } from "../../storage/ask.ts";
import { hashOfKey } from "../../storage/api-key.ts";
import { clientOf, isWithinRate, policies, rateLimited, type Policy } from "./rate-limit.ts";
import {
  keyIn,
  lookUpKey,
  unauthenticated,
  problemOf,
  cachedKeyState,
  viewerOf,
  type KeyState,
} from "./api-key.ts";

/**
 * `refusedAs` is why a request is turned away before it is read; `counted`, under which policy it was counted; `viewer`,
 * whose key it has, if that has a role.
 */
export type Admission =
  | { refusedAs: GraphQLError; counted?: undefined; viewer?: undefined }
  | { refusedAs?: undefined; counted: Policy | undefined; viewer?: Viewer | undefined };

/** Counts a request, by its API key if it has one, or else by its address. */
export async function admit(headers: Headers, bindings: Bindings, ask: Ask): Promise<Admission> {
  const limiters = rateLimiters(bindings);
  const address = headers.get("CF-Connecting-IP");
  const client = address === null ? null : clientOf(address);
  const authorization = headers.get("Authorization");
  if (authorization === null) {
    const { anonymous } = policies;
    return admission(anonymous, await isWithinRate(limiters.address, anonymous, client));
  }
  const key = keyIn(authorization);
  const hash = key === undefined ? undefined : await hashOfKey(key);
  let verdict: KeyState | undefined = hash === undefined ? undefined : cachedKeyState(hash);
  if (verdict === undefined || problemOf(verdict) !== undefined) {
    const { unknownKey } = policies;
    const isFair = await isWithinRate(limiters.address, unknownKey, client);
    if (isFair === false) return { refusedAs: rateLimited(unknownKey) };
  }
  if (hash === undefined) return { refusedAs: unauthenticated() };
  verdict ??= await lookUpKey(hash, ask, settingsOf(bindings).keySeconds);
  const problem = problemOf(verdict);
  if (problem !== undefined) return { refusedAs: unauthenticated(problem) };
  const isFair = await isWithinRate(limiters.key, policies.key, verdict.id);
  return { ...admission(policies.key, isFair), viewer: viewerOf(verdict) } as Admission;
}

function admission(policy: Policy, isFair: boolean | undefined): Admission {
  if (isFair === false) return { refusedAs: rateLimited(policy) };
  return { counted: isFair === undefined ? undefined : policy };
}
