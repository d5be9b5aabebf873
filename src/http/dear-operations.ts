import type { GraphQLError } from "graphql";
import { BoundedMap } from "../bounded-map.ts";
import { httpRefusal } from "./error-response.ts";

/** How many run and wait at once in one isolate: of dear ones, of those that have not run yet, of cheap ones. */
const dear = { atOnce: 4, waiting: 256, longestWaitMs: 1_000 };
const unknown = { atOnce: 16, waiting: 1_000, longestWaitMs: 1_500 };
const cheap = { atOnce: 64, waiting: 1_000, longestWaitMs: 1_500 };
const pauseMs = 10;
/** As much as most operations cost, and more rows than they look at. */
const dearCost = 2_000;
const dearRows = 20_000;
const knownStatements = 1_000;
const knownCharacters = 4_000_000;
/** A client may hang up, and nothing more is heard of its request: its place is free after that. */
const lostAfterMs = 250;
const pulseMs = 100;

/**
 * Lets dear operations run a few at a time, so that cheap ones go on. Dear is what costs much, or has looked at many
 * rows. What has not run yet may be: of that some more run at once. Of cheap ones so many run as the store answers
 * in time: a crowd waits here, not there.
 */
export class DearOperations {
  readonly #known = new BoundedMap<string, { rows: number; characters: number }>({
    entries: knownStatements,
    size: knownCharacters,
    sizeOf: ({ characters }) => characters,
  });
  readonly #dear: Queue;
  readonly #new: Queue;
  readonly #cheap: Queue;

  /** No operation runs longer than that. */
  constructor(longestRunMs: number) {
    this.#dear = new Queue(dear, longestRunMs);
    this.#new = new Queue(unknown, longestRunMs);
    this.#cheap = new Queue(cheap, longestRunMs);
  }

  /** Runs `ask`, at once or when it is its turn; `ask` tells how many rows the statement has looked at. */
  async run<Answer>(
    { sql, cost }: { sql: string; cost: number },
    ask: (looked: (rows: number) => void) => Promise<Answer>,
  ): Promise<Answer> {
    const looked = (rows: number): void => {
      // What it asks about differs: the most counts, and is forgotten by and by.
      const most = Math.max(rows, (this.#known.get(sql)?.rows ?? 0) * 0.9);
      this.#known.set(sql, { rows: most, characters: sql.length });
    };
    const { queue, turn } = await this.#turn(sql, cost);
    try {
      return await ask(looked);
    } finally {
      queue.end(turn);
    }
  }

  async #turn(sql: string, cost: number): Promise<{ queue: Queue; turn: Turn }> {
    const isKnown = (): boolean => this.#known.get(sql) !== undefined;
    if (cost < dearCost && !isKnown()) {
      // Of many alike that are new, the first tells what the others are.
      const turn = await this.#new.turn(isKnown);
      if (turn !== undefined) return { queue: this.#new, turn };
    }
    const isCheap = cost < dearCost && (this.#known.get(sql)?.rows ?? 0) < dearRows;
    const queue = isCheap ? this.#cheap : this.#dear;
    return { queue, turn: await queue.turn() };
  }
}

interface Most {
  atOnce: number;
  waiting: number;
  longestWaitMs: number;
}

interface Turn {
  /** When it was heard of last. */
  since: number;
  /** Tells that it still runs. */
  pulse?: ReturnType<typeof setInterval>;
}

class Queue {
  readonly #most: Most;
  readonly #longestRunMs: number;
  readonly #running = new Set<Turn>();
  readonly #waiting: Turn[] = [];

  constructor(most: Most, longestRunMs: number) {
    this.#most = most;
    this.#longestRunMs = longestRunMs;
  }

  /** Comes when there is a place; undefined where `isFree` says before that there is no need for one any more. */
  turn(): Promise<Turn>;
  turn(isFree: () => boolean): Promise<Turn | undefined>;
  async turn(isFree: () => boolean = () => false): Promise<Turn | undefined> {
    const turn: Turn = { since: Date.now() };
    this.#forget();
    if (this.#waiting.length >= this.#most.waiting) throw busy();
    this.#waiting.push(turn);
    // Asked again and again: in workerd, no request can wake another.
    for (const until = Date.now() + this.#most.longestWaitMs; ; await pause()) {
      turn.since = Date.now();
      this.#forget();
      const hasPlace = this.#waiting[0] === turn && this.#running.size < this.#most.atOnce;
      if (hasPlace) this.#run(turn);
      if (hasPlace || isFree() || turn.since > until) {
        const at = this.#waiting.indexOf(turn);
        if (at >= 0) this.#waiting.splice(at, 1);
        if (hasPlace) return turn;
        if (isFree()) return undefined;
        throw busy();
      }
    }
  }

  end(turn: Turn): void {
    clearInterval(turn.pulse);
    this.#running.delete(turn);
  }

  /** The first few hold their places without a timer each: there are more. */
  #run(turn: Turn): void {
    this.#running.add(turn);
    if (this.#running.size <= this.#most.atOnce / 4) return;
    turn.pulse = setInterval(() => (turn.since = Date.now()), pulseMs);
  }

  #forget(): void {
    const now = Date.now();
    for (const turn of this.#running) {
      const longest = turn.pulse === undefined ? this.#longestRunMs : lostAfterMs;
      if (now - turn.since > longest) this.#running.delete(turn);
    }
    while (this.#waiting[0] !== undefined && now - this.#waiting[0].since > lostAfterMs) {
      this.#waiting.shift();
    }
  }
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, pauseMs));

function busy(): GraphQLError {
  const message = "Too many operations are running. Send it again in a second, or ask for less.";
  return httpRefusal("SERVER_BUSY", message, { status: 429, headers: { "Retry-After": "1" } });
}
