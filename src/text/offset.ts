/** Both ways of counting into one text: UTF-16 code units, as JavaScript does, and Unicode code points. */
export interface Measure {
  length: number;
  lengthCodePoints: number;
  /** From code units to code points. */
  codePoint(offset: number): number;
  /** Whether the offset falls between the two halves of one character. */
  cuts(offset: number): boolean;
}

export function measure(text: string): Measure {
  // Where the second halves of surrogate pairs stand, in order.
  const halves: number[] = [];
  for (const { index } of text.matchAll(/[\u{10000}-\u{10ffff}]/gu)) halves.push(index + 1);
  return {
    length: text.length,
    lengthCodePoints: text.length - halves.length,
    codePoint: (offset) => offset - countBelow(halves, offset),
    cuts: (offset) => halves[countBelow(halves, offset)] === offset,
  };
}

export function codePointLength(text: string): number {
  return measure(text).lengthCodePoints;
}

/** How many of the ascending numbers are smaller than the limit. */
function countBelow(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
