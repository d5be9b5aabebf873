import { articleId, claimId, mentionId, quoteId } from "../../record/format/id.ts";
import type { ArticleRecord, ListName } from "../../record/format/record.ts";
import { identifierKey } from "../../record/load/stored-records.ts";
import { fits, reanchor } from "../../record/load/reanchor.ts";
import { sha256 } from "../../text/sha256.ts";
import {
  actorSlug,
  know,
  newArticle,
  newKey,
  touch,
  type ArticleDraft,
  type Draft,
} from "../draft.ts";
import type { ArticleInput } from "../input.ts";
import { articleSlugOf } from "../slug.ts";
import { fault, Fault, userError, type Path, type UserError } from "../user-error.ts";
import { claimOf } from "./claim.ts";
import { mentionOf } from "./mention.ts";
import { quoteOf } from "./quote.ts";
import type { Run } from "./verb.ts";

const longestText = 500_000;
const lists = ["quotes", "mentions", "claims"] as const;
const idOf = { quotes: quoteId, mentions: mentionId, claims: claimId };

export const putArticle: Run<"putArticle"> = (draft, input, path) => {
  const slug = slugFor(draft, input, path);
  const earlier = draft.articles.get(slug);
  if (earlier?.now?.status === "RETRACTED") {
    fault("INVALID", path, "The article is withdrawn: `restoreArticle` has to come first.");
  }
  if (input.status === "RETRACTED") {
    fault("INVALID", [...path, "status"], "An article is retracted by `withdrawArticle`.");
  }
  if ((input.text ?? "").length > longestText) {
    const message = `The text has ${input.text?.length} characters, of ${longestText} at most. Load it with \`npm run load\`.`;
    fault("TOO_LARGE", [...path, "text"], message);
  }
  touch(draft, articleId(slug), path);
  const article = earlier ?? newArticle(slug);
  const text = input.text ?? article.text;
  const head = headOf(draft, slug, article, input, path);
  const isNewText =
    input.text != null && article.before?.version !== undefined && input.text !== article.text;
  const carried = lists.filter((list) => input[list] == null && head[list].length > 0);
  const placed = isNewText
    ? anchored(head, new Set(carried), input.text ?? "", article, path)
    : head;
  Object.assign(article, { now: placed, text });
  for (const list of lists) if (input[list] != null) putList(draft, article, list, input, path);
  draft.articles.set(slug, article);
  know(draft, "Article", slug, placed.status);
};

function headOf(
  draft: Draft,
  slug: string,
  { before }: ArticleDraft,
  input: ArticleInput,
  path: Path,
): ArticleRecord {
  const { title, url, summary, byline, license, publishedOn } = input;
  const identifiers = input.identifiers ?? before?.identifiers ?? [];
  const version =
    input.text == null ? before?.version : { sha256: sha256(input.text), text: input.text };
  const hasChanged = before?.version !== undefined && version?.sha256 !== before.version.sha256;
  const isCorrected = hasChanged || before?.status === "CORRECTED";
  const publication =
    input.publication == null
      ? undefined
      : actorSlug(draft, input.publication, [...path, "publication"]);
  return {
    type: "article",
    slug,
    ...(title != null && { title }),
    ...(url != null && { url }),
    ...(summary != null && { summary }),
    ...(byline != null && { byline }),
    language: input.language,
    genre: input.genre,
    status: input.status ?? (isCorrected ? "CORRECTED" : "USABLE"),
    rights: input.rights,
    ...(license != null && { license }),
    ...(publication !== undefined && { publication }),
    ...(publishedOn != null && { publishedOn }),
    identifiers:
      identifiers.length > 0
        ? identifiers.map(({ scheme, value }) => ({ scheme, value }))
        : undefined,
    ...(version && { version }),
    quotes: before?.quotes ?? [],
    mentions: before?.mentions ?? [],
    claims: before?.claims ?? [],
  };
}

/** The lists that stay, in a new text. */
function anchored(
  record: ArticleRecord,
  carried: ReadonlySet<ListName>,
  now: string,
  { text: earlier }: ArticleDraft,
  path: Path,
): ArticleRecord {
  const rest = { ...record };
  for (const list of lists) if (!carried.has(list)) rest[list] = [];
  if ([...carried].every((list) => fits(rest, list, now)) && earlier === undefined) return rest;
  const errors: UserError[] = [];
  const moved = reanchor(
    rest,
    carried,
    { now, earlier: earlier === undefined ? [] : [earlier] },
    (at, reason, remedy) => {
      const list = at.replace("$.", "");
      errors.push(userError("NOT_IN_TEXT", [...path, list], `${reason} ${remedy}`));
    },
  );
  if (errors.length > 0) throw new Fault(...errors);
  return moved;
}

/** A list that is given whole; what says the same as before keeps its id. */
function putList(
  draft: Draft,
  article: ArticleDraft,
  list: ListName,
  input: ArticleInput,
  path: Path,
): void {
  const now = article.now as ArticleRecord;
  const before = [...(article.before?.[list] ?? [])] as { id: string }[];
  article.now = { ...now, [list]: [] };
  const parts = (input[list] ?? []).map((_, i) => {
    const at = [...path, list, i];
    const made = partAt(draft, article, list, input, i, at);
    const same = before.findIndex((one) => meaning(one) === meaning(made));
    const id = same === -1 ? newKey(article, list) : (before.splice(same, 1)[0]?.id ?? "");
    const part = { ...made, id };
    article.now = {
      ...(article.now as ArticleRecord),
      [list]: [...(article.now?.[list] ?? []), part],
    };
    draft.touched.set(idOf[list](article.slug, id), at);
    return part;
  });
  article.now = { ...(article.now as ArticleRecord), [list]: parts };
}

function partAt(
  draft: Draft,
  article: ArticleDraft,
  list: ListName,
  input: ArticleInput,
  i: number,
  at: Path,
) {
  const [quote, mention, claim] = [input.quotes?.[i], input.mentions?.[i], input.claims?.[i]];
  if (list === "quotes" && quote) return quoteOf(draft, article, "", quote, undefined, at);
  if (list === "mentions" && mention) return mentionOf(draft, article, "", mention, at);
  return claimOf(draft, article, "", claim as NonNullable<typeof claim>, undefined, at);
}

/** What tells a part of an article from others, wherever it stands. */
function meaning(part: object): string {
  const own = part as {
    span?: { exact?: string; start: number };
    actor?: string;
    predicate?: string;
  };
  const { subject, object, status } = part as Record<string, unknown>;
  return JSON.stringify([
    own.span?.exact,
    own.actor,
    own.predicate,
    subject ?? null,
    object,
    status,
  ]);
}

/** Which it is: by its slug, by an identifier, or a new one. */
function slugFor(draft: Draft, input: ArticleInput, path: Path): string {
  if (input.slug != null) return input.slug;
  for (const identifier of input.identifiers ?? []) {
    const slug = draft.identified.get(`Article ${identifierKey(identifier)}`);
    if (slug !== undefined) return slug;
  }
  const slug = articleSlugOf(input);
  if (slug === "")
    fault("INVALID", [...path, "slug"], "Neither title nor address makes a slug: give one.");
  if (draft.articles.has(slug)) {
    const message = `An article has the slug ${JSON.stringify(slug)} already. Give \`slug\`: that one to correct it, or another.`;
    fault("DUPLICATE", [...path, "slug"], message);
  }
  return slug;
}
