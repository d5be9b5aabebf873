import { build } from "esbuild";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { freePort } from "../../src/cli/local/port.ts";
import { root } from "../../src/cli/root.ts";
import { sqldOn } from "../../src/cli/local/sqld.ts";
import { storeVariables, type StoreSettings } from "../../src/env.ts";
import { run, type Running } from "./process.ts";

export const folder = join(root, ".data/bench");
const require = createRequire(import.meta.url);

export interface Sqld extends Running, StoreSettings {
  port: number;
}

export async function startSqld(data: string): Promise<Sqld> {
  const port = await freePort();
  const { file, args, env, store } = await sqldOn(data, port);
  const running = await run(file, args, `${store.url}/health`, env);
  return { ...running, ...store, port };
}

/** Bundles what a file exports under the name of `worker`, as src/cli/publish/build-worker.ts does; answers the file. */
export async function bundle(
  entry: string,
  name: string,
  { minify = true, worker = "worker" } = {},
): Promise<string> {
  const outdir = join(folder, name);
  await rm(outdir, { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    bundle: true,
    format: "esm",
    minify,
    logLevel: "warning",
    loader: { ".graphql": "text" },
    define: { "process.env.NODE_ENV": '"production"' },
    stdin: {
      contents: `export { ${worker} as default } from "./${entry}";`,
      resolveDir: root,
      loader: "ts",
    },
    outdir,
    entryNames: "worker",
    splitting: true,
    target: "es2024",
    conditions: ["workerd", "worker", "browser"],
    external: ["cloudflare:*", "node:*"],
    keepNames: !minify,
  });
  return join(outdir, "worker.js");
}

export interface Worker extends Running {
  port: number;
  inspector: number | undefined;
}

/** The modules of a bundle, where it begins first. */
export async function modulesOf(script: string): Promise<string[]> {
  const names = (await readdir(dirname(script))).filter((name) => name.endsWith(".js"));
  return ["worker.js", ...names.filter((name) => name !== "worker.js").toSorted()];
}

/** A bundled Worker in bare workerd. */
export async function startWorker(
  script: string,
  store: StoreSettings,
  options: { inspect?: boolean; settings?: Record<string, string> } = {},
): Promise<Worker> {
  const port = await freePort();
  const inspector = options.inspect ? await freePort() : undefined;
  const config = `${script}.${port}.capnp`;
  const settings = await readFile(join(root, "wrangler.toml"), "utf8");
  const date = /^compatibility_date = "(.+)"$/m.exec(settings)?.[1] ?? "";
  await writeFile(
    config,
    configuration(port, await modulesOf(script), date, {
      ...options.settings,
      ...storeVariables(store),
    }),
    // It has the token, until it is read.
    { mode: 0o600 },
  );
  const workerd = (require("workerd") as { default: string }).default;
  const inspect = inspector === undefined ? [] : [`--inspector-addr=127.0.0.1:${inspector}`];
  const address = `http://127.0.0.1:${port}/health`;
  try {
    const running = await run(workerd, ["serve", config, ...inspect], address);
    return { ...running, port, inspector };
  } finally {
    // It is read once, at the start.
    await rm(config);
  }
}

function configuration(
  port: number,
  modules: readonly string[],
  date: string,
  settings: Record<string, string | undefined>,
): string {
  const bindings = Object.entries(settings).flatMap(([name, text]) =>
    text === undefined ? [] : `(name = ${JSON.stringify(name)}, text = ${JSON.stringify(text)})`,
  );
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "worker", worker = .worker),
    (name = "network", network = (allow = ["public", "private"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "worker")],
);
const worker :Workerd.Worker = (
  modules = [${modules.map((name) => `(name = "${name}", esModule = embed "${name}")`).join(", ")}],
  compatibilityDate = ${JSON.stringify(date)},
  bindings = [${bindings.join(", ")}],
  globalOutbound = "network",
);
`;
}
