import { stat } from "node:fs/promises";

/** Stops a command before it begins where a path is not what it should be. */
export async function mustBe(what: "file" | "folder", path: string): Promise<void> {
  const found = await stat(path).catch(() => {
    throw new Error(`Cannot read ${path}.`);
  });
  if (found.isDirectory() !== (what === "folder")) throw new Error(`${path} is no ${what}.`);
}
