/** A change, and the cursor from which one goes on after it. */
export interface Change {
  cursor: string;
  node: object;
}

/** What has changed after a cursor, or from the beginning, a hundred at most. */
export type ReadChanges = (after: string | undefined) => Promise<Change[]>;

export interface StreamTimes {
  /** How long what was read last counts as new. */
  pollMs: number;
  /** How long an isolate waits between two reads: whoever catches up leaves the store to others as well. */
  gapMs: number;
  /** How long nothing is sent before a comment says that the stream still stands. */
  quietMs: number;
  /** How long a stream lasts. */
  endMs: number;
}

export const usualTimes: StreamTimes = {
  pollMs: 2_000,
  gapMs: 250,
  quietMs: 15_000,
  endMs: 600_000,
};

const utf8 = new TextEncoder();

/** Data from the record is JSON, which has no line break; a cursor is hexadecimal. */
function eventOf(change: Change): string {
  const known = events.get(change);
  if (known !== undefined) return known;
  const event = `id: ${change.cursor}\nevent: change\ndata: ${JSON.stringify(change.node)}\n\n`;
  events.set(change, event);
  return event;
}
/** Readers at the same place are sent the same. */
const events = new WeakMap<Change, string>();

/**
 * Changes as server-sent events, each once and in order, from a cursor on or from the first. It ends after a while, or with
 * its reader; whoever comes again with the last event's id goes on there.
 */
export function changesStream(
  read: ReadChanges,
  start: string | undefined,
  { pollMs, quietMs, endMs }: Omit<StreamTimes, "gapMs">,
  done: () => void,
): ReadableStream<Uint8Array> {
  const until = Date.now() + endMs;
  let after = start;
  let spoken = Date.now();
  let isLeft = false;
  const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, pollMs));

  return new ReadableStream<Uint8Array>({
    async start(controller) {
      const say = (text: string): void => {
        spoken = Date.now();
        controller.enqueue(utf8.encode(text));
      };
      say(`retry: ${pollMs}\n\n`);
      try {
        for (;;) {
          const fresh = await read(after);
          if (isLeft || Date.now() >= until) break;
          if (fresh.length > 0) say(fresh.map(eventOf).join(""));
          after = fresh.at(-1)?.cursor ?? after;
          if (Date.now() - spoken >= quietMs) say(": still here\n\n");
          if (fresh.length === 0) await pause();
        }
      } catch {
        // Whoever reads comes again, and goes on.
      }
      done();
      if (!isLeft) controller.close();
    },
    cancel() {
      isLeft = true;
      done();
    },
  });
}
