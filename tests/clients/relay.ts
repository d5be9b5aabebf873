import { buildSync } from "esbuild";
import { printSchema } from "graphql";
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import {
  Environment,
  Network,
  RecordSource,
  Store,
  type ConcreteRequest,
  type ReaderFragment,
} from "relay-runtime";
import { readSchema } from "../contract/sdl.ts";
import { runScript, withFiles } from "../contract/temporary.ts";

const require = createRequire(import.meta.url);

export interface Compiled {
  request(name: string): ConcreteRequest;
  fragment(name: string): ReaderFragment;
}

/** What relay-compiler makes of documents, each in a module whose name theirs begins with. */
export function compile(documents: Record<string, string>): Compiled {
  const config = {
    src: "src",
    schema: "schema.graphql",
    artifactDirectory: "made",
    language: "javascript",
  };
  const files = {
    "schema.graphql": printSchema(readSchema()),
    "relay.config.json": JSON.stringify(config),
    "made/.keep": "",
    ...Object.fromEntries(
      Object.entries(documents).map(([name, text]) => [
        `src/${name}.js`,
        `export const document = graphql\`${text}\`;\n`,
      ]),
    ),
  };
  const made = withFiles(files, (folder) => {
    const compiler = require.resolve("relay-compiler/cli.js");
    const { status, output } = runScript(compiler, ["--noWatchman"], folder);
    if (status !== 0) throw new Error(output);
    return bundled(join(folder, "made"));
  });
  const find = (name: string): unknown => {
    if (!(name in made)) throw new Error(`The compiler made no ${name}.`);
    return made[name];
  };
  return {
    request: (name) => find(name) as ConcreteRequest,
    fragment: (name) => find(name) as ReaderFragment,
  };
}

/** The artifacts by their names. They name each other without an ending, as a bundler takes it. */
function bundled(folder: string): Record<string, unknown> {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".graphql.js"))
    .map((name) => name.replace(".graphql.js", ""));
  const contents = names.map((name) => `export { default as ${name} } from "./${name}.graphql";`);
  const outfile = join(folder, "bundle.cjs");
  buildSync({
    stdin: { contents: contents.join("\n"), resolveDir: folder },
    outfile,
    bundle: true,
    format: "cjs",
  });
  return require(outfile);
}

/** Relay's store in front of the Worker, as a page has it. */
export function openRelay(endpoint: string, fetch: typeof globalThis.fetch): Environment {
  const network = Network.create(async ({ text }, variables) => {
    const parameters = { query: text ?? "", variables: JSON.stringify(variables) };
    const response = await fetch(`${endpoint}?${new URLSearchParams(parameters)}`);
    return response.json();
  });
  return new Environment({ network, store: new Store(new RecordSource()) });
}
