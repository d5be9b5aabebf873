import { fileSuggestions, findSuggestions } from "../../edit/suggestion/find-suggestions.ts";
import { readText } from "../../edit/suggestion/read-article.ts";
import { readRows, type Store } from "../../storage/store.ts";
import { CommandError } from "../command-error.ts";
import type { ArticleText } from "./record.ts";

/** Files what an article says as suggestions, where it is on record with that text; how many wait for a decision then. */
export async function intoReview(store: Store, { about, text }: ArticleText): Promise<number> {
  const article = await readText(store, about.slug);
  if (article === undefined) {
    throw new CommandError(
      `No article has the slug ${JSON.stringify(about.slug)}. Put it on record first: \`npm run load\`.`,
    );
  }
  const { id, slug, title, version } = article;
  if (article.text !== text) {
    throw new CommandError(
      `The article ${JSON.stringify(slug)} is on record with ${article.text === null ? "no text" : "another text"}. Load this one first, or read what is there.`,
    );
  }
  const found = await findSuggestions(store, text, title);
  await store.write(fileSuggestions({ id, slug, version, text }, found, new Date().toISOString()), [
    { sql: "(select version_id from article where id = ?) = ?", args: [id, version] },
  ]);
  const waiting =
    "select count(*) as n from suggestion where article_id = ? and status = 'PENDING'";
  const [row] = await readRows(store, waiting, [id]);
  return Number(row?.["n"] ?? 0);
}
