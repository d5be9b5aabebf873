import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { CommandError } from "../command-error.ts";

/** The private half of the key whose tokens a store takes; it lies in the store's folder, for its owner alone. */
const keyFile = "token-key.pem";

export interface StoreKey {
  /** What sqld knows tokens by. */
  publicKey: string;
  token: string;
}

/** The key of the store in a folder; undefined where none was made yet. */
export async function readStoreKey(folder: string): Promise<StoreKey | undefined> {
  const file = join(folder, keyFile);
  try {
    return storeKey(createPrivateKey(await readFile(file)));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw new CommandError(
      code === "EACCES"
        ? `${file} is another user's: only the owner of a store has its token.`
        : `${file} is not a key (${message}). Delete it, and restart the store: it gets another.`,
      { cause: error },
    );
  }
}

/** The key of the store in a folder, made where there is none. One process at a time may call it. */
export async function provideStoreKey(folder: string): Promise<StoreKey> {
  const known = await readStoreKey(folder);
  if (known !== undefined) return known;
  const { privateKey } = generateKeyPairSync("ed25519");
  const file = join(folder, keyFile);
  // It has its name only once it is whole.
  await writeFile(`${file}.part`, privateKey.export({ type: "pkcs8", format: "pem" }), {
    mode: 0o600,
    flush: true,
  });
  await rename(`${file}.part`, file);
  return storeKey(privateKey);
}

/** The token is always the same, for as long as the key is: deleting the key's file takes it back. */
function storeKey(privateKey: KeyObject): StoreKey {
  const { x = "" } = createPublicKey(privateKey).export({ format: "jwk" });
  const part = (of: object): string => Buffer.from(JSON.stringify(of)).toString("base64url");
  const signed = `${part({ alg: "EdDSA", typ: "JWT" })}.${part({})}`;
  const signature = sign(null, Buffer.from(signed), privateKey).toString("base64url");
  return { publicKey: x, token: `${signed}.${signature}` };
}
