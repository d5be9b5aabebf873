// A long text is indexed in passages as well, so that a snippet is cut from where the words are without a look at all
// of it. Lengths are in code points, as SQLite counts.

/** Where passages begin, but for the rest of a word there. */
export const passageLength = 800;
/** The last of a text has all the rest. */
export const mostPassages = 4096;
/** A phrase that goes on into the next passage is a phrase of this one. */
const overlap = 80;
const longestWord = 60;
/** What is read of a text to cut a snippet from it: a passage, and somewhat around it. */
export const excerptLead = 100;
export const excerptLength = excerptLead + passageLength + longestWord + overlap + 100;

/** The passages of a text: none where an excerpt from its start is all of it. */
export function passagesOf(text: string): string[] {
  const points = [...text];
  if (points.length <= excerptLength - excerptLead) return [];
  const starts: number[] = [];
  for (let at = 0; at < points.length && starts.length < mostPassages; at += passageLength) {
    starts.push(at === 0 ? 0 : nextWord(points, at));
  }
  return starts.map((start, i) => {
    const next = starts[i + 1];
    return points.slice(start, next === undefined ? undefined : next + overlap).join("");
  });
}

function nextWord(points: readonly string[], at: number): number {
  for (let next = at; next < at + longestWord; next += 1) {
    if (/\s/.test(points[next] ?? "")) return next;
  }
  return at;
}
