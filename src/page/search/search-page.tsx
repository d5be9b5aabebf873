/** @jsxImportSource hono/jsx */
import type { ActorLink, ArticleLine, PageInfo, QuoteLine } from "../data.ts";
import { asked, articlePath, quotePath, withQuery } from "../link.ts";
import { page } from "../page.ts";
import { ActorName } from "../part/actor-name.tsx";
import { paging, Pager } from "../part/pager.tsx";
import { Day, Speakers, WorkName } from "../part/quote-line.tsx";
import { SearchBox } from "../part/search-box.tsx";
import { capital, counted, enumText, untitled } from "../words.ts";

type Found =
  | ({ type: "Article" } & ArticleLine)
  | ({ type: "Actor"; description: string | null; quoteCount: number } & ActorLink)
  | ({ type: "Quote" } & QuoteLine);

interface SearchData {
  search?: { pageInfo: PageInfo; edges: { snippet: string | null; node: Found }[] };
}

const types = [
  { name: "all", title: "Everything", type: undefined },
  { name: "quotes", title: "Quotes", type: "QUOTE" },
  { name: "actors", title: "Actors", type: "ACTOR" },
  { name: "articles", title: "Articles", type: "ARTICLE" },
] as const;

/** A snippet has its hits between « and ». */
const Snippet = ({ text }: { text: string | null }) =>
  text === null ? null : (
    <p class="snippet" dir="auto">
      {text
        .split(/«([^«»]*)»/)
        .map((part, i) => (i % 2 === 1 ? <mark class="hit">{part}</mark> : part))}
    </p>
  );

const Result = ({ node, snippet }: { node: Found; snippet: string | null }) => {
  switch (node.type) {
    case "Article":
      return (
        <article class="line">
          <p class="kicker">Article</p>
          <h3>
            <a href={articlePath(node.slug)}>
              <bdi>{untitled(node.title)}</bdi>
            </a>
          </h3>
          <Snippet text={snippet} />
          <p class="meta">
            <Day date={node.publishedOn} /> · {counted(node.quoteCount, "quote")}
          </p>
        </article>
      );
    case "Actor":
      return (
        <article class="line">
          <p class="kicker">{capital(enumText(node.kind))}</p>
          <h3>
            <ActorName actor={node} />
          </h3>
          {node.description === null ? null : <p dir="auto">{node.description}</p>}
          <p class="meta">{counted(node.quoteCount, "quote")}</p>
        </article>
      );
    case "Quote":
      return (
        <article class="line">
          <p class="kicker">Quote</p>
          <h3>
            <a href={quotePath(node.id)}>
              <Snippet text={snippet} />
            </a>
          </h3>
          <p class="meta">
            <Speakers quote={node} />, in <WorkName work={node.article} />,{" "}
            <Day date={node.article.publishedOn} />
          </p>
        </article>
      );
  }
};

export const searchPage = page<SearchData>({
  path: "/search",
  // Before anything is typed, there is nothing to ask.
  document: ({ query }) => (asked(query, "q") === undefined ? undefined : "SearchPage"),
  variables(address) {
    const type = types.find(({ name }) => name === asked(address.query, "in"))?.type;
    const after = address.query.get("after");
    return {
      text: asked(address.query, "q"),
      ...(type && { types: [type] }),
      ...paging({ ...address, query: new URLSearchParams(after === null ? {} : { after }) }),
    };
  },
  view({ search }, address) {
    const { path, query } = address;
    const text = asked(query, "q");
    const within = asked(query, "in") ?? "all";
    return {
      title: text === undefined ? "Search" : `Search: ${text}`,
      description: "Quotes, actors and articles on record, by their words.",
      canonical: withQuery(path, query),
      isUnlisted: text !== undefined,
      main: (
        <div class="page">
          <header>
            <h1>Search</h1>
            <SearchBox
              action="/search"
              label="Words that quotes, actors or articles have"
              value={text}
              keep={within === "all" ? [] : [["in", within]]}
            />
            <p class="meta">
              All of the words, in any order; “in quotation marks”, next to each other; a minus
              right before a word leaves out what has it.
            </p>
          </header>
          {search === undefined ? null : (
            <section aria-labelledby="found">
              <h2 id="found" class="unseen">
                What was found
              </h2>
              <p class="meta sorts">
                {types.map(({ name, title }) =>
                  name === within ? (
                    <strong>{title}</strong>
                  ) : (
                    <a href={withQuery(path, query, { in: name === "all" ? undefined : name })}>
                      {title}
                    </a>
                  ),
                )}
                <span>The best match first</span>
              </p>
              {search.edges.length === 0 ? (
                <p class="empty">
                  Nothing on record has these words. Fewer words find more; or{" "}
                  <a href="/quotes">go through all quotes</a>.
                </p>
              ) : (
                <ol class="plain">
                  {search.edges.map((edge) => (
                    <li>
                      <Result {...edge} />
                    </li>
                  ))}
                </ol>
              )}
              <Pager address={address} info={{ ...search.pageInfo, hasPreviousPage: false }} />
            </section>
          )}
        </div>
      ),
    };
  },
});
