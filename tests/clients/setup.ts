import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { publicFolder } from "../../src/cli/publish/build.ts";
import { buildWorker } from "../../src/cli/publish/build-worker.ts";
import { serveWorker } from "../../src/cli/local/workerd.ts";
import { startSample } from "../sample.ts";
import { freePort } from "../../src/cli/local/port.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The address of the Worker's GraphQL in workerd, over a libSQL server with the sample. */
    endpoint: string;
  }
}

/** One Worker for all clients: the build that `npm start` serves. Its store is its own: others start later. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  // The playground is not asked for, but its folder has to be there.
  const building = Promise.all([buildWorker(), mkdir(publicFolder, { recursive: true })]);
  const [sqld] = await Promise.all([startSample(), building]);
  const folder = await mkdtemp(join(tmpdir(), "onrecord-clients-"));
  const stop = new AbortController().signal;
  const worker = await serveWorker(folder, await freePort(), sqld, stop);
  project.provide("endpoint", `${worker.origin}/graphql`);
  return async () => {
    await worker.stop();
    await sqld.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
