import type { TestProject } from "vitest/node";
import { openStore } from "../src/storage/client.ts";
import { createKey, revokeKey } from "../src/storage/keys.ts";
import { startFaults } from "./faults.ts";
import { startSample } from "./sample.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** A libSQL server with the sample record. Tests share it: read it, never write to it. */
    libsqlUrl: string;
    /** A proxy in front of it that fails as it is told: tests/faults.ts. */
    faultyUrl: string;
    /** API keys of that server: `counted` is for one test alone, `toRevoke` for the one that takes it away. */
    keys: Record<"good" | "revoked" | "expired" | "counted" | "toRevoke", string>;
  }
}

export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const sqld = await startSample();
  provide("libsqlUrl", sqld.url);
  provide("keys", await makeKeys(sqld.url));
  const faulty = await startFaults(sqld.url);
  provide("faultyUrl", faulty.url);
  return async () => {
    await faulty.stop();
    await sqld.stop();
  };
}

async function makeKeys(url: string) {
  const { client } = openStore({ url });
  const make = (expiresAt: string | null = null) =>
    createKey(client, { name: "a test", expiresAt });
  const [good, counted, toRevoke] = [await make(), await make(), await make()];
  const [revoked, expired] = [await make(), await make("2020-01-01T00:00:00.000Z")];
  await revokeKey(client, revoked.id);
  client.close();
  return {
    good: good.key,
    revoked: revoked.key,
    expired: expired.key,
    counted: counted.key,
    toRevoke: toRevoke.key,
  };
}
