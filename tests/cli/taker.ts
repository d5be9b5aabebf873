import { createInterface } from "node:readline";
import { claimFolder } from "../../src/cli/local/data-folder.ts";

// Takes each folder that it is told, as a start does, and lets it go at an empty line.
let release: (() => Promise<void>) | undefined;
for await (const folder of createInterface(process.stdin)) {
  if (folder === "") {
    await release?.();
    release = undefined;
    console.log("released");
    continue;
  }
  const taken = await claimFolder(folder).catch(() => undefined);
  release = taken?.release;
  console.log(taken === undefined ? "refused" : "taken");
}
