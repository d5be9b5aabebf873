import { command } from "../command.ts";
import { writeManifest } from "../publish/trusted-documents.ts";

await command({
  summary: "Writes the manifest of trusted documents, schema/operations/manifest.json.",
  run: writeManifest,
});
