import { refusal } from "../engine/error.ts";
import type { StoreState } from "../storage/store.ts";
import type { GraphQLError } from "graphql";
import { isSignature, signatureOf } from "./signature.ts";

/**
 * On the answer to a write: the state that it made, signed. Whoever sends it back within a minute reads that state or a
 * later one, past every cache.
 */
export const revisionHeader = "Onrecord-Revision";

const goodForMs = 60_000;
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
  return `${text}.${await signatureOf(revisionHeader, text, secret)}`;
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
  const isOurs = await isSignature(signature, revisionHeader, text, secret);
  if (!isOurs) throw unusable("is none that this server answered");
  if (parseInt(expires, 36) <= now) throw unusable("has expired after a minute");
  if (index === undefined || changes === undefined) return "newest";
  return { index: parseInt(index, 36), changes: parseInt(changes, 36) };
}

const unusable = (why: string): GraphQLError =>
  refusal("INVALID_REVISION", `${revisionHeader} ${why}. Send the request without it.`);
