import type { TestProject } from "vitest/node";
import { startFaults } from "./faults.ts";
import { startSample } from "./sample.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** A libSQL server with the sample record. Tests share it: read it, never write to it. */
    libsqlUrl: string;
    /** A proxy in front of it that fails as it is told: tests/faults.ts. */
    faultyUrl: string;
  }
}

export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const sqld = await startSample();
  provide("libsqlUrl", sqld.url);
  const faulty = await startFaults(sqld.url);
  provide("faultyUrl", faulty.url);
  return async () => {
    await faulty.stop();
    await sqld.stop();
  };
}
