import { cloudflareTest } from "@cloudflare/vitest-plugin";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { storeVariables } from "./src/env.ts";

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

const graphqlAsText = {
  name: "graphql-as-text",
  enforce: "pre" as const,
  load: (id: string) =>
    id.endsWith(".graphql") ? `export default ${JSON.stringify(readFileSync(id, "utf8"))}` : null,
};

const embedded = [
  { find: "cloudflare:workers", replacement: here("tests/embedded/workers.ts") },
  { find: "cloudflare:test", replacement: here("tests/embedded/execution-context.ts") },
  { find: /^\.\/door\.ts$/, replacement: here("tests/embedded/door.ts") },
];

/** What takes long, and hardly ever fails alone: `npm run test:long`, which CI runs. */
const long = "tests/**/*.long.test.ts";

export default defineConfig({
  test: {
    // The commands that tests start are compiled once.
    env: { NODE_COMPILE_CACHE: here("node_modules/.cache/compiled") },
    // One libSQL server for all of them, with the sample record: inject("store").
    globalSetup: "tests/setup.ts",
    // Vitest leaves one core for itself; of two, that is half.
    maxWorkers: "100%",
    // A busy machine loads slowly what a test is the first to need.
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        plugins: [graphqlAsText],
        test: {
          name: "node",
          include: ["tests/**/*.test.ts"],
          exclude: [
            long,
            "tests/worker/**",
            "tests/browser/**",
            "tests/cli/**",
            "tests/clients/**",
          ],
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
          exclude: [long],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 90_000,
        },
      },
      {
        extends: true,
        plugins: [graphqlAsText],
        test: { name: "long", include: [long], testTimeout: 60_000, hookTimeout: 90_000 },
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
        plugins: [graphqlAsText],
        test: {
          // The same over `npm run serve`.
          name: "clients-embedded",
          include: ["tests/clients/**/*.test.ts"],
          // What is mostly compiled knows little of the server.
          exclude: ["typed", "guide", "app"].map((name) => `tests/clients/${name}.test.ts`),
          globalSetup: "tests/embedded/setup.ts",
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      {
        extends: true,
        plugins: [
          graphqlAsText,
          cloudflareTest(({ inject }) => ({
            // The source, where wrangler deploys its build.
            main: "./src/worker.ts",
            wrangler: { configPath: "./wrangler.toml" },
            miniflare: {
              cf: false,
              bindings: { ...storeVariables(inject("store")), LOG_OPERATIONS: "false" },
            },
          })),
        ],
        test: { name: "worker", include: ["tests/worker/**/*.test.ts"] },
      },
      {
        extends: true,
        plugins: [graphqlAsText],
        resolve: { alias: embedded },
        test: {
          // What holds for the Worker, for `npm run serve`: the same app in Node, its store in the process.
          name: "embedded",
          include: ["tests/worker/**/*.test.ts"],
          // The way to libSQL's server, and what fails there.
          exclude: ["fault", "once", "replica", "write"].map(
            (name) => `tests/worker/${name}.test.ts`,
          ),
          // Else they would have a graphql-js of their own.
          server: { deps: { inline: [/graphql/, /@envelop/] } },
        },
      },
    ],
  },
});
