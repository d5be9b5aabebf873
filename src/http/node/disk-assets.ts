import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Assets } from "../../env.ts";

/** The static files of a folder, as Workers Assets gives them; each is read once. */
export function diskAssets(folder: string): Assets {
  const files = new Map<string, Promise<Buffer<ArrayBuffer> | null>>();
  const read = async (path: string): Promise<Buffer<ArrayBuffer> | null> => {
    // No more than the build writes: nothing above the folder, nothing hidden.
    if (!/^(\/[\w-][\w.-]*)+$/.test(path)) return null;
    return (await readFile(join(folder, path)).catch(() => null)) as Buffer<ArrayBuffer> | null;
  };
  return {
    async fetch(request) {
      const { pathname } = new URL(request.url);
      const known = files.get(pathname) ?? read(pathname);
      const found = await known;
      // What is not there is not kept: it can have any name.
      if (found !== null) files.set(pathname, known);
      return found === null ? new Response(null, { status: 404 }) : new Response(found);
    },
  };
}
