import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { setTimeout as pause } from "node:timers/promises";
import { refusal } from "../../engine/error.ts";
import { bodyLimit } from "../body-limit.ts";
import { logError } from "../error-log.ts";
import { errorResponse } from "../error-response.ts";
import { tooLongHead, unreadable } from "./bare-answer.ts";

type Answer = (request: Request) => Response | Promise<Response>;

/** Whoever takes longer to send a request is not waited for. */
const headersMs = 10_000;
const requestMs = 30_000;
/** Longer than proxies keep an idle connection: else they send on one that is being closed. */
const keepAliveMs = 75_000;
const lingerMs = 1_000;
const mostConnections = 10_000;
/** As the Worker's address may be: of operations that are sent by GET, the longest. */
const headerBytes = 64_000;

/** HTTP by Node, for an app that takes requests and gives responses as the Web has them. */
export function createNodeServer(answer: Answer): Server {
  const server = createServer(
    {
      headersTimeout: headersMs,
      requestTimeout: requestMs,
      keepAliveTimeout: keepAliveMs,
      noDelay: true,
      maxHeaderSize: headerBytes,
    },
    (incoming, outgoing) => {
      handle(incoming, outgoing, answer).catch((error: unknown) => {
        // Its client is gone, mostly.
        if (!outgoing.destroyed) logError({ requestId: "", message: "Unexpected error.", error });
        outgoing.destroy();
      });
    },
  );
  server.maxConnections = mostConnections;
  server.on("clientError", (error: NodeJS.ErrnoException, socket) => {
    if (!socket.writable) return;
    const isLong = error.code === "HPE_HEADER_OVERFLOW";
    socket.end(isLong ? tooLongHead : unreadable);
  });
  return server;
}

async function handle(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  answer: Answer,
): Promise<void> {
  const body = hasBody(incoming) ? await bodyOf(incoming) : null;
  const request = requestOf(incoming, body);
  if (body === tooLong) {
    outgoing.setHeader("Connection", "close");
    await discarded(incoming);
  }
  await send(outgoing, request === undefined ? badRequest() : await answer(request));
  if (body === tooLong) incoming.destroy();
}

/** What is on its way already is let in and thrown away, for a moment: else its client never reads the answer. */
function discarded(incoming: IncomingMessage): Promise<unknown> {
  incoming.resume();
  const isOver = once(incoming, "close").catch(() => undefined);
  return Promise.race([isOver, once(incoming, "end").catch(() => undefined), pause(lingerMs)]);
}

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers["transfer-encoding"] !== undefined || (headers["content-length"] ?? "0") !== "0";

/** Stands for a body beyond the limit; by the length that it is given, the app refuses it. */
const tooLong = new Uint8Array(1);

function bodyOf(incoming: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(incoming.headers["content-length"] ?? 0) > bodyLimit) return Promise.resolve(tooLong);
  return new Promise((resolve, reject) => {
    const chunks: Buffer<ArrayBuffer>[] = [];
    let length = 0;
    incoming.on("data", (chunk: Buffer<ArrayBuffer>) => {
      length += chunk.byteLength;
      chunks.push(chunk);
      if (length <= bodyLimit) return;
      incoming.removeAllListeners("data");
      resolve(tooLong);
    });
    incoming.on("end", () =>
      resolve(chunks[1] === undefined ? (chunks[0] ?? new Uint8Array()) : Buffer.concat(chunks)),
    );
    incoming.on("error", reject);
    incoming.on("close", () => reject(new Error("The client is gone.")));
  });
}

/** Undefined where no URL or request can be made of it. */
function requestOf(
  incoming: IncomingMessage,
  body: Uint8Array<ArrayBuffer> | null,
): Request | undefined {
  const { method = "GET", url = "/", rawHeaders } = incoming;
  try {
    const headers = new Headers();
    for (let i = 0; i + 1 < rawHeaders.length; i += 2) {
      headers.append(rawHeaders[i] ?? "", rawHeaders[i + 1] ?? "");
    }
    if (body === tooLong) headers.set("Content-Length", String(bodyLimit + 1));
    const address = url.startsWith("/")
      ? `http://${incoming.headers.host ?? "localhost"}${url}`
      : url;
    return new Request(address, { method, headers, body });
  } catch {
    return undefined;
  }
}

const badRequest = (): Response =>
  errorResponse(refusal("BAD_REQUEST", "This is not a request that can be answered."));

async function send(outgoing: ServerResponse, response: Response): Promise<void> {
  if (isStream(response)) return sendStream(outgoing, response);
  const body = response.body === null ? undefined : new Uint8Array(await response.arrayBuffer());
  const headers = Object.fromEntries(response.headers);
  if (body !== undefined) headers["content-length"] = String(body.byteLength);
  outgoing.writeHead(response.status, headers).end(body);
}

const isStream = ({ headers, body }: Response): boolean =>
  body !== null && headers.get("Content-Type")?.startsWith("text/event-stream") === true;

/** Sends what comes as it comes, until it ends or its reader has gone. */
async function sendStream(outgoing: ServerResponse, { status, headers, body }: Response) {
  outgoing.writeHead(status, Object.fromEntries(headers)).flushHeaders();
  await pipeline(Readable.fromWeb(body as ReadableStream), outgoing).catch(() => undefined);
}
