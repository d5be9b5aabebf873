/** @jsxImportSource hono/jsx */
import { ActorName } from "../part/actor-name.tsx";
import { RelationshipText } from "../part/lines.tsx";
import { dateText, enumText, statusText } from "../words.ts";
import type { Article, ArticleClaim } from "./data.ts";

export function validity(from: string | null, to: string | null): string | undefined {
  if (from === null && to === null) return undefined;
  if (from === to) return `in ${dateText(from ?? "")}`;
  if (to === null) return `since ${dateText(from ?? "")}`;
  if (from === null) return `until ${dateText(to)}`;
  return `from ${dateText(from)} to ${dateText(to)}`;
}

export const Evidence = ({
  evidence,
}: {
  evidence: readonly { locator: string | null; span: { exact: string | null } | null }[];
}) => (
  <>
    {evidence.map(({ locator, span }) => (
      <span class="evidence" dir="auto">
        {span?.exact != null ? `“${span.exact}”` : (locator ?? "The words may not be shown.")}
      </span>
    ))}
  </>
);

const ClaimItem = ({ claim }: { claim: ArticleClaim }) => {
  const when = validity(claim.validFrom, claim.validTo);
  return (
    <li>
      <RelationshipText relationship={claim.relationship} />
      <span class="meta">
        <b>{statusText[claim.status]}</b>
        {claim.certainty === "CERTAIN" ? null : `, ${enumText(claim.certainty)}`}
        {when === undefined ? null : `, ${when}`}
        {claim.holder === null ? (
          ", by the article"
        ) : (
          <>
            , by <ActorName actor={claim.holder} />
          </>
        )}
        {claim.relationship.disputed ? <strong class="standing"> Disputed</strong> : null}
      </span>
      <Evidence evidence={claim.evidence} />
    </li>
  );
};

/** What the article claims, each with the words that say so. */
export const Claims = ({ article }: { article: Article }) => {
  const { nodes, pageInfo } = article.claims;
  if (nodes.length === 0) return null;
  return (
    <section aria-labelledby="claims">
      <h2 id="claims">What it claims</h2>
      <ul class="plain rows">
        {nodes.map((claim) => (
          <ClaimItem claim={claim} />
        ))}
      </ul>
      {pageInfo.hasNextPage ? (
        <p>
          <a href={`/claims?article=${encodeURIComponent(article.slug)}`}>All of its claims</a>
        </p>
      ) : null}
    </section>
  );
};
