import { stat } from "node:fs/promises";
import { CommandError } from "./command-error.ts";

/** Stops a command before it begins where a path is not what it should be. */
export async function mustBe(what: "file" | "folder", path: string): Promise<void> {
  const found = await stat(path).catch(() => {
    throw new CommandError(`Cannot read ${path}.`);
  });
  if (found.isDirectory() !== (what === "folder")) throw new CommandError(`${path} is no ${what}.`);
}
