import type { GraphQLError } from "graphql";
import { rateLimiters, settingsOf, type Bindings } from "../env.ts";
import type { Ask } from "../storage/ask.ts";
import { hashOfKey } from "../storage/key.ts";
import { clientOf, fairUse, policies, tooMany, type Policy } from "./fair-use.ts";
import { keyIn, look, notTaken, problemOf, remembered, type Verdict } from "./key.ts";

/** `refusedAs` is why a request is turned away before it is read; `counted`, under which policy it was counted. */
export type Admission =
  | { refusedAs: GraphQLError; counted?: undefined }
  | { refusedAs?: undefined; counted: Policy | undefined };

/** Counts a request, by its API key if it has one, or else by its address. */
export async function admit(headers: Headers, bindings: Bindings, ask: Ask): Promise<Admission> {
  const limiters = rateLimiters(bindings);
  const address = headers.get("CF-Connecting-IP");
  const client = address === null ? null : clientOf(address);
  const authorization = headers.get("Authorization");
  if (authorization === null) {
    const { anonymous } = policies;
    return admission(anonymous, await fairUse(limiters.address, anonymous, client));
  }
  const key = keyIn(authorization);
  const hash = key === undefined ? undefined : await hashOfKey(key);
  let verdict: Verdict | undefined = hash === undefined ? undefined : remembered(hash);
  if (verdict === undefined || problemOf(verdict) !== undefined) {
    const { unknownKey } = policies;
    const isFair = await fairUse(limiters.address, unknownKey, client);
    if (isFair === false) return { refusedAs: tooMany(unknownKey) };
  }
  if (hash === undefined) return { refusedAs: notTaken() };
  verdict ??= await look(hash, ask, settingsOf(bindings).keySeconds);
  const problem = problemOf(verdict);
  if (problem !== undefined) return { refusedAs: notTaken(problem) };
  return admission(policies.key, await fairUse(limiters.key, policies.key, verdict.id));
}

function admission(policy: Policy, isFair: boolean | undefined): Admission {
  if (isFair === false) return { refusedAs: tooMany(policy) };
  return { counted: isFair === undefined ? undefined : policy };
}
