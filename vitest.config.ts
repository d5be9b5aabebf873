import { cloudflareTest } from "@cloudflare/vitest-plugin";
import { readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";

const graphqlAsText = {
  name: "graphql-as-text",
  enforce: "pre" as const,
  load: (id: string) =>
    id.endsWith(".graphql") ? `export default ${JSON.stringify(readFileSync(id, "utf8"))}` : null,
};

export default defineConfig({
  test: {
    // One libSQL server for all of them, with the sample record: inject("libsqlUrl").
    globalSetup: "tests/setup.ts",
    // Vitest leaves one core for itself; of two, that is half.
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        plugins: [graphqlAsText],
        test: {
          name: "node",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/worker/**", "tests/browser/**", "tests/cli/**", "tests/clients/**"],
          // Else it would have a graphql-js of its own.
          server: { deps: { inline: ["@graphql-inspector/core"] } },
        },
      },
      {
        extends: true,
        plugins: [graphqlAsText],
        test: {
          // What starts processes of its own: slower, and one file at a time.
          name: "process",
          include: ["tests/browser/**/*.test.ts", "tests/cli/**/*.test.ts"],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 90_000,
        },
      },
      {
        extends: true,
        plugins: [graphqlAsText],
        test: {
          // Clients as front ends use them, all over one Worker in workerd: inject("endpoint").
          name: "clients",
          include: ["tests/clients/**/*.test.ts"],
          globalSetup: "tests/clients/setup.ts",
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        plugins: [
          graphqlAsText,
          cloudflareTest(({ inject }) => ({
            wrangler: { configPath: "./wrangler.toml" },
            miniflare: {
              cf: false,
              bindings: { LIBSQL_URL: inject("libsqlUrl"), LOG_OPERATIONS: "false" },
            },
          })),
        ],
        test: { name: "worker", include: ["tests/worker/**/*.test.ts"] },
      },
    ],
  },
});
