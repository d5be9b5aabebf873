/** Longer words are named by how they begin and end. */
const mostCharacters = 100;
const wordsOfEnd = 6;

/** The part of an address that leads browsers to words in a page (URL Fragment Text Directives). */
export function textFragment(words: string): string {
  const all = words.trim();
  const parts = all.split(/\s+/u);
  const isShort = all.length <= mostCharacters && !/[\n\r\u2028\u2029]/.test(all);
  if (isShort || parts.length < 2 * wordsOfEnd) return `:~:text=${encoded(parts.join(" "))}`;
  const [start, end] = [parts.slice(0, wordsOfEnd), parts.slice(-wordsOfEnd)];
  return `:~:text=${encoded(start.join(" "))},${encoded(end.join(" "))}`;
}

/** Commas, ampersands and hyphens mean something in a directive. */
const encoded = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replaceAll("-", "%2D");
