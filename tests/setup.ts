import type { TestProject } from "vitest/node";
import { loadSample } from "../src/cli/sample.ts";
import { openStore } from "../src/storage/client.ts";
import { migrate } from "../src/storage/migrate.ts";
import { startFaults } from "./faults.ts";
import { startSqld } from "./sqld.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** A libSQL server with the sample record. Tests share it: read it, never write to it. */
    libsqlUrl: string;
    /** A proxy in front of it that fails as it is told: tests/faults.ts. */
    faultyUrl: string;
  }
}

export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const sqld = await startSqld();
  const { client } = openStore({ url: sqld.url });
  await migrate(client);
  await loadSample(client);
  client.close();
  provide("libsqlUrl", sqld.url);
  const faulty = await startFaults(sqld.url);
  provide("faultyUrl", faulty.url);
  return async () => {
    await faulty.stop();
    await sqld.stop();
  };
}
