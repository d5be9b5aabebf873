import { BoundedMap } from "../../bounded-map.ts";
import type { Store, Work } from "../store.ts";

/** A statement that takes so long in this process holds up everybody else who asks it: several times what is usual. */
const quickMs = 25;
/** How long one that was not quick is kept away. */
const awayMs = 60_000;
/** A text that is forgotten has to show anew that it is quick. */
const mostKnown = 2_000;
const mostText = 8_000_000;
/** What `schema/operations` asks for costs less. */
const dearestInPlace = 2_000;

/**
 * Reads in this process what is cheap: what costs little by the engine's count, and was quick when another process
 * tried it. What then turns out to be slow goes away for a while.
 */
export function readInPlace(here: Store, away: Store, now: () => number = Date.now): Store {
  /** From when on a text may be read here. */
  const from = new BoundedMap<string, number>({
    entries: mostKnown,
    size: mostText,
    sizeOf: (_, { length }) => length,
  });
  return {
    read(statement, note) {
      const { sql, cost = 0 } = statement;
      if (cost > dearestInPlace) return away.read(statement, note);
      const known = from.get(sql);
      const isHere = known !== undefined && known <= now();
      return (isHere ? here : away).read(statement, (work: Work) => {
        if (work.ms > quickMs) from.set(sql, now() + awayMs);
        else if (known === undefined) from.set(sql, 0);
        note?.(work);
      });
    },
    write: (batch, premises) => away.write(batch, premises),
  };
}
