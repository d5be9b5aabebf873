import { tablesRead } from "../engine/reads.ts";

// Cloudflare takes 1,000 tags and 16 KB of them; Node's fetch refuses headers of more than 16 KB in all.
const longestTags = 8_000;

/**
 * What a cached answer is purged by: the tables that it was read from, which whatever is loaded changes, and the
 * things that it shows by their ids. Where those are too many, the tables alone.
 */
export function tagsOf(sql: string, text: string): string {
  const tables = tablesOf(sql);
  const ids = idsIn(text, longestTags - tables.length);
  return ids === undefined || ids.length === 0 ? tables : `${tables},${ids.join(",")}`;
}

// Of the statements of known documents, which come again and again.
const known = new Map<string, string>();
const mostKnown = 500;

function tablesOf(sql: string): string {
  let found = known.get(sql);
  if (found === undefined) {
    found = tablesRead(sql).join(",");
    if (known.size >= mostKnown) known.clear();
    known.set(sql, found);
  }
  return found;
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
