import { refusal } from "../engine/error.ts";
import type { StoreState } from "../storage/store.ts";
import type { GraphQLError } from "graphql";

/**
 * On the answer to a write: the state that it made, signed. Whoever sends it back within a minute reads that state or a
 * later one, past every cache.
 */
export const revisionHeader = "Onrecord-Revision";

const goodForMs = 60_000;
const utf8 = new TextEncoder();
// INDEX.CHANGES.EXPIRES.SIGNATURE: numbers in base 36, neither where it is the newest state; base64url of 32 bytes.
const form = /^(?:([0-9a-z]{1,11})\.([0-9a-z]{1,11})|\.)\.([0-9a-z]{8,9})\.([\w-]{43})$/;

/** A revision for what `Store.write` answered; the newest, where it answered none. */
export async function signRevision(
  state: StoreState | "newest",
  secret: string,
  now = Date.now(),
): Promise<string> {
  const told = state === "newest" ? [undefined, undefined] : [state.index, state.changes];
  const text = [...told, now + goodForMs].map((number) => number?.toString(36)).join(".");
  const signature = await crypto.subtle.sign("HMAC", await keyOf(secret), signed(text));
  return `${text}.${encode(new Uint8Array(signature))}`;
}

/** What a request has to read at least; undefined where it says nothing of that. */
export async function readRevision(
  headers: Headers,
  secret: string,
  now = Date.now(),
): Promise<StoreState | "newest" | undefined> {
  const given = headers.get(revisionHeader);
  if (given === null) return undefined;
  const [, index, changes, expires = "", signature = ""] = form.exec(given) ?? [];
  const text = given.slice(0, given.lastIndexOf("."));
  const bytes = decode(signature);
  const key = await keyOf(secret);
  const isOurs = await crypto.subtle.verify("HMAC", key, bytes, signed(text));
  // Two bits of a signature's text are in no byte.
  if (!isOurs || encode(bytes) !== signature) throw unusable("is none that this server answered");
  if (parseInt(expires, 36) <= now) throw unusable("has expired after a minute");
  if (index === undefined || changes === undefined) return "newest";
  return { index: parseInt(index, 36), changes: parseInt(changes, 36) };
}

const keyOf = (secret: string): Promise<CryptoKey> =>
  crypto.subtle.importKey("raw", utf8.encode(secret), { name: "HMAC", hash: "SHA-256" }, false, [
    "sign",
    "verify",
  ]);

/** Under a name of its own: the secret signs nothing else that could be taken for this. */
const signed = (text: string): Uint8Array<ArrayBuffer> => utf8.encode(`${revisionHeader} ${text}`);

const encode = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

const decode = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));

const unusable = (why: string): GraphQLError =>
  refusal("INVALID_REVISION", `${revisionHeader} ${why}. Send the request without it.`);
