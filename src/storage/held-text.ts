import type { Statement } from "./store.ts";

/**
 * Answers the text of an article that the record holds, whatever the public may be shown of it: for those who edit it.
 * Null where none is held.
 */
export const findHeldText = (slug: string): Statement => ({
  sql: `select max(text_version.text) from article join text_version on text_version.id = version_id where slug = ?1`,
  args: [slug],
  atLeast: "newest",
});
