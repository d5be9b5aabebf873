export interface ScanFault {
  path: PropertyKey[];
  fault: "repeated" | "deep";
}

interface Level {
  /** The keys met so far; an array has none. */
  keys: Set<string> | undefined;
  at: PropertyKey;
}

// The format nests 7 deep. What checks a line goes into it by recursion, so it must not be endless.
const deepest = 64;

const [quote, comma, backslash] = [34, 44, 92];
const [openArray, closeArray, openObject, closeObject] = [91, 93, 123, 125];

/**
 * What JSON.parse does not tell of sound JSON: a key that an object has twice (it keeps the last and drops
 * the others), and nesting without end.
 */
export function scan(json: string): ScanFault | undefined {
  const levels: Level[] = [];
  let level: Level | undefined;
  let awaitsKey = false;
  for (let i = 0; i < json.length; i += 1) {
    switch (json.charCodeAt(i)) {
      case openObject:
      case openArray:
        awaitsKey = json.charCodeAt(i) === openObject;
        level = awaitsKey ? { keys: new Set(), at: "" } : { keys: undefined, at: 0 };
        if (levels.push(level) > deepest) return { path: [], fault: "deep" };
        break;
      case closeObject:
      case closeArray:
        levels.pop();
        level = levels.at(-1);
        break;
      case comma:
        awaitsKey = level?.keys !== undefined;
        if (level !== undefined && !awaitsKey) level.at = Number(level.at) + 1;
        break;
      case quote: {
        const end = endOfString(json, i);
        if (awaitsKey && level?.keys !== undefined) {
          level.at = keyOf(json.slice(i, end));
          if (level.keys.has(level.at)) {
            return { path: levels.map(({ at }) => at), fault: "repeated" };
          }
          level.keys.add(level.at);
          awaitsKey = false;
        }
        i = end - 1;
      }
    }
  }
  return undefined;
}

/** `"\u0061"` is the key `a` too. */
function keyOf(string: string): string {
  return string.includes("\\") ? String(JSON.parse(string)) : string.slice(1, -1);
}

/** Where a string that starts at `start` is over. */
function endOfString(json: string, start: number): number {
  for (let end = json.indexOf('"', start + 1); ; end = json.indexOf('"', end + 1)) {
    let escapes = 0;
    while (json.charCodeAt(end - 1 - escapes) === backslash) escapes += 1;
    if (escapes % 2 === 0) return end + 1;
  }
}
