// Texts with the same words have the same fingerprints, and texts with nearly the same share some of them: those whose
// runs of three words hash lowest. Of two that share half of these, about half of all runs are in both.

const run = 3;
/** So few words are said by anybody. */
const fewestWords = 4;
const most = 4;

/** The fingerprints of some words, lowest first; none where the words are few. */
export function fingerprintsOf(words: readonly string[]): number[] {
  if (words.length < fewestWords) return [];
  const hashes = new Set<number>();
  for (let i = 0; i + run <= words.length; i += 1) {
    hashes.add(hashOf(words.slice(i, i + run).join(" ")));
  }
  return [...hashes].toSorted((a, b) => a - b).slice(0, most);
}

/** A number of 52 bits, which JSON and SQLite keep exactly: FNV-1a twice, each mixed at the end. */
function hashOf(text: string): number {
  let [low, high] = [0x811c9dc5, 0xc9dc5118];
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x5bd1e995);
  }
  return (mixed(high) >>> 12) * 2 ** 32 + mixed(low);
}

function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (once ^ (once >>> 13)) >>> 0;
}
