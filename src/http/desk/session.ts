import { encode, isSignature, signatureOf } from "../signature.ts";

/** Whoever is signed in at the desk: by the id of an API key. What the key may do is asked anew each time. */
export interface Session {
  key: string;
  /** Drawn when somebody signs in: forms are signed for it. */
  nonce: string;
  /** In milliseconds. It is renewed by use. */
  expires: number;
}

/** How long a session lasts that is not used. */
export const sessionMs = 60 * 60_000;

const cookieName = "onrecord_desk";
const signedAs = "Onrecord-Desk-Session";
const formSignedAs = "Onrecord-Desk-Form";
// KEY.NONCE.EXPIRES.SIGNATURE
const form = /^([0-9A-Za-z]{1,32})\.([\w-]{22})\.([0-9a-z]{8,9})\.([\w-]{43})$/;

export function newSession(key: string, now = Date.now()): Session {
  const nonce = encode(crypto.getRandomValues(new Uint8Array(16)));
  return { key, nonce, expires: now + sessionMs };
}

const textOf = ({ key, nonce, expires }: Session): string =>
  [key, nonce, expires.toString(36)].join(".");

/** The cookie of a session. No script reads it, no other site sends it, and no other address than the desk gets it. */
export async function sessionCookie(
  session: Session,
  secret: string,
  isSecure: boolean,
): Promise<string> {
  const text = textOf(session);
  const value = `${text}.${await signatureOf(signedAs, text, secret)}`;
  return cookie(value, sessionMs / 1000, isSecure);
}

/** Takes the cookie back. */
export const endedCookie = (isSecure: boolean): string => cookie("", 0, isSecure);

const cookie = (value: string, seconds: number, isSecure: boolean): string =>
  [
    `${cookieName}=${value}`,
    "Path=/desk",
    `Max-Age=${seconds}`,
    "HttpOnly",
    "SameSite=Strict",
    ...(isSecure ? ["Secure"] : []),
  ].join("; ");

/** The session of a request; undefined where it has none that counts. */
export async function readSession(
  headers: Headers,
  secret: string,
  now = Date.now(),
): Promise<Session | undefined> {
  const given = (headers.get("Cookie") ?? "")
    .split(";")
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${cookieName}=`))
    ?.slice(cookieName.length + 1);
  const [, key = "", nonce = "", expires = "", signature = ""] = form.exec(given ?? "") ?? [];
  const session = { key, nonce, expires: parseInt(expires, 36) };
  if (!(session.expires > now)) return undefined;
  return (await isSignature(signature, signedAs, textOf(session), secret)) ? session : undefined;
}

/** What each form of a session carries: no other site knows it. */
export const formToken = ({ key, nonce }: Session, secret: string): Promise<string> =>
  signatureOf(formSignedAs, `${key}.${nonce}`, secret);

export const isFormToken = (token: string, { key, nonce }: Session, secret: string) =>
  isSignature(token, formSignedAs, `${key}.${nonce}`, secret);
