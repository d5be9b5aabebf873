import { etagOf, tagged } from "./etag.ts";
import type { RequestContext } from "./graphql.ts";
import { serverTiming, type Seen } from "./seen.ts";
import { tagsOf } from "./tag.ts";

const utf8 = new TextEncoder();

// With a key, another may be the answer: 401. So no cache gives what anybody may have to whoever sends a key.
const vary = "Accept, Authorization";

export interface Reply {
  status: number;
  headers: Headers;
  text: string;
}

/** The answer to an operation, with what caches and onlookers are told of it. */
export async function reply(
  request: Request,
  { status, headers, text }: Reply,
  context: RequestContext,
): Promise<Response> {
  const { seen, settings } = context;
  const body = utf8.encode(text);
  seen.bytes = body.byteLength;
  headers.set("Vary", vary);
  if (!mayBeKept(request, status, headers, context)) {
    headers.set("Cache-Control", "no-store");
    tellTiming(headers, seen);
    return new Response(body, { status, headers });
  }
  const { cacheSeconds, staleSeconds } = settings;
  const type = headers.get("Content-Type") ?? "";
  const etag = await etagOf(body, type.startsWith("application/json") ? "" : "-response");
  headers.set(
    "Cache-Control",
    `public, max-age=${cacheSeconds}, stale-while-revalidate=${staleSeconds}`,
  );
  if (seen.sql !== undefined) headers.set("Cache-Tag", tagsOf(seen.sql, text));
  context.kept.keep(request, { body, headers, etag }, settings);
  const response = tagged(request, { body, headers, etag });
  const isHeld = response.status === 304;
  seen.cache = isHeld ? "held" : "public";
  if (isHeld) seen.bytes = 0;
  tellTiming(response.headers, seen);
  return response;
}

function tellTiming(headers: Headers, seen: Seen): void {
  if (seen.roundTrips > 0) headers.set("Server-Timing", serverTiming(seen));
}

/** Yoga's answer as one of ours. What it sends in parts is left to flow. */
export async function repliedAgain(
  request: Request,
  response: Response,
  context: RequestContext,
): Promise<Response> {
  const { status } = response;
  const headers = new Headers(response.headers);
  if (!isJson(headers)) {
    headers.set("Vary", vary);
    return new Response(response.body, { status, headers });
  }
  return reply(request, { status, headers, text: await response.text() }, context);
}

function mayBeKept(
  { method, headers: asked }: Request,
  status: number,
  headers: Headers,
  { seen }: RequestContext,
): boolean {
  const isAnswer = status === 200 && seen.code === undefined && isJson(headers);
  return isAnswer && method === "GET" && !asked.has("Authorization");
}

const isJson = (headers: Headers): boolean =>
  /^application\/(graphql-response\+)?json\b/.test(headers.get("Content-Type") ?? "");
