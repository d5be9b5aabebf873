import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join, relative } from "node:path";
import {
  settingNames,
  storeVariables,
  variablesWith,
  type ReplicatedStoreSettings,
} from "../../env.ts";
import { publicFolder } from "../publish/build.ts";
import { workerModules } from "../publish/build-worker.ts";
import { openFiles } from "../open-files.ts";
import { root } from "../root.ts";
import { localSessionSecret } from "./secret.ts";
import { serve, type Service } from "./service.ts";

/** The built Worker in workerd, at its own speed, started again whenever it ends. */
export async function serveWorker(
  folder: string,
  port: number,
  store: ReplicatedStoreSettings,
  signal: AbortSignal,
): Promise<Service & { origin: string }> {
  const config = join(folder, "workerd.capnp");
  // An embedded file is found from where the configuration lies.
  const modules = (await workerModules()).map(
    ({ name, file }) =>
      `(name = ${quoted(name)}, esModule = embed ${quoted(relative(folder, file))})`,
  );
  await writeFile(config, configuration(port, modules, await compatibilityDate()));
  const workerd = createRequire(import.meta.url)("workerd") as { default: string };
  // By variable, so that neither token nor secret is ever written to the disk.
  const env = variablesWith({ ...storeVariables(store), SESSION_SECRET: localSessionSecret() });
  const origin = `http://127.0.0.1:${port}`;
  const args = ["serve", config];
  const service = await serve(
    { name: "workerd", file: workerd.default, args, env, output: "show", diagnose },
    `${origin}/health`,
    signal,
  );
  return { ...service, origin };
}

function diagnose(log: string): string | undefined {
  if (!log.includes("Too many open files")) return undefined;
  return `It had more connections than the ${openFiles()} files that it may open: raise that (\`ulimit -n\`), or put a proxy in front that bounds connections.`;
}

function configuration(port: number, modules: string[], date: string): string {
  return `using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "onrecord", worker = .onrecord),
    (name = "public", disk = (path = ${quoted(publicFolder)})),
    # The store may be on this machine, which workerd does not reach unless told.
    (name = "network", network = (
      allow = ["public", "private"],
      tlsOptions = (trustBrowserCas = true),
    )),
  ],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "onrecord")],
);

const onrecord :Workerd.Worker = (
  modules = [
    ${modules.join(",\n    ")},
  ],
  compatibilityDate = ${quoted(date)},
  bindings = [
    (name = "LIBSQL_URL", fromEnvironment = "LIBSQL_URL"),
    (name = "LIBSQL_AUTH_TOKEN", fromEnvironment = "LIBSQL_AUTH_TOKEN"),
    (name = "LIBSQL_REPLICA_URL", fromEnvironment = "LIBSQL_REPLICA_URL"),
    (name = "OPERATOR_SECRET", fromEnvironment = "OPERATOR_SECRET"),
    (name = "SESSION_SECRET", fromEnvironment = "SESSION_SECRET"),
${settingNames.map((name) => `    (name = "${name}", fromEnvironment = "${name}"),\n`).join("")}    (name = "ASSETS", service = "public"),
  ],
  globalOutbound = "network",
);
`;
}

const quoted = (text: string): string => JSON.stringify(text);

/** One date for the edge and for here: wrangler.toml's. */
async function compatibilityDate(): Promise<string> {
  const settings = await readFile(join(root, "wrangler.toml"), "utf8");
  const date = /^compatibility_date = "(.+)"$/m.exec(settings)?.[1];
  if (date === undefined) throw new Error("wrangler.toml has no compatibility_date.");
  return date;
}
