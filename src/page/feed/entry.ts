import { sha256 } from "../../text/sha256.ts";

/** What is new in a feed, whichever format it is told in. */
export interface Entry {
  /** The record's id of it. */
  id: string;
  title: string;
  path: string;
  /** HTML, in which all text is escaped. */
  html: string;
  authors: string[];
  language?: string;
  /** Instants. */
  published: string;
  updated: string;
}

export interface Feed {
  title: string;
  /** The page that shows the same, and where the feed goes on. */
  page: string;
  next: string | undefined;
  entries: Entry[];
}

/**
 * A lasting name of something on record, wherever this server is: a UUID made of its id (version 8 of RFC 9562, which
 * lets one say what it is made of).
 */
export function uuidOf(id: string): string {
  const hex = sha256(id);
  const variant = "89ab"[parseInt(hex.slice(16, 17), 16) % 4];
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `urn:uuid:${parts.join("-")}`;
}

/** When any of it was changed last; of an empty feed, never. */
export const updatedOf = (entries: readonly Entry[]): string =>
  entries
    .map(({ updated }) => updated)
    .toSorted()
    .at(-1) ?? "1970-01-01T00:00:00.000Z";
