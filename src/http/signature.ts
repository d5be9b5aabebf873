const utf8 = new TextEncoder();

/**
 * What proves that this server wrote a text: base64url of 32 bytes. It is made under a name, so that what was signed for
 * one thing is not taken for another.
 */
export async function signatureOf(name: string, text: string, secret: string): Promise<string> {
  const bytes = await crypto.subtle.sign("HMAC", await keyOf(secret), named(name, text));
  return encode(new Uint8Array(bytes));
}

/** Whether a signature is one that `signatureOf` made of the same. */
export async function isSignature(
  signature: string,
  name: string,
  text: string,
  secret: string,
): Promise<boolean> {
  if (!/^[\w-]{43}$/.test(signature)) return false;
  const bytes = decode(signature);
  const isOurs = await crypto.subtle.verify("HMAC", await keyOf(secret), bytes, named(name, text));
  // Two bits of a signature's text are in no byte.
  return isOurs && encode(bytes) === signature;
}

const keyOf = (secret: string): Promise<CryptoKey> =>
  crypto.subtle.importKey("raw", utf8.encode(secret), { name: "HMAC", hash: "SHA-256" }, false, [
    "sign",
    "verify",
  ]);

const named = (name: string, text: string): Uint8Array<ArrayBuffer> =>
  utf8.encode(`${name} ${text}`);

/** Base64url. */
export const encode = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

const decode = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
