import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "sqlite",
  schema: [
    "./src/storage/tables.ts",
    "./src/storage/claim-tables.ts",
    "./src/storage/change-tables.ts",
    "./src/storage/merge-tables.ts",
    "./src/storage/name-tables.ts",
    "./src/storage/neighbor-tables.ts",
    "./src/storage/key-tables.ts",
  ],
  out: "./drizzle/migrations",
});
