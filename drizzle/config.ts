import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "sqlite",
  schema: [
    "./src/storage/table/article.ts",
    "./src/storage/table/quoted-actor.ts",
    "./src/storage/table/claim.ts",
    "./src/storage/table/change.ts",
    "./src/storage/table/merge.ts",
    "./src/storage/table/name.ts",
    "./src/storage/table/neighbor.ts",
    "./src/storage/table/api-key.ts",
    "./src/storage/table/edit.ts",
    "./src/storage/table/suggestion.ts",
    "./src/storage/table/fingerprint.ts",
    "./src/storage/table/folding.ts",
    "./src/storage/table/identifier.ts",
  ],
  out: "./drizzle/migrations",
});
