import { etagOf, tagged } from "../cache/etag.ts";
import type { RequestContext } from "./request-context.ts";
import { serverTiming, type RequestTrace } from "../request-trace.ts";
import { revisionHeader, signRevision } from "../revision.ts";
import { tagsOf } from "../cache/cache-tag.ts";

const utf8 = new TextEncoder();

// With a key, another may be the answer: 401. So no cache gives what anybody may have to whoever sends a key. Nor to
// whoever sends a revision, since it may be older.
const vary = `Accept, Authorization, ${revisionHeader}`;

export interface GraphQLText {
  status: number;
  headers: Headers;
  text: string;
}

/** The answer to an operation, with what caches and onlookers are told of it. */
export async function graphqlResponse(
  request: Request,
  { status, headers, text }: GraphQLText,
  context: RequestContext,
): Promise<Response> {
  const { trace, settings } = context;
  const body = utf8.encode(text);
  trace.bytes = body.byteLength;
  headers.set("Vary", vary);
  await tellRevision(headers, context);
  if (!mayBeKept(request, status, headers, context)) {
    headers.set("Cache-Control", "no-store");
    tellTiming(headers, trace);
    return new Response(body, { status, headers });
  }
  const { cacheSeconds, staleSeconds } = settings;
  const type = headers.get("Content-Type") ?? "";
  const etag = await etagOf(body, type.startsWith("application/json") ? "" : "-response");
  headers.set(
    "Cache-Control",
    `public, max-age=${cacheSeconds}, stale-while-revalidate=${staleSeconds}`,
  );
  if (trace.tables !== undefined) headers.set("Cache-Tag", tagsOf(trace.tables, text));
  context.kept.keep(request, { body, headers, etag }, settings);
  const response = tagged(request, { body, headers, etag });
  const isHeld = response.status === 304;
  trace.cache = isHeld ? "held" : "public";
  if (isHeld) trace.bytes = 0;
  tellTiming(response.headers, trace);
  return response;
}

function tellTiming(headers: Headers, trace: RequestTrace): void {
  if (trace.roundTrips > 0) headers.set("Server-Timing", serverTiming(trace));
}

async function tellRevision(headers: Headers, { trace, secret }: RequestContext): Promise<void> {
  if (trace.written === undefined) return;
  headers.set(revisionHeader, await signRevision(trace.written, secret));
}

/** What Yoga sends in parts or as events, left to flow. */
export async function yogaResponse(
  { status, headers: given, body }: Response,
  context: RequestContext,
): Promise<Response> {
  const headers = new Headers(given);
  // Yoga's "none" is no coding that HTTP knows.
  headers.delete("Content-Encoding");
  headers.set("Cache-Control", "no-store");
  headers.set("Vary", vary);
  // nginx would hold it back until it has it whole.
  headers.set("X-Accel-Buffering", "no");
  await tellRevision(headers, context);
  return new Response(body, { status, headers });
}

function mayBeKept(
  { method, headers: asked }: Request,
  status: number,
  headers: Headers,
  { trace }: RequestContext,
): boolean {
  const isAnswer = status === 200 && trace.code === undefined && isJson(headers);
  const isForAll = !asked.has("Authorization") && !asked.has(revisionHeader);
  return isAnswer && method === "GET" && isForAll;
}

const isJson = (headers: Headers): boolean =>
  /^application\/(graphql-response\+)?json\b/.test(headers.get("Content-Type") ?? "");
