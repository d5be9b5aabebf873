import { BoundedMap } from "../../bounded-map.ts";
import { revisionHeader } from "../revision.ts";
import { tagged } from "./etag.ts";

interface Kept {
  body: Uint8Array<ArrayBuffer>;
  headers: Headers;
  etag: string;
  /** When it was made, ms. */
  at: number;
}

/** For how long an answer is kept, and how much memory all of them may take. */
export interface CacheSettings {
  keepBytes: number;
  cacheSeconds: number;
}

/**
 * Answers that anybody may keep, kept in this isolate for as long as a cache in front might keep them: for a server
 * without one. Those that were asked for longest ago go first.
 */
export class ResponseCache {
  #kept: BoundedMap<string, Kept> | undefined;

  find(request: Request, { keepBytes, cacheSeconds }: CacheSettings): Response | undefined {
    if (keepBytes === 0 || !mayBeAsked(request)) return undefined;
    const key = keyOf(request);
    const kept = this.#kept?.get(key);
    if (kept === undefined) return undefined;
    const age = Math.floor((Date.now() - kept.at) / 1000);
    if (age >= cacheSeconds) {
      this.#kept?.delete(key);
      return undefined;
    }
    const headers = new Headers(kept.headers);
    headers.set("Age", String(age));
    return tagged(request, { ...kept, headers });
  }

  keep(
    request: Request,
    { body, headers, etag }: Omit<Kept, "at">,
    { keepBytes }: CacheSettings,
  ): void {
    if (body.byteLength > keepBytes / 10) return;
    this.#kept ??= new BoundedMap({ size: keepBytes, sizeOf });
    const kept = { body, headers: new Headers(headers), etag, at: Date.now() };
    this.#kept.set(keyOf(request), kept);
  }

  clear(): void {
    this.#kept?.clear();
  }
}

// Names, headers and what the runtime adds to them are some kilobytes.
const sizeOf = ({ body }: Kept, key: string): number => body.byteLength + 2 * key.length + 4_000;

const mayBeAsked = ({ method, headers }: Request): boolean =>
  method === "GET" && !headers.has("Authorization") && !headers.has(revisionHeader);

/** Its address and the media types it takes: what an answer by GET depends on. */
const keyOf = ({ url, headers }: Request): string => `${headers.get("Accept") ?? ""} ${url}`;
