import type { TestProject } from "vitest/node";
import { loadSample } from "../src/cli/sample.ts";
import { openStore } from "../src/storage/client.ts";
import { migrate } from "../src/storage/migrate.ts";
import { startSqld } from "./sqld.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** A libSQL server with the sample record. Tests share it: read it, never write to it. */
    libsqlUrl: string;
  }
}

export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const sqld = await startSqld();
  const { client } = openStore({ url: sqld.url });
  await migrate(client);
  await loadSample(client);
  client.close();
  provide("libsqlUrl", sqld.url);
  return sqld.stop;
}
