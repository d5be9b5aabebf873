/** A strong ETag: the SHA-256 of the content, and what tells its media type from others of the same text. */
export async function etagOf(body: Uint8Array<ArrayBuffer>, kind = ""): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", body);
  return `"${btoa(String.fromCharCode(...new Uint8Array(digest)))}${kind}"`;
}

/** Whether the client says that it holds this already. Weak tags count: an edge that packs a body weakens them. */
function isHeld(request: Request, etag: string): boolean {
  const held = request.headers.get("If-None-Match");
  if (held === null) return false;
  const tags: string[] = held.match(/"[^"]*"/g) ?? [];
  return held.trim() === "*" || tags.includes(etag);
}

/** An answer with its tag: whole, or 304 without its body to a client that holds it. */
export function tagged(
  request: Request,
  { body, headers, etag }: { body: Uint8Array<ArrayBuffer>; headers: Headers; etag: string },
): Response {
  headers.set("ETag", etag);
  if (!isHeld(request, etag)) return new Response(body, { headers });
  headers.delete("Content-Type");
  headers.delete("Content-Length");
  return new Response(null, { status: 304, headers });
}
