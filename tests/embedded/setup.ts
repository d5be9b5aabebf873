import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { TestProject } from "vitest/node";
import { loadSample } from "../../src/cli/local/sample.ts";
import { openEmbedded } from "../../src/storage/embedded/open-embedded.ts";
import { migrate } from "../../src/storage/migrate.ts";
import { gone, runScript, settings, up } from "../cli/start.ts";

/** What clients find under `npm run serve`, with the sample alone, which the tests of clients are about. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const set = await settings();
  await fill(join(set.DATA_DIR, "embedded/onrecord.db"));
  const server = runScript("serve", set);
  await up(server);
  project.provide("endpoint", `http://127.0.0.1:${set.PORT}/graphql`);
  return async () => {
    process.kill(-server.pid, "SIGTERM");
    await server.exited;
    await gone(set);
  };
}

async function fill(file: string): Promise<void> {
  await mkdir(dirname(file), { mode: 0o700, recursive: true });
  const store = openEmbedded(file);
  await migrate(store);
  await loadSample(store);
  store.close();
}
