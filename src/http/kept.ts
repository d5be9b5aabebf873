import { tagged } from "./etag.ts";

interface Kept {
  body: Uint8Array<ArrayBuffer>;
  headers: Headers;
  etag: string;
  /** When it was made, ms. */
  at: number;
}

/** For how long an answer is kept, and how much memory all of them may take. */
export interface Keeping {
  keepBytes: number;
  cacheSeconds: number;
}

/**
 * Answers that anybody may keep, kept in this isolate for as long as a cache in front might keep them: for a server
 * without one. Those that were asked for longest ago go first.
 */
export class KeptAnswers {
  readonly #kept = new Map<string, Kept>();
  #bytes = 0;

  find(request: Request, { keepBytes, cacheSeconds }: Keeping): Response | undefined {
    if (keepBytes === 0 || !mayBeAsked(request)) return undefined;
    const key = keyOf(request);
    const kept = this.#kept.get(key);
    if (kept === undefined) return undefined;
    this.#drop(key, kept);
    const age = Math.floor((Date.now() - kept.at) / 1000);
    if (age >= cacheSeconds) return undefined;
    this.#add(key, kept);
    const headers = new Headers(kept.headers);
    headers.set("Age", String(age));
    return tagged(request, { ...kept, headers });
  }

  keep(request: Request, { body, headers, etag }: Omit<Kept, "at">, { keepBytes }: Keeping): void {
    if (body.byteLength > keepBytes / 10) return;
    const key = keyOf(request);
    const before = this.#kept.get(key);
    if (before !== undefined) this.#drop(key, before);
    this.#add(key, { body, headers: new Headers(headers), etag, at: Date.now() });
    for (const [oldest, kept] of this.#kept) {
      if (this.#bytes <= keepBytes) break;
      this.#drop(oldest, kept);
    }
  }

  clear(): void {
    this.#kept.clear();
    this.#bytes = 0;
  }

  #add(key: string, kept: Kept): void {
    this.#kept.set(key, kept);
    this.#bytes += sizeOf(key, kept);
  }

  #drop(key: string, kept: Kept): void {
    this.#kept.delete(key);
    this.#bytes -= sizeOf(key, kept);
  }
}

// Names, headers and what the runtime adds to them are some kilobytes.
const sizeOf = (key: string, { body }: Kept): number => body.byteLength + 2 * key.length + 4_000;

const mayBeAsked = ({ method, headers }: Request): boolean =>
  method === "GET" && !headers.has("Authorization");

/** Its address and the media types it takes: what an answer by GET depends on. */
const keyOf = ({ url, headers }: Request): string => `${headers.get("Accept") ?? ""} ${url}`;
