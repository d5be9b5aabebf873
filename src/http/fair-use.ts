import { refusal } from "../engine/error.ts";
import type { RateLimiter } from "../env.ts";
import { refused } from "./answer.ts";

// The period in wrangler.toml: the binding does not tell what is left of it.
const periodSeconds = 60;

/** Whether whoever is at this address may ask. Where nobody counts, or the address is not known, all may. */
export async function fairUse(
  limiter: RateLimiter | undefined,
  address: string | undefined,
): Promise<boolean> {
  if (limiter === undefined || address === undefined) return true;
  return (await limiter.limit({ key: clientOf(address) })).success;
}

export function tooMany(): Response {
  const error = refusal(
    "RATE_LIMITED",
    "Too many requests from this address. Try again in a minute.",
  );
  const response = refused(error, 429);
  response.headers.set("Retry-After", String(periodSeconds));
  return response;
}

/** Who an address stands for: an IPv4 address itself; of IPv6 the /64, all of which one client can have. */
export function clientOf(address: string): string {
  if (!address.includes(":")) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const [before = "", after] = address.split("::");
  const left = groups(before);
  const right = after === undefined ? [] : groups(after);
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => "0");
  return `${[...left, ...zeros, ...right].slice(0, 4).join(":")}::/64`;
}

const groups = (text: string): string[] =>
  text === "" ? [] : text.split(":").map((group) => parseInt(group, 16).toString(16));
