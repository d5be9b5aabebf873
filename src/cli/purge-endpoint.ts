import { operatorSecret } from "../env.ts";
import { actorId, articleId } from "../record/format/id.ts";
import type { LineOutcome } from "../record/load/load-run.ts";
import { recordTables } from "../storage/table/all-tables.ts";
import { CommandError } from "./command-error.ts";

/** A server that keeps answers, which is told what a load changed. */
export interface Endpoint {
  note(fate: LineOutcome): void;
  /** Has the answers that show what was noted taken out of its cache; says what was done. */
  tell(): Promise<string>;
}

// As many as it takes at once: src/http/cache/purge.ts.
const mostTags = 100;
const patienceMs = 30_000;

export function purgeEndpoint(address: string): Endpoint {
  const url = URL.parse("/purge", address);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new CommandError(
      `--endpoint must be an address such as https://example.org, not "${address}".`,
    );
  }
  const secret = operatorSecret();
  if (secret === undefined) {
    throw new CommandError(
      "--endpoint needs the OPERATOR_SECRET that the server was deployed with.",
    );
  }
  const ids = new Set<string>();
  let isChanged = false;
  return {
    note: ({ what, type, slug }) => {
      if (what !== "new" && what !== "changed") return;
      isChanged = true;
      // What comes of an article (its quotes, claims, the counts of its actors) is found by the tables.
      if (slug === undefined || ids.size >= mostTags) return;
      ids.add(type === "actor" ? actorId(slug) : articleId(slug));
    },
    tell: async () => {
      if (!isChanged) return `${url.origin} has nothing to forget.`;
      const tags = [...recordTables, ...ids].slice(0, mostTags);
      const purged = await send(url, secret, tags).catch((error: Error) => {
        const { message, cause } = error;
        const reason = cause instanceof Error ? cause.message : message;
        throw new CommandError(
          `What was loaded stays, but ${url.origin} was not told of it (${reason}): it shows earlier answers until they are too old.`,
          { cause: error },
        );
      });
      return purged === 0
        ? `${url.origin} keeps no answers.`
        : `${url.origin} forgets its earlier answers.`;
    },
  };
}

async function send(url: URL, secret: string, tags: readonly string[]): Promise<number> {
  const response = await fetch(url, {
    method: "POST",
    headers: { Authorization: `Bearer ${secret}`, "Content-Type": "application/json" },
    body: JSON.stringify({ tags }),
    signal: AbortSignal.timeout(patienceMs),
    // The secret is for this address.
    redirect: "error",
  });
  if (!response.ok) throw new Error(`it answers ${response.status}`);
  const { purged } = (await response.json()) as { purged?: unknown };
  if (typeof purged !== "number") throw new Error("its answer is none of this program's");
  return purged;
}
