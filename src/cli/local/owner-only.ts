import { chmod, mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";

/** Makes a folder that only its owner can enter, or takes what is in it from everybody else. */
export async function ownerOnly(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) await chmod(path, 0o700);
    // A link would change what lies elsewhere.
    else if (entry.isFile()) await chmod(path, 0o600);
  }
}
