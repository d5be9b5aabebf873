import { command } from "../command.ts";
import { buildPublic, buildServer, buildWorker } from "../publish/build.ts";

await command({
  summary: "Builds the Worker, the server of `npm run serve` and the static files into dist/.",
  async run() {
    await Promise.all([buildWorker(), buildServer(), buildPublic()]);
  },
});
