import { once } from "node:events";
import { mkdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { dirname, extname, join, resolve } from "node:path";
import { runScript } from "../contract/temporary.ts";
import type { Section } from "./guide-code.ts";

const packages = resolve(import.meta.dirname, "../../node_modules");
const require = createRequire(import.meta.url);

/** A script of a package that stands in node_modules. */
export function binary(name: string, command = name): string {
  const manifest = join(packages, name, "package.json");
  const { bin } = require(manifest) as { bin: string | Record<string, string> };
  return join(dirname(manifest), typeof bin === "string" ? bin : (bin[command] ?? ""));
}

/**
 * Does what a page tells a reader to type, with the packages that are here in the place of those that npm would fetch,
 * and writes the files that it shows. Answers the app's folder.
 */
export async function followed(folder: string, sections: readonly Section[]): Promise<string> {
  let place = folder;
  for (const command of sections.flatMap(({ commands }) => commands)) {
    const [program = "", ...args] = command.split(/\s+/);
    if (command.startsWith("npm create vite@latest ")) {
      const [, , , ...more] = command.split(/\s+/).filter((arg) => arg !== "--");
      ran("create-vite", runScript(binary("create-vite"), more, place));
    } else if (program === "cd") place = join(place, args[0] ?? "");
    else if (command.startsWith("npm install ")) await installed(place, args.slice(1));
    else if (program === "curl") {
      const [address = "", , file = ""] = args;
      await writeFile(join(place, file), await (await fetch(address)).text());
    } else if (command !== "npm run dev") throw new Error(`Nobody knows how to: ${command}`);
  }
  for (const { name, code } of sections.flatMap(({ files }) => files)) {
    await mkdir(dirname(join(place, name)), { recursive: true });
    await writeFile(join(place, name), code);
  }
  return place;
}

/** What a reader installs has to be here; what is here stands for it. */
async function installed(place: string, names: readonly string[]): Promise<void> {
  for (const name of names) await readFile(join(packages, name, "package.json"));
  await rm(join(place, "node_modules"), { force: true });
  await symlink(packages, join(place, "node_modules"));
}

function ran(what: string, { status, output }: ReturnType<typeof runScript>): void {
  if (status !== 0) throw new Error(`${what}: ${output}`);
}

/** What the compiler says of the app's types. */
export const typesOf = (app: string): ReturnType<typeof runScript> =>
  runScript(binary("typescript", "tsc"), ["-b", "--force"], app);

/** The app as it would be published. */
export function build(app: string): void {
  ran("vite build", runScript(binary("vite"), ["build"], app));
}

const types: Record<string, string> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
};

/** The app on an origin of its own. */
export async function publish(app: string): Promise<{ origin: string; server: Server }> {
  const server = createServer(async ({ url = "/" }, response) => {
    const name = url === "/" ? "/index.html" : url;
    const file = await readFile(join(app, "dist", name)).catch(() => undefined);
    response.setHeader("Content-Type", types[extname(name)] ?? "application/octet-stream");
    response.writeHead(file === undefined ? 404 : 200).end(file);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}
