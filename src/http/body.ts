import { publicLimits } from "../engine/limit.ts";

// The longest documents that clients generate are a few tens of kilobytes.
export const bodyLimit = publicLimits.bodyBytes;

/**
 * The request, with a body that is known to be within the limit; null where it is longer. A stated length is
 * believed, as HTTP cuts the body there; without one the body is read here, as far as the limit.
 */
export async function withinBodyLimit(request: Request): Promise<Request | null> {
  if (request.body === null) return request;
  const stated = request.headers.get("content-length");
  if (stated !== null) return Number(stated) <= bodyLimit ? request : null;
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const chunk of request.body) {
    length += chunk.byteLength;
    if (length > bodyLimit) return null;
    chunks.push(chunk);
  }
  const { method, headers, url } = request;
  return new Request(url, { method, headers, body: new Blob(chunks) });
}
