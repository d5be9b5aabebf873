import type { Settings } from "../../env.ts";
import type { RequestContext } from "../graphql/request-context.ts";
import { etagOf, tagged } from "../cache/etag.ts";
import { tagsOf } from "../cache/cache-tag.ts";
import { serverTiming } from "../request-trace.ts";
import { revisionHeader } from "../revision.ts";

const utf8 = new TextEncoder();

/** What caches may do with what anybody may have. */
export const shared = ({ cacheSeconds, staleSeconds }: Settings): string =>
  `public, max-age=${cacheSeconds}, stale-while-revalidate=${staleSeconds}`;

/** A page, kept, tagged and purged as answers to GraphQL are; `data` is what it was made of, as text. */
export async function pageResponse(
  request: Request,
  { html, headers: given, data }: { html: string; headers: Record<string, string>; data: string },
  { trace, settings, kept }: RequestContext,
): Promise<Response> {
  const body = utf8.encode(html);
  trace.bytes = body.byteLength;
  const headers = new Headers({ ...given, Vary: `Authorization, ${revisionHeader}` });
  const isForAll =
    request.method === "GET" &&
    !request.headers.has("Authorization") &&
    !request.headers.has(revisionHeader);
  if (!isForAll) {
    headers.set("Cache-Control", "no-store");
    return new Response(body, { headers });
  }
  headers.set("Cache-Control", shared(settings));
  if (trace.tables !== undefined) headers.set("Cache-Tag", tagsOf(trace.tables, data));
  const etag = await etagOf(body);
  kept.keep(request, { body, headers, etag }, settings);
  const response = tagged(request, { body, headers, etag });
  trace.cache = response.status === 304 ? "held" : "public";
  if (trace.roundTrips > 0) response.headers.set("Server-Timing", serverTiming(trace));
  return response;
}
