/** @jsxImportSource hono/jsx */
import { deskArticlePath, deskEditPath } from "../link.ts";
import type { PageView } from "../page.ts";
import { ActorName } from "../part/actor-name.tsx";
import { Day } from "../part/quote-line.tsx";
import { count, counted, instantText, untitled } from "../words.ts";
import type { HomeData, SignedIn } from "./data.ts";
import { Bar, DeskForm } from "./form.tsx";

interface Waiting {
  slug: string;
  title: string | null;
  waiting: number;
}

/** The articles that suggestions wait in, in the order in which they come. */
function articlesOf(suggestions: HomeData["suggestions"]): Waiting[] {
  const articles = new Map<string, Waiting>();
  for (const { article } of suggestions.nodes) {
    const known = articles.get(article.slug) ?? { ...article, waiting: 0 };
    articles.set(article.slug, { ...known, waiting: known.waiting + 1 });
  }
  return [...articles.values()];
}

const Making = ({ suggestions }: { suggestions: HomeData["suggestions"] }) => {
  const articles = articlesOf(suggestions);
  if (articles.length === 0) {
    return <p class="empty">Nothing waits. Paste an article, or read one that is on record.</p>;
  }
  const last = suggestions.pageInfo.hasNextPage ? articles.at(-1) : undefined;
  return (
    <ul class="plain rows">
      {articles.map((article) => (
        <li>
          <a href={deskArticlePath(article.slug)}>
            <bdi>{untitled(article.title)}</bdi>
          </a>
          <span class="meta">
            {article === last ? "At least " : ""}
            {counted(article.waiting, "suggestion")} to decide
          </span>
        </li>
      ))}
    </ul>
  );
};

const Review = ({ edits, role }: { edits: HomeData["edits"]["nodes"]; role: string }) => {
  if (edits.length === 0) return <p class="empty">No edit waits for a decision.</p>;
  return (
    <ol class="plain rows">
      {edits.map((edit) => (
        <li>
          <a href={deskEditPath(edit.number)}>Edit {count(edit.number)}</a>: <bdi>{edit.note}</bdi>
          <span class="meta">
            <time datetime={edit.createdAt}>{instantText(edit.createdAt)}</time>, by{" "}
            <bdi>{edit.author.name}</bdi>
            {role === "REVIEW" ? "" : " · waits for a reviewer"}
          </span>
        </li>
      ))}
    </ol>
  );
};

export const homeView = (data: HomeData, by: SignedIn): PageView => ({
  title: "The desk",
  description: "What waits for a decision.",
  canonical: "/desk",
  isUnlisted: true,
  main: (
    <div class="page wide">
      <header>
        <h1>The desk</h1>
        <Bar by={by} />
      </header>
      <p>
        <a class="button" href="/desk/new">
          Paste an article
        </a>
      </p>
      <div class="columns">
        <div>
          <section aria-labelledby="making">
            <h2 id="making">In the making</h2>
            <Making suggestions={data.suggestions} />
          </section>
          <section aria-labelledby="review">
            <h2 id="review">Edits to review</h2>
            <Review edits={data.edits.nodes} role={by.role} />
          </section>
        </div>
        <section aria-labelledby="latest">
          <h2 id="latest">Recorded last</h2>
          <ul class="plain rows">
            {data.articles.nodes.map((article) => (
              <li>
                <a href={deskArticlePath(article.slug)}>
                  <bdi>{untitled(article.title)}</bdi>
                </a>
                <span class="meta">
                  {article.publication === null ? null : (
                    <>
                      <ActorName actor={article.publication} /> ·{" "}
                    </>
                  )}
                  <Day date={article.publishedOn ?? null} /> ·{" "}
                  {counted(article.quoteCount, "quote")}
                </span>
                <DeskForm by={by} action={`${deskArticlePath(article.slug)}/read`}>
                  <button type="submit" class="quiet">
                    Read it<span class="unseen">: {untitled(article.title)}</span>
                  </button>
                </DeskForm>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </div>
  ),
});
