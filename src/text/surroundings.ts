/** How much of an article around a quote helps to find it, on either side, in code points. */
export const aside = 100;

/** What stands around a quote: as much, and whether the text goes on there. */
export interface Surroundings {
  before: string;
  after: string;
  goesOn: { before: boolean; after: boolean };
}

/** The place in UTF-16 code units. */
export function surroundingsOf(
  text: string,
  { start, end }: { start: number; end: number },
): Surroundings {
  // No code point has more than two units.
  const before = Array.from(text.slice(Math.max(0, start - 2 * aside), start));
  const after = Array.from(text.slice(end, end + 2 * aside));
  return {
    before: before.slice(-aside).join(""),
    after: after.slice(0, aside).join(""),
    goesOn: {
      before: before.length > aside || start > 2 * aside,
      after: after.length > aside || text.length > end + 2 * aside,
    },
  };
}

/** The same without the halves of words where it was cut; of scripts without spaces all of it. */
export function wholeWords({ before, after, goesOn }: Surroundings): {
  before: string;
  after: string;
} {
  return {
    before: goesOn.before ? before.slice(before.search(/\p{White_Space}/u) + 1) : before,
    after: goesOn.after ? (/^[^]*\p{White_Space}/u.exec(after)?.[0] ?? after) : after,
  };
}
