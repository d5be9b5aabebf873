import { publicLimits } from "../engine/limit/limit.ts";
import { badRequest } from "./error-response.ts";

// The longest documents that clients generate are a few tens of kilobytes.
export const bodyLimit = publicLimits.bodyBytes;

/** How a body may be packed. Of those in use, these are the ones that runtimes can unpack. */
const codings: ReadonlyMap<string, CompressionFormat> = new Map([
  ["gzip", "gzip"],
  ["x-gzip", "gzip"],
  ["deflate", "deflate"],
]);

/**
 * The text of a body, unpacked, or a refusal of one that is too long, breaks off, or is no UTF-8. A stated length is
 * believed, as HTTP cuts the body there; a body is read as far as the limit.
 */
export async function bodyText(request: Request): Promise<string> {
  const stated = request.headers.get("content-length");
  if (Number(stated) > bodyLimit) throw tooLong();
  const coding = request.headers.get("content-encoding")?.trim().toLowerCase() || "identity";
  const format = codings.get(coding);
  if (format === undefined && coding !== "identity") throw unknownCoding(coding);
  if (request.body === null) return "";
  let bytes: ArrayBuffer;
  try {
    if (format !== undefined)
      bytes = await bytesWithinLimit(request.body.pipeThrough(new DecompressionStream(format)));
    else if (stated === null) bytes = await bytesWithinLimit(request.body);
    else bytes = await request.arrayBuffer();
  } catch (error) {
    if (error === longBody) throw tooLong();
    // Whoever sent it is mostly gone: nothing went wrong here.
    throw badRequest(
      format === undefined
        ? "The body broke off before its end."
        : `The body is not what its \`Content-Encoding: ${coding}\` says, or it broke off.`,
    );
  }
  try {
    return utf8.decode(bytes);
  } catch {
    throw badRequest("The body is not UTF-8.");
  }
}

// What is no UTF-8 would be read as other words than were meant.
const utf8 = new TextDecoder("utf-8", { fatal: true });
const longBody = Symbol("a body past the limit");

async function bytesWithinLimit(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
): Promise<ArrayBuffer> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.byteLength;
    if (length > bodyLimit) throw longBody;
    chunks.push(chunk);
  }
  return new Blob(chunks).arrayBuffer();
}

const unknownCoding = (coding: string) =>
  badRequest(
    `\`Content-Encoding: ${coding}\` is not read here. Send the body as it is, or as gzip.`,
    415,
    { "Accept-Encoding": "gzip, deflate" },
  );

const tooLong = () =>
  badRequest(`The body is too long; the limit is ${bodyLimit.toLocaleString("en")} bytes.`, 413);
