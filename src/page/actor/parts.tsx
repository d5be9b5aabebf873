/** @jsxImportSource hono/jsx */
import { Bars } from "../part/bars.tsx";
import { ActorName } from "../part/actor-name.tsx";
import { ArticleItem, Counts, EditItems, RelationshipText } from "../part/lines.tsx";
import { QuoteItems } from "../part/quote-line.tsx";
import { actorPath } from "../link.ts";
import { count, dateText, enumText } from "../words.ts";
import type { Actor, ActorData } from "./data.ts";
import { Graph } from "./graph.tsx";
import { mostNeighbors } from "./neighbors.ts";

export const Relationships = ({ actor }: { actor: Actor }) => {
  const { nodes, pageInfo } = actor.relationships;
  if (nodes.length === 0) return null;
  return (
    <section aria-labelledby="relationships">
      <h2 id="relationships">Relationships</h2>
      <Graph actor={actor} />
      <table>
        <caption class="unseen">Relationships, those with the most claims first</caption>
        <thead>
          <tr>
            <th scope="col">Relationship</th>
            <th scope="col">Claims</th>
          </tr>
        </thead>
        <tbody>
          {nodes.map((relationship) => (
            <tr>
              <td>
                <RelationshipText relationship={relationship} />
              </td>
              <td>
                <Counts of={relationship} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {pageInfo.hasNextPage ? (
        <p class="meta">
          The {count(nodes.length)} most claimed, and in the drawing at most {mostNeighbors} actors.{" "}
          <a href={`/claims?actor=${encodeURIComponent(actor.slug)}`}>All claims</a>
        </p>
      ) : null}
    </section>
  );
};

const mostSaid = 5;

/** The latest quotes in which its name stands; who speaks of oneself stands among one's own already. */
export const SaidOfIt = ({ actor }: { actor: Actor }) => {
  const quotes = actor.mentions.nodes.flatMap(({ quote }) => quote ?? []);
  const others = [...new Map(quotes.map((quote) => [quote.id, quote])).values()].filter(
    ({ speakers }) => speakers.every(({ slug }) => slug !== actor.slug),
  );
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="said">
      <h2 id="said">What others say</h2>
      <QuoteItems quotes={others.slice(0, mostSaid)} />
    </section>
  );
};

/** Once it spans more than a year; each bar leads to that year's quotes. */
export const Timeline = ({
  actor,
  timeline,
}: {
  actor: Actor;
  timeline: ActorData["timeline"];
}) => {
  if (timeline.length < 2) return null;
  const bars = timeline.map((bucket) => ({
    label: bucket.on.slice(0, 4),
    count: bucket.count,
    href: `${actorPath(actor.slug)}?year=${bucket.on.slice(0, 4)}`,
  }));
  return (
    <section aria-labelledby="time">
      <h2 id="time">Quoted over time</h2>
      <Bars bars={bars} what="Quotes" />
    </section>
  );
};

export const Beside = ({ actor, beside }: { actor: Actor; beside: ActorData["beside"] }) => {
  const others = (beside.facets[0]?.buckets ?? []).filter(
    ({ node }) => node !== null && node.slug !== actor.slug,
  );
  if (others.length === 0) return null;
  return (
    <section aria-labelledby="beside">
      <h2 id="beside">Quoted in the same articles</h2>
      <ul class="plain numbers">
        {others.slice(0, 8).map(({ node, count: quotes }) => (
          <li>
            {node === null ? null : <ActorName actor={node} />}
            <span class="number">{count(quotes)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};

export const Names = ({ actor }: { actor: Actor }) => {
  if (actor.aliases.length === 0 && actor.mergedActors.length === 0) return null;
  return (
    <section aria-labelledby="names">
      <h2 id="names">Also called</h2>
      <ul class="plain">
        {actor.aliases.map(({ text, type, language }) => (
          <li>
            <bdi lang={language ?? undefined}>{text}</bdi>{" "}
            <span class="meta">{enumText(type)}</span>
          </li>
        ))}
        {actor.mergedActors.map(({ name, at }) => (
          <li>
            <bdi>{name}</bdi> <span class="meta">merged {dateText(at)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
};

export const Articles = ({ actor }: { actor: Actor }) => {
  const { nodes, pageInfo } = actor.articles;
  if (nodes.length === 0) return null;
  return (
    <section aria-labelledby="articles">
      <h2 id="articles">Named in</h2>
      <ul class="plain">
        {nodes.map((article) => (
          <li>
            <ArticleItem article={article} />
          </li>
        ))}
      </ul>
      {pageInfo.hasNextPage ? (
        <p>
          <a href={`/articles?mentions=${encodeURIComponent(actor.slug)}`}>
            All articles that name it
          </a>
        </p>
      ) : null}
    </section>
  );
};

export const History = ({ actor }: { actor: Actor }) =>
  actor.edits.nodes.length === 0 ? null : (
    <section aria-labelledby="history">
      <h2 id="history">Changes</h2>
      <EditItems edits={actor.edits.nodes} />
    </section>
  );
