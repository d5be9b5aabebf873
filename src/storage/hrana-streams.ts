/** A place at the server where statements are carried out one after another, on one connection to its database. */
export interface Stream {
  /** What the next request names it by; null before the first. */
  baton: string | null;
  /** Where the server wants it to be asked from now on, where it says so. */
  baseUrl: string | null;
  /** When it was opened, in milliseconds. */
  opened: number;
  /** When it was taken or given back last, in milliseconds. */
  since: number;
}

/** Each is a connection to the database; whoever finds none left opens and closes one of his own. */
export const mostStreams = 16;
// A server ends a stream after ten seconds without a request.
const longestIdleMs = 8_000;
// No read that is let in takes a quarter of it. Whoever has not come back by then is taken for gone: workerd stops
// whatever a client waited for who hangs up, without a word to us, and the server ends the stream by itself.
const longestUsedMs = 1_000;

/**
 * Streams that are kept between requests, because opening one costs libSQL's server more than most statements do.
 * A baton is a text: unlike a connection, it outlives the request to a Worker that it came with.
 */
export class StreamPool {
  /** Those given back last come last. */
  readonly #idle: Stream[] = [];
  /** Those taken first come first. */
  readonly #used = new Set<Stream>();
  readonly #longestMs: number;

  /** No stream is kept for longer than that. */
  constructor(longestMs = Infinity) {
    this.#longestMs = longestMs;
  }

  /** A stream that nobody else asks on, kept or new; undefined where there are enough. */
  take(now = Date.now()): Stream | undefined {
    const kept = this.#idle.pop();
    if (kept === undefined) return this.open(now);
    if (now - kept.since > longestIdleMs) {
      // So were those below it.
      this.#idle.length = 0;
      return this.open(now);
    }
    if (now - kept.opened > this.#longestMs) return this.open(now);
    return this.#use(kept, now);
  }

  /** A new stream; undefined where there are enough. */
  open(now = Date.now()): Stream | undefined {
    for (const stream of this.#used) {
      if (now - stream.since <= longestUsedMs) break;
      this.#used.delete(stream);
    }
    if (this.#idle.length + this.#used.size >= mostStreams) return undefined;
    return this.#use({ baton: null, baseUrl: null, opened: now, since: now }, now);
  }

  /** Takes a stream back with what its answer says of it: without a baton, the server has closed it. */
  give(
    stream: Stream,
    answer: { baton?: string | null; base_url?: string | null },
    now = Date.now(),
  ): void {
    const isOurs = this.#used.delete(stream);
    if (!isOurs || answer.baton == null || now - stream.opened > this.#longestMs) return;
    this.#idle.push({
      opened: stream.opened,
      baton: answer.baton,
      baseUrl: answer.base_url ?? stream.baseUrl,
      since: now,
    });
  }

  /** Gives a stream up that was not answered on: its baton is used. */
  drop(stream: Stream): void {
    this.#used.delete(stream);
  }

  #use(stream: Stream, now: number): Stream {
    stream.since = now;
    this.#used.add(stream);
    return stream;
  }
}
