/** @jsxImportSource hono/jsx */
import { validity, Evidence } from "../article/claims.tsx";
import type { ActorLink, List, RelationshipLine, Work } from "../data.ts";
import { quotePath, relationshipPath } from "../link.ts";
import { page, type Address } from "../page.ts";
import { ActorName, End } from "../part/actor-name.tsx";
import { Pager, paging } from "../part/pager.tsx";
import { Day, WorkName } from "../part/quote-line.tsx";
import { cut } from "../plain-text.ts";
import { capital, counted, enumText, predicateText, statusText } from "../words.ts";
import { ClaimAxis } from "./claim-axis.tsx";

export interface StatedClaim {
  id: string;
  status: string;
  certainty: string;
  validFrom: string | null;
  validTo: string | null;
  holder: ActorLink | null;
  quote: { id: string; text: string } | null;
  article: Work;
  evidence: { locator: string | null; span: { exact: string | null } | null }[];
}

type Relationship = RelationshipLine & { claims: Omit<List<StatedClaim>, "totalCount"> };

const Claim = ({ claim }: { claim: StatedClaim }) => {
  const when = validity(claim.validFrom, claim.validTo);
  return (
    <li>
      <b>{claim.holder === null ? "The article itself" : <ActorName actor={claim.holder} />}</b>, in{" "}
      <WorkName work={claim.article} />
      <span class="meta">
        <Day date={claim.article.publishedOn} /> · {enumText(claim.certainty)}
        {when === undefined ? null : ` · holds ${when}`}
        {claim.quote === null ? null : (
          <>
            {" "}
            · <a href={quotePath(claim.quote.id)}>its quote</a>
          </>
        )}
      </span>
      <Evidence evidence={claim.evidence} />
    </li>
  );
};

const Side = ({ title, claims }: { title: string; claims: readonly StatedClaim[] }) => (
  <section>
    <h2>{title}</h2>
    <ul class="plain rows">
      {claims.map((claim) => (
        <Claim claim={claim} />
      ))}
    </ul>
  </section>
);

/** Those who say so beside those who deny it; whoever only supposes or proposes it comes after both. */
const Sides = ({ relationship, address }: { relationship: Relationship; address: Address }) => {
  const { nodes, pageInfo } = relationship.claims;
  const groups = ["ASSERTED", "DENIED", "HYPOTHETICAL", "PROPOSED"].flatMap((status) => {
    const claims = nodes.filter((claim) => claim.status === status);
    return claims.length === 0 ? [] : [{ status, claims }];
  });
  if (groups.length === 0) return <p>No claim of it stands any more.</p>;
  return (
    <>
      <div class="sides">
        {groups.map(({ status, claims }) => (
          <Side title={capital(statusText[status] ?? status)} claims={claims} />
        ))}
      </div>
      <Pager address={address} info={pageInfo} />
    </>
  );
};

export const relationshipPage = page<{ relationship: Relationship | object | null }>({
  path: "/relationships/:id",
  document: "RelationshipPage",
  variables: (address) => ({ id: address.params["id"], ...paging(address, 50) }),
  view({ relationship }, address) {
    const id = address.params["id"] ?? "";
    if (relationship === null || !("claims" in relationship))
      return { missing: `There is no relationship “${id}”.`, id };
    const { subject, object, predicate, claims, claimCounts } = relationship;
    const stand = claimCounts.reduce((sum, each) => sum + each.count, 0);
    const sentence = `${subject?.name ?? "Somebody"} ${predicateText(predicate)} ${object.name}`;
    return {
      title: cut(sentence, 120),
      description: `${counted(stand, "claim")} of it${relationship.disputed ? ", disputed" : ""}.`,
      canonical: relationshipPath(relationship.id),
      main: (
        <div class="page wide">
          <header>
            <p class="kicker">
              Relationship{relationship.disputed ? " · Disputed" : ""}
              {relationship.symmetric ? " · Holds both ways" : ""}
            </p>
            <h1>
              <End actor={subject} /> {predicateText(predicate)} <End actor={object} />
            </h1>
            <p class="meta">
              {counted(stand, "claim")} stand
              {stand === 1 ? "s" : ""}
            </p>
          </header>
          <ClaimAxis claims={claims.nodes} />
          <Sides relationship={relationship} address={address} />
        </div>
      ),
    };
  },
});
