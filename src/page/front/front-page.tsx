/** @jsxImportSource hono/jsx */
import example from "../../../schema/operations/LatestQuotes.graphql";
import type { ActorLink, ArticleLine, QuoteLine, RelationshipLine } from "../data.ts";
import { page } from "../page.ts";
import { ActorName } from "../part/actor-name.tsx";
import { ArticleItem, RelationshipItems } from "../part/lines.tsx";
import { QuoteItems } from "../part/quote-line.tsx";
import { SearchBox } from "../part/search-box.tsx";
import { count } from "../words.ts";

interface Counted<Item> {
  totalCount?: number;
  nodes: Item[];
}

interface FrontData {
  quotes: Counted<QuoteLine & { text: string }>;
  actors: Counted<ActorLink & { quoteCount: number }>;
  articles: Counted<ArticleLine>;
  relationships: Counted<RelationshipLine>;
  /** Undefined where there is more than may be counted. */
  claims?: { totalCount: number };
}

const about = "What the news says, and who says it.";

/** The example's query, and what it is answered, which is part of what the page has asked. */
const Developers = ({ quotes }: Pick<FrontData, "quotes">) => {
  const query = example.replace(/^#.*\n/, "").trim();
  const nodes = quotes.nodes.slice(0, 3).map(({ text, speakers, article }) => ({
    text,
    speaker: speakers[0] === undefined ? null : { name: speakers[0].name },
    article: { title: article.title },
  }));
  return (
    <section aria-labelledby="developers" class="developers">
      <h2 id="developers">For developers</h2>
      <p>
        All of this is one GraphQL API, without a key:{" "}
        <a href={`/graphql?${new URLSearchParams({ query })}`}>ask it in the playground</a>, read{" "}
        <a href="/docs">the documentation</a>, or take the schema{" "}
        <a href="/schema.graphql">as SDL</a> or <a href="/schema.json">as JSON</a>.
      </p>
      <div class="beside">
        <pre tabindex={0} role="region" aria-label="The question">
          <code>{query}</code>
        </pre>
        <pre tabindex={0} role="region" aria-label="The answer">
          <code>{JSON.stringify({ data: { quotes: { nodes } } }, null, 2)}</code>
        </pre>
      </div>
    </section>
  );
};

const Totals = ({ data }: { data: FrontData }) => (
  <dl class="totals">
    {(
      [
        ["Articles", "/articles", data.articles.totalCount],
        ["Quotes", "/quotes", data.quotes.totalCount],
        ["Actors", "/actors", data.actors.totalCount],
        ["Claims", "/claims", data.claims?.totalCount],
      ] as const
    ).map(([name, href, total]) => (
      <div>
        <dt>
          <a href={href}>{name}</a>
        </dt>
        <dd>{total === undefined ? "many" : count(total)}</dd>
      </div>
    ))}
  </dl>
);

export const frontPage = page<FrontData>({
  path: "/",
  document: "FrontPage",
  view: (data) => ({
    title: `Onrecord: ${about.replace(/\.$/, "").toLowerCase()}`,
    description: `${about} Articles, the actors they name, the quotes they carry and the relationships they claim.`,
    canonical: "/",
    feed: { title: "Quotes on record", path: "/quotes" },
    main: (
      <div class="page wide front">
        <header>
          <h1>{about}</h1>
          <p class="lead">
            Articles, the actors they name, the quotes they carry and the relationships they claim,
            each tied to the exact place in the text that says so.
          </p>
          <SearchBox action="/search" label="Search quotes, actors and articles" />
        </header>
        <Totals data={data} />
        <div class="columns">
          <section aria-labelledby="latest">
            <h2 id="latest">Latest quotes</h2>
            {data.quotes.nodes.length === 0 ? <p>Nothing is on record yet.</p> : null}
            <QuoteItems quotes={data.quotes.nodes} />
            <p>
              <a href="/quotes">All quotes</a>
            </p>
          </section>
          <div class="side">
            <section aria-labelledby="most">
              <h2 id="most">Most quoted</h2>
              <ol class="plain numbers">
                {data.actors.nodes
                  .filter(({ quoteCount }) => quoteCount > 0)
                  .map((actor) => (
                    <li>
                      <ActorName actor={actor} />
                      <span class="number">{count(actor.quoteCount)}</span>
                    </li>
                  ))}
              </ol>
            </section>
            <section aria-labelledby="disputed">
              <h2 id="disputed">Disputed</h2>
              {data.relationships.nodes.length === 0 ? (
                <p class="meta">Nothing on record is both asserted and denied.</p>
              ) : (
                <RelationshipItems of={data.relationships.nodes} />
              )}
            </section>
            <section aria-labelledby="new">
              <h2 id="new">Latest articles</h2>
              <ul class="plain">
                {data.articles.nodes.map((article) => (
                  <li>
                    <ArticleItem article={article} />
                  </li>
                ))}
              </ul>
            </section>
          </div>
        </div>
        <Developers quotes={data.quotes} />
      </div>
    ),
  }),
});
