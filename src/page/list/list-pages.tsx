/** @jsxImportSource hono/jsx */
import type { ActorLink, ArticleLine, Ends, Facet, List, QuoteLine, Work } from "../data.ts";
import { page } from "../page.ts";
import { ActorName } from "../part/actor-name.tsx";
import { ArticleItem, RelationshipText } from "../part/lines.tsx";
import { paging } from "../part/pager.tsx";
import { Day, QuoteItems, WorkName } from "../part/quote-line.tsx";
import { capital, count, enumText, statusText } from "../words.ts";
import { actorFilter, articleFilter, claimFilter, quoteFilter } from "./filters.ts";
import { listView, orderOf } from "./list-view.tsx";

type Listed<Name extends string, Item> = Record<Name, List<Item> & { facets: Facet[] }>;

export const quotesPage = page<Listed<"quotes", QuoteLine>>({
  path: "/quotes",
  document: "QuotesPage",
  variables: (address) => ({
    filter: quoteFilter(address.query),
    orderBy: { field: "PUBLISHED_ON", direction: "DESC" },
    ...orderOf(address, { earliest: { field: "PUBLISHED_ON", direction: "ASC" } }),
    ...paging(address),
  }),
  view: ({ quotes }, address) =>
    listView(
      {
        many: "quotes",
        isFollowed: true,
        one: "quote",
        description: "What articles quote, each tied to the place in the text that says so.",
        searches: "Words in the quotes",
        sorts: [
          { name: "latest", title: "Latest first" },
          { name: "earliest", title: "Earliest first" },
        ],
        narrowings: [
          { by: "SPEAKER", name: "speaker", title: "Speaker" },
          { by: "PUBLICATION", name: "publication", title: "Publication" },
          { by: "FORM", name: "form", title: "Form" },
          { by: "SPEAKER_KIND", name: "kind", title: "Kind of speaker" },
          { by: "LANGUAGE", name: "language", title: "Language" },
          { by: "YEAR", name: "year", title: "Year" },
        ],
      },
      quotes,
      address,
      <QuoteItems quotes={quotes.nodes} />,
    ),
});

interface ActorRow extends ActorLink {
  description: string | null;
  country: string | null;
  quoteCount: number;
  mentionCount: number;
}

export const actorsPage = page<Listed<"actors", ActorRow>>({
  path: "/actors",
  document: "ActorsPage",
  variables: (address) => ({
    filter: actorFilter(address.query),
    orderBy: { field: "NAME", direction: "ASC" },
    ...orderOf(address, {
      quotes: { field: "QUOTE_COUNT", direction: "DESC" },
      mentions: { field: "MENTION_COUNT", direction: "DESC" },
    }),
    ...paging(address, 50),
  }),
  view: ({ actors }, address) =>
    listView(
      {
        many: "actors",
        one: "actor",
        description:
          "Whoever articles name or quote: persons, states, organizations, publications.",
        searches: "Words in their names",
        sorts: [
          { name: "name", title: "By name" },
          { name: "quotes", title: "Most quoted" },
          { name: "mentions", title: "Most mentioned" },
        ],
        narrowings: [
          { by: "KIND", name: "kind", title: "Kind" },
          { by: "COUNTRY", name: "country", title: "Country" },
        ],
      },
      actors,
      address,
      <table>
        <caption class="unseen">Actors</caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Kind</th>
            <th scope="col" class="number">
              Quotes
            </th>
            <th scope="col" class="number">
              Mentions
            </th>
          </tr>
        </thead>
        <tbody>
          {actors.nodes.map((actor) => (
            <tr>
              <th scope="row">
                <ActorName actor={actor} />
                {actor.description === null ? null : (
                  <span class="meta" dir="auto">
                    {actor.description}
                  </span>
                )}
              </th>
              <td>{capital(enumText(actor.kind))}</td>
              <td class="number">{count(actor.quoteCount)}</td>
              <td class="number">{count(actor.mentionCount)}</td>
            </tr>
          ))}
        </tbody>
      </table>,
    ),
});

export const articlesPage = page<Listed<"articles", ArticleLine>>({
  path: "/articles",
  document: "ArticlesPage",
  variables: (address) => ({
    filter: articleFilter(address.query),
    orderBy: { field: "PUBLISHED_ON", direction: "DESC" },
    ...orderOf(address, {
      earliest: { field: "PUBLISHED_ON", direction: "ASC" },
      recorded: { field: "RECORDED_AT", direction: "DESC" },
    }),
    ...paging(address),
  }),
  view: ({ articles }, address) =>
    listView(
      {
        many: "articles",
        isFollowed: true,
        one: "article",
        description: "What was published, with its quotes and what it claims.",
        searches: "Words in the articles",
        sorts: [
          { name: "latest", title: "Latest first" },
          { name: "earliest", title: "Earliest first" },
          { name: "recorded", title: "Last recorded" },
        ],
        narrowings: [
          { by: "PUBLICATION", name: "publication", title: "Publication" },
          { by: "GENRE", name: "genre", title: "Genre" },
          { by: "MENTIONED", name: "mentions", title: "Names" },
          { by: "LANGUAGE", name: "language", title: "Language" },
          { by: "YEAR", name: "year", title: "Year" },
        ],
      },
      articles,
      address,
      <ul class="plain">
        {articles.nodes.map((article) => (
          <li>
            <ArticleItem article={article} />
          </li>
        ))}
      </ul>,
    ),
});

interface ClaimRow {
  id: string;
  status: string;
  certainty: string;
  holder: ActorLink | null;
  relationship: Ends & { disputed: boolean };
  article: Work;
}

export const claimsPage = page<Listed<"claims", ClaimRow>>({
  path: "/claims",
  document: "ClaimsPage",
  variables: (address) => ({ filter: claimFilter(address.query), ...paging(address) }),
  view: ({ claims }, address) =>
    listView(
      {
        many: "claims",
        one: "claim",
        description: "What articles, and those they quote, say about who is what to whom.",
        narrowings: [
          { by: "STATUS", name: "status", title: "Status" },
          { by: "PREDICATE", name: "predicate", title: "Relationship" },
          { by: "CERTAINTY", name: "certainty", title: "Certainty" },
          { by: "HOLDER", name: "holder", title: "Claimed by" },
          { by: "YEAR", name: "year", title: "Year" },
        ],
      },
      claims,
      address,
      <ul class="plain rows">
        {claims.nodes.map((claim) => (
          <li>
            <RelationshipText relationship={claim.relationship} />
            <span class="meta">
              <b>{capital(statusText[claim.status] ?? claim.status)}</b>
              {claim.certainty === "CERTAIN" ? null : `, ${enumText(claim.certainty)}`}
              {claim.holder === null ? null : (
                <>
                  {" "}
                  by <ActorName actor={claim.holder} />
                </>
              )}{" "}
              in <WorkName work={{ ...claim.article, publication: null }} />,{" "}
              <Day date={claim.article.publishedOn} />
              {claim.relationship.disputed ? <strong class="standing"> Disputed</strong> : null}
            </span>
          </li>
        ))}
      </ul>,
    ),
});
