import type { Context } from "hono";
import { refusal } from "../../engine/error.ts";
import { errorResponse, httpRefusal } from "../error-response.ts";
import { bodyText } from "../body-limit.ts";

/** Workers Cache, as the Worker that it is in front of reaches it. Outside of Cloudflare there is none. */
export interface Cache {
  purge(what: { tags: string[] }): Promise<{
    success: boolean;
    errors: readonly { code: number; message: string }[];
  }>;
}

export function cacheOf(c: Context): Cache | undefined {
  try {
    return (c.executionCtx as { cache?: Cache }).cache;
  } catch {
    // Hono's way to say that there is no such context.
    return undefined;
  }
}

// As many as Cloudflare takes in one call.
export const mostTags = 100;

/** Takes out of the cache what has one of the tags, for whoever knows the secret. */
export async function purge(
  request: Request,
  secret: string,
  { front, kept }: { front: Cache | undefined; kept: { clear(): void } },
): Promise<Response> {
  if (!(await isSame(request.headers.get("Authorization") ?? "", `Bearer ${secret}`))) {
    const headers = { "WWW-Authenticate": 'Bearer realm="operator"' };
    const message = "Only the operator may do this.";
    return errorResponse(httpRefusal("UNAUTHENTICATED", message, { status: 401, headers }));
  }
  const tags = tagsIn(await bodyText(request));
  if (tags === undefined) {
    const message = `Send {"tags": […]} with 1 to ${mostTags} tags of printable ASCII without commas.`;
    return errorResponse(refusal("BAD_REQUEST", message));
  }
  // Few enough to be made again, whatever they show.
  kept.clear();
  if (front === undefined) return Response.json({ purged: 0, reason: "No cache is in front." });
  const { success, errors } = await front.purge({ tags });
  if (!success) throw new Error(`The cache was not purged: ${JSON.stringify(errors)}`);
  return Response.json({ purged: tags.length });
}

/** Compares hashes, so that the time it takes tells nothing. */
async function isSame(given: string, wanted: string): Promise<boolean> {
  const utf8 = new TextEncoder();
  const [one, other] = await Promise.all(
    [given, wanted].map(async (text) => {
      const digest = await crypto.subtle.digest("SHA-256", utf8.encode(text));
      return new Uint8Array(digest).join();
    }),
  );
  return one === other;
}

function tagsIn(body: string): string[] | undefined {
  try {
    const { tags } = JSON.parse(body) as { tags?: unknown };
    if (!Array.isArray(tags) || tags.length === 0 || tags.length > mostTags) return undefined;
    return tags.every(isTag) ? tags : undefined;
  } catch {
    return undefined;
  }
}

const isTag = (tag: unknown): tag is string =>
  typeof tag === "string" && /^[\x21-\x2b\x2d-\x7e]{1,1024}$/.test(tag);
