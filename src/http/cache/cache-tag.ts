// Cloudflare takes 1,000 tags and 16 KB of them; Node's fetch refuses headers of more than 16 KB in all.
const longestTags = 8_000;

/**
 * What a cached answer is purged by: the tables that it was read from, which whatever is loaded changes, and the
 * things that it shows by their ids. Where those are too many, the tables alone.
 */
export function tagsOf(tables: readonly string[], text: string): string {
  const names = tables.join(",");
  const ids = idsIn(text, longestTags - names.length);
  return ids === undefined || ids.length === 0 ? names : `${names},${ids.join(",")}`;
}

const idForm = /^[a-z]{3}_[0-9a-f]{20}$/;
const idLength = 24;
const quote = 34;

/** Ids in the text of an answer, found without a parse; undefined where they would be longer than `longest`. */
function idsIn(text: string, longest: number): string[] | undefined {
  const ids = new Set<string>();
  for (let at = text.indexOf("_"); at !== -1; at = text.indexOf("_", at + 1)) {
    const start = at - 3;
    if (text.charCodeAt(start - 1) !== quote) continue;
    if (text.charCodeAt(start + idLength) !== quote) continue;
    const id = text.slice(start, start + idLength);
    if (!idForm.test(id)) continue;
    ids.add(id);
    if (ids.size * (idLength + 1) > longest) return undefined;
  }
  return [...ids];
}
