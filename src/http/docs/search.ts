/** What the search finds: its name, its address, and what it is. */
export type Entry = [name: string, address: string, about: string];

const most = 12;

/** The entries that have all the words: those whose name begins with what is typed first, then by how short they are. */
export function found(entries: readonly Entry[], typed: string): Entry[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const ranked = entries.flatMap((entry) => {
    const rank = rankOf(entry, words);
    return rank === undefined ? [] : [{ entry, rank }];
  });
  return ranked
    .toSorted((a, b) => a.rank - b.rank || a.entry[0].length - b.entry[0].length)
    .slice(0, most)
    .map(({ entry }) => entry);
}

/** Less is better: the name's own beginning, a part of it, its middle, what it is about. */
function rankOf([name, , about]: Entry, words: readonly string[]): number | undefined {
  const [lower, rest] = [name.toLowerCase(), about.toLowerCase()];
  const parts = name.split(/[\s.]|(?<=[a-z])(?=[A-Z])/).map((part) => part.toLowerCase());
  let worst = 0;
  for (const word of words) {
    if (lower.startsWith(word)) continue;
    if (parts.some((part) => part.startsWith(word))) worst = Math.max(worst, 1);
    else if (lower.includes(word)) worst = Math.max(worst, 2);
    else if (rest.includes(word)) worst = Math.max(worst, 3);
    else return undefined;
  }
  return worst;
}
