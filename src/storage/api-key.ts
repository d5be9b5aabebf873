import type { Statement } from "./store.ts";

// onr_ID_SECRET: the prefix says whose it is, the id finds it in a list, and the last six characters of the secret
// are a checksum, so that what was mistyped is told without asking the store, and scanners of secrets can be sure.
const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const idLength = 8;
const secretLength = 32;
const checksumLength = 6;
const form = new RegExp(
  `^onr_[0-9A-Za-z]{${idLength}}_[0-9A-Za-z]{${secretLength + checksumLength}}$`,
);

export interface NewKey {
  id: string;
  /** For whoever it is made for, and nobody else; the store has its hash. */
  key: string;
  hash: string;
}

export async function makeKey(): Promise<NewKey> {
  const id = random(idLength);
  const start = `onr_${id}_${random(secretLength)}`;
  const key = start + checksum(start);
  return { id, key, hash: await hashOfKey(key) };
}

/** Whether a text can be a key at all. */
export function isKey(text: string): boolean {
  return form.test(text) && text.endsWith(checksum(text.slice(0, -checksumLength)));
}

/** The secret is random and long: no slow hash is needed to keep it from being guessed. */
export async function hashOfKey(key: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(key));
  return [...new Uint8Array(digest)].map((n) => n.toString(16).padStart(2, "0")).join("");
}

/**
 * Answers the id of the key with a hash, when it expires, when it was revoked, its name, its role; all null where there
 * is none. The newest counts: a key may have been made or revoked a moment ago.
 */
export const findKey = (hash: string): Statement => keyWhere("hash", hash);

/** The same of the key with an id. */
export const findKeyById = (id: string): Statement => keyWhere("id", id);

const keyWhere = (column: "hash" | "id", value: string): Statement => ({
  sql: `select max(id), max(expires_at), max(revoked_at), max(name), max(role) from api_key where ${column} = ?1`,
  args: [value],
  atLeast: "newest",
});

function random(length: number): string {
  // 248 is the last multiple of 62 in a byte: above it, some digits would come more often.
  const bytes: number[] = [];
  while (bytes.length < length) {
    bytes.push(...crypto.getRandomValues(new Uint8Array(length)).filter((byte) => byte < 248));
  }
  return bytes.slice(0, length).map(digitOf).join("");
}

const digitOf = (n: number): string => digits[n % digits.length] ?? "";

/** CRC-32 in base 62, as GitHub's tokens have it. */
function checksum(text: string): string {
  let crc = 0xffffffff;
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  let rest = (crc ^ 0xffffffff) >>> 0;
  let written = "";
  for (let i = 0; i < checksumLength; i += 1) {
    written = digitOf(rest) + written;
    rest = Math.floor(rest / digits.length);
  }
  return written;
}
