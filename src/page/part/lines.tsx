/** @jsxImportSource hono/jsx */
import type { ArticleLine, EditLine, Ends, RelationshipLine } from "../data.ts";
import { articlePath, editPath, relationshipPath } from "../link.ts";
import {
  capital,
  count,
  counted,
  enumText,
  instantText,
  predicateText,
  statusText,
  untitled,
} from "../words.ts";
import { ActorName, End } from "./actor-name.tsx";
import { Day } from "./quote-line.tsx";

export const ArticleItem = ({ article }: { article: ArticleLine }) => (
  <article class="line">
    <h3>
      <a href={articlePath(article.slug)}>
        <bdi>{untitled(article.title)}</bdi>
      </a>
    </h3>
    {article.summary === null ? null : <p dir="auto">{article.summary}</p>}
    <p class="meta">
      {article.publication === null ? null : (
        <>
          <ActorName actor={article.publication} /> ·{" "}
        </>
      )}
      <Day date={article.publishedOn} /> · {capital(enumText(article.genre))} ·{" "}
      {counted(article.quoteCount, "quote")}
      <Standing status={article.status} />
    </p>
  </article>
);

/** What an article's publisher has done with it since. */
export const Standing = ({ status }: { status: string }) =>
  status === "USABLE" ? null : <strong class="standing"> {capital(enumText(status))}</strong>;

/** Subject, predicate and object as a sentence; the predicate leads to the relationship. */
export const RelationshipText = ({ relationship }: { relationship: Ends }) => (
  <>
    <End actor={relationship.subject} />{" "}
    <a class="predicate" href={relationshipPath(relationship.id)}>
      {predicateText(relationship.predicate)}
    </a>{" "}
    <End actor={relationship.object} />
  </>
);

export const Counts = ({ of }: { of: RelationshipLine }) => (
  <>
    {of.claimCounts.length === 0
      ? "no claim stands"
      : of.claimCounts
          .map((each) => `${count(each.count)} ${statusText[each.status] ?? each.status}`)
          .join(", ")}
    {of.disputed ? <strong class="standing"> Disputed</strong> : null}
  </>
);

export const RelationshipItems = ({ of }: { of: readonly RelationshipLine[] }) => (
  <ul class="plain rows">
    {of.map((relationship) => (
      <li>
        <RelationshipText relationship={relationship} />
        <span class="meta">
          <Counts of={relationship} />
        </span>
      </li>
    ))}
  </ul>
);

export const EditItems = ({ edits }: { edits: readonly EditLine[] }) => (
  <ol class="plain rows">
    {edits.map((edit) => (
      <li>
        <a href={editPath(edit.number)}>Edit {count(edit.number)}</a>:{" "}
        <bdi>{edit.note === "" ? "no note" : edit.note}</bdi>
        <span class="meta">
          <time datetime={edit.createdAt}>{instantText(edit.createdAt)}</time>, by{" "}
          <bdi>{edit.author.name}</bdi> · {enumText(edit.status)}
        </span>
      </li>
    ))}
  </ol>
);
