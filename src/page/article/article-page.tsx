/** @jsxImportSource hono/jsx */
import { articlePath, webAddress } from "../link.ts";
import { page } from "../page.ts";
import { ActorName } from "../part/actor-name.tsx";
import { EditItems } from "../part/lines.tsx";
import { Day, QuoteItems } from "../part/quote-line.tsx";
import { cut, plainText } from "../plain-text.ts";
import { capital, count, counted, enumText, instantText, untitled } from "../words.ts";
import { Claims } from "./claims.tsx";
import type { Article } from "./data.ts";
import { Reader } from "./reader.tsx";

const standings: Readonly<Record<string, string>> = {
  CORRECTED: "The publisher has corrected this article.",
  WITHHELD: "The publisher withholds this article at the moment.",
  RETRACTED: "The publisher has retracted this article. What it said stays on record.",
};

const Head = ({ article }: { article: Article }) => {
  const url = webAddress(article.url);
  return (
    <header>
      <p class="kicker">
        {article.publication === null ? null : (
          <>
            <ActorName actor={article.publication} /> ·{" "}
          </>
        )}
        {capital(enumText(article.genre))}
      </p>
      <h1>
        <bdi>{untitled(article.title)}</bdi>
      </h1>
      {article.summary === null ? null : (
        <p class="lead" dir="auto">
          {article.summary}
        </p>
      )}
      <p class="meta">
        {article.byline === null ? null : (
          <>
            By <bdi>{article.byline}</bdi> ·{" "}
          </>
        )}
        <Day date={article.publishedOn} />
        {url === undefined ? null : (
          <>
            {" "}
            ·{" "}
            <a href={url} rel="noopener noreferrer nofollow">
              Read it where it was published
            </a>
          </>
        )}
      </p>
      {standings[article.status] === undefined ? null : (
        <p class="notice">{standings[article.status]}</p>
      )}
    </header>
  );
};

const Provenance = ({ article }: { article: Article }) => (
  <section aria-labelledby="record">
    <h2 id="record">On record</h2>
    <dl class="facts">
      <dt>Recorded</dt>
      <dd>{instantText(article.recordedAt)}</dd>
      <dt>Language</dt>
      <dd>{article.language}</dd>
      <dt>License</dt>
      <dd>
        {article.license === null ? (
          article.text === null ? (
            "Quotes only"
          ) : (
            "None stated"
          )
        ) : (
          <bdi>{article.license}</bdi>
        )}
      </dd>
      {article.version === null ? null : (
        <>
          <dt>Text</dt>
          <dd>
            {counted(article.version.length, "character")}, SHA-256{" "}
            <code>{article.version.sha256}</code>
          </dd>
        </>
      )}
    </dl>
    {article.edits.nodes.length === 0 ? (
      <p class="meta">It has not been changed since it was recorded.</p>
    ) : (
      <>
        <h3>Changes</h3>
        <EditItems edits={article.edits.nodes} />
      </>
    )}
  </section>
);

export const articlePage = page<{ article: Article | null }>({
  path: "/articles/:slug",
  document: "ArticleReader",
  variables: ({ params }) => ({ slug: params["slug"] }),
  view({ article }, { params }) {
    if (article === null) return { missing: `There is no article “${params["slug"]}”.` };
    const canonical = articlePath(article.slug);
    if (article.slug !== params["slug"]) return { redirect: canonical };
    const title = plainText(untitled(article.title));
    const description =
      article.summary ?? `An article on record, with ${counted(article.quoteCount, "quote")}.`;
    return {
      title,
      description: cut(description, 200),
      canonical,
      kind: "article",
      annotations: `${canonical}/annotations/`,
      jsonLd: {
        "@type": "NewsArticle",
        headline: title,
        ...(article.summary && { abstract: article.summary }),
        ...(article.publishedOn && { datePublished: article.publishedOn }),
        ...(article.byline && { author: { "@type": "Person", name: article.byline } }),
        ...(article.publication && {
          publisher: { "@type": "Organization", name: article.publication.name },
        }),
        inLanguage: article.language,
        ...(webAddress(article.url) && { sameAs: article.url }),
      },
      main: (
        <article class="page">
          <Head article={article} />
          <Reader article={article} />
          <Claims article={article} />
          {article.quotedIn.nodes.length === 0 ? null : (
            <section aria-labelledby="cited">
              <h2 id="cited">Cited by others</h2>
              <QuoteItems quotes={article.quotedIn.nodes} />
              {article.quotedIn.pageInfo.hasNextPage ? (
                <p class="meta">These are the latest {count(article.quotedIn.nodes.length)}.</p>
              ) : null}
            </section>
          )}
          <Provenance article={article} />
        </article>
      ),
    };
  },
});
