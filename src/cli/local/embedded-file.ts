import { access } from "node:fs/promises";
import { join, resolve } from "node:path";
import { CommandError } from "../command-error.ts";

/** The folder of the store of `npm run serve`, which one such server at a time has. */
export const embeddedFolder = (dataDir: string): string => join(resolve(dataDir), "embedded");

export const embeddedFile = (dataDir: string): string =>
  join(embeddedFolder(dataDir), "onrecord.db");

/** That file, for a command that uses it: beside a running server, or without one. */
export async function existingFile(dataDir: string): Promise<string> {
  const file = embeddedFile(dataDir);
  await access(file).catch((cause: unknown) => {
    throw new CommandError(
      `There is no store at ${file}. Make one with \`npm run serve\`, or set DATA_DIR to the folder that has it.`,
      { cause },
    );
  });
  return file;
}
