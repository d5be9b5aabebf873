import { command } from "../command.ts";
import { buildPublic } from "../publish/build.ts";
import { buildServer, buildWorker } from "../publish/build-worker.ts";

await command({
  summary: "Builds the Worker, the server of `npm run serve` and the static files into dist/.",
  async run() {
    await Promise.all([buildWorker(), buildServer(), buildPublic()]);
  },
});
