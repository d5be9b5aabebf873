import { sha256 } from "./sha256.ts";

/** A place in a text, in UTF-16 code units, and the words there, themselves or by their hash. */
export interface Span {
  start: number;
  end: number;
  exact?: string | undefined;
  sha256?: string | undefined;
}

/** Whether a text has the words at the place. */
export function holds(text: string, { start, end, exact, sha256: hash }: Span): boolean {
  const words = text.slice(start, end);
  if (words.length !== end - start || !words.isWellFormed()) return false;
  return exact === undefined ? sha256(words) === hash : words === exact;
}
