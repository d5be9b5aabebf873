import { readRows, type Store } from "../../storage/store.ts";
import { attempt, type Attempt } from "../attempt.ts";
import { refused, type Result } from "../outcome.ts";
import { userError } from "../user-error.ts";
import { fileSuggestions, findSuggestions } from "./find-suggestions.ts";
import type { ReadArticleInput } from "./input.ts";

/** A tenth of a second of this server's time. */
const longestText = 60_000;

/** Reads the text of an article on record, and files what is found as suggestions. */
export function readArticle(store: Store, key: string, input: ReadArticleInput): Promise<Result> {
  return attempt(store, key, async (): Promise<Attempt> => {
    const article = await readText(store, input.article);
    const wrong = faultOf(article, input.article);
    if (wrong !== undefined) return refused([userError(wrong.code, ["article"], wrong.message)]);
    const { id, slug, title, version, text } = article as ArticleToRead;
    const found = await findSuggestions(store, text, title);
    const statements = fileSuggestions(
      { id, slug, version, text },
      found,
      new Date().toISOString(),
    );
    const isSameText = {
      sql: "(select version_id from article where id = ?) = ?",
      args: [id, version],
    };
    return { transaction: { statements, premises: [isSameText] }, more: { article: id } };
  });
}

export interface ArticleToRead {
  id: string;
  slug: string;
  title: string;
  status: string;
  version: string;
  text: string;
}

/** An article by its id or slug, with the text that it has now. */
export async function readText(
  store: Store,
  name: string,
): Promise<(Omit<ArticleToRead, "text"> & { text: string | null }) | undefined> {
  const sql = `select article.id, slug, title, status, version_id, text from article
    left join text_version on text_version.id = version_id where article.id = ?1 or slug = ?1`;
  const [row] = await readRows(store, sql, [name]);
  if (row === undefined) return undefined;
  return {
    id: String(row["id"]),
    slug: String(row["slug"]),
    title: String(row["title"] ?? ""),
    status: String(row["status"]),
    version: String(row["version_id"]),
    text: row["text"] === null ? null : String(row["text"]),
  };
}

function faultOf(
  article: Awaited<ReturnType<typeof readText>>,
  name: string,
): { code: "NOT_FOUND" | "INVALID" | "TOO_LARGE"; message: string } | undefined {
  if (article === undefined) {
    const message = `There is no Article ${JSON.stringify(name.slice(0, 100))}. Look it up again.`;
    return { code: "NOT_FOUND", message };
  }
  if (article.status === "RETRACTED") {
    const message = "The article is withdrawn: `restoreArticle` has to come first.";
    return { code: "INVALID", message };
  }
  if (article.text === null) {
    const message = "The article's text is not held: put the article with its `text` first.";
    return { code: "INVALID", message };
  }
  const { length } = article.text;
  if (length <= longestText) return undefined;
  const message = `The text has ${length} UTF-16 code units; ${longestText} can be read so. Read it by \`npm run read -- FILE --into-review\`.`;
  return { code: "TOO_LARGE", message };
}
