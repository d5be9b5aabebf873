import type { GraphQLError } from "graphql";
import type { RateLimiter } from "../../env.ts";
import { httpRefusal } from "../error-response.ts";

/** How many requests in a minute; wrangler.toml gives Cloudflare the same figures, and a test compares. */
export interface Policy {
  name: "anonymous" | "key" | "unknown-key" | "write";
  quota: number;
}

export const policies = {
  /** By address. */
  anonymous: { name: "anonymous", quota: 600 },
  /** By API key, wherever it is sent from. */
  key: { name: "key", quota: 6_000 },
  /** By API key, what it changes or asks to be changed. */
  write: { name: "write", quota: 300 },
  /** By address, for keys that are wrong or yet to be asked for: guessing them shall not keep libSQL busy. */
  unknownKey: { name: "unknown-key", quota: 600 },
} as const satisfies Record<string, Policy>;

export const periodSeconds = 60;

/** Whether whoever is at this address may ask; undefined where nobody counts, or the address is not known. */
export async function isWithinRate(
  limiter: RateLimiter | undefined,
  { name }: Policy,
  client: string | null,
): Promise<boolean | undefined> {
  if (limiter === undefined || client === null) return undefined;
  return (await limiter.limit({ key: name === "anonymous" ? client : `${name} ${client}` }))
    .success;
}

/** The field of draft-ietf-httpapi-ratelimit-headers-11 that tells a policy. */
export const policyField = ({ name, quota }: Policy): string =>
  `"${name}";q=${quota};w=${periodSeconds}`;

export function rateLimited(policy: Policy): GraphQLError {
  const whose =
    policy.name === "key" || policy.name === "write" ? "with this key" : "from this address";
  const message = `Too many requests ${whose}. Try again in a minute.`;
  const headers = {
    "Retry-After": String(periodSeconds),
    "RateLimit-Policy": policyField(policy),
    // What remains is known only now. Cloudflare's counter says yes or no, so no other answer has this field.
    RateLimit: `"${policy.name}";r=0;t=${periodSeconds}`,
  };
  return httpRefusal("RATE_LIMITED", message, { status: 429, headers });
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
