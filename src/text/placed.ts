import { fold, showHyphens } from "./fold.ts";

// A character with all that belongs to it: what is folded alone as it is within the text. A virama ties a consonant to
// the next one.
const cluster =
  /[\u1100-\u11FF\uA960-\uA97F\uD7B0-\uD7FF\p{Default_Ignorable_Code_Point}]+|(?:[\u0900-\u0CFF]\p{M}*[\u094D\u0ACD\u0B4D\u0C4D\u0CCD]\p{Default_Ignorable_Code_Point}*)*[^][\p{M}\p{Default_Ignorable_Code_Point}\uFF9E\uFF9F]*/gu;

// A text has few different ones, and folding takes long.
const known = new Map<string, string>();

function foldCluster(own: string): string {
  let part = known.get(own);
  if (part === undefined) {
    part = fold(own);
    if (known.size === 10_000) known.clear();
    if (own.length < 20) known.set(own, part);
  }
  return part;
}

export interface Placed {
  folded: string;
  starts: number[];
  ends: number[];
}

/** A folded text, and for each of its code units where the character stands that it comes from. */
export function foldPlaced(text: string): Placed {
  const [starts, ends]: [number[], number[]] = [[], []];
  let folded = "";
  for (const { 0: own, index } of showHyphens(text).matchAll(cluster)) {
    const part = foldCluster(own);
    for (let unit = 0; unit < part.length; unit += 1) {
      starts.push(index);
      ends.push(index + own.length);
    }
    folded += part;
  }
  return { folded, starts, ends };
}
