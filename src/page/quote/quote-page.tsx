/** @jsxImportSource hono/jsx */
import { quotePath } from "../link.ts";
import { page } from "../page.ts";
import { ActorNames } from "../part/actor-name.tsx";
import { EditItems, RelationshipText } from "../part/lines.tsx";
import { Day, QuoteItems, Speakers, WorkName } from "../part/quote-line.tsx";
import { Segments } from "../part/segments.tsx";
import { cut, plainText } from "../plain-text.ts";
import { enumText, formText, statusText, untitled } from "../words.ts";
import { Cite } from "./cite.tsx";
import type { Quote } from "./data.ts";
import { sourceLink } from "./source-link.ts";

const Words = ({ quote }: { quote: Quote }) => {
  const { prefix, suffix } = quote.span;
  // Where the text is held, the marks around the words are in it.
  const form = prefix === null && suffix === null ? quote.form : "MIXED";
  return (
    <figure class="permalink">
      <blockquote lang={quote.article.language} dir="auto">
        {prefix === null || prefix === "" ? null : (
          <span class="around">…{prefix.replace(/^\S+\s+/, "")}</span>
        )}
        <span class="words">
          <Segments form={form} segments={quote.segments} />
        </span>
        {suffix === null || suffix === "" ? null : (
          <span class="around">{suffix.replace(/\s+\S+$/, "")}…</span>
        )}
      </blockquote>
      <figcaption>
        <b>
          <Speakers quote={quote} />
        </b>
        {quote.through.length === 0 ? null : (
          <>
            , passed on by <ActorNames actors={quote.through} />
          </>
        )}
      </figcaption>
    </figure>
  );
};

const Facts = ({ quote }: { quote: Quote }) => {
  const source = sourceLink(quote);
  return (
    <dl class="facts">
      <dt>Where</dt>
      <dd>
        <WorkName work={quote.article} />
      </dd>
      <dt>When</dt>
      <dd>
        <Day date={quote.article.publishedOn} />
      </dd>
      {quote.citedWork === null ? null : (
        <>
          <dt>Cited from</dt>
          <dd>
            <WorkName work={quote.citedWork} />
          </dd>
        </>
      )}
      <dt>How</dt>
      <dd>
        {formText[quote.form]}
        {quote.secondHand ? ", second-hand" : ""}
      </dd>
      <dt>Sure of the speaker</dt>
      <dd>{Math.round(quote.confidence * 100)} %</dd>
      <dt>In the text</dt>
      <dd>
        <a href={`/articles/${encodeURIComponent(quote.article.slug)}#${quote.id}`}>
          characters {quote.span.start} to {quote.span.end}
        </a>
      </dd>
      {source === undefined ? null : (
        <>
          <dt>At the source</dt>
          <dd>
            <a href={source} rel="noopener noreferrer nofollow">
              The words where they were published
            </a>
          </dd>
        </>
      )}
    </dl>
  );
};

export const quotePage = page<{ quote: Quote | null }>({
  path: "/quotes/:id",
  document: "QuotePage",
  variables: ({ params }) => ({ id: params["id"] }),
  view({ quote }, { params, origin }) {
    const id = params["id"] ?? "";
    if (quote === null) return { missing: `There is no quote “${id}”.`, id };
    const who = plainText(quote.speakers.map(({ name }) => name).join(" and "));
    const name = who === "" ? "Speaker unknown" : who;
    return {
      title: `${cut(name, 60)}: ${quote.form === "DIRECT" ? "“" : ""}${cut(quote.text, 60)}${quote.form === "DIRECT" ? "”" : ""}`,
      description: cut(`${name} in “${untitled(quote.article.title)}”: ${quote.text}`, 200),
      canonical: quotePath(quote.id),
      kind: "article",
      isEmbeddable: true,
      jsonLd: {
        "@type": "Quotation",
        text: quote.text,
        ...(quote.speakers.length > 0 && {
          spokenByCharacter: quote.speakers.map((speaker) => ({
            "@type": speaker.kind === "PERSON" ? "Person" : "Organization",
            name: speaker.name,
          })),
        }),
        isPartOf: { "@type": "NewsArticle", headline: untitled(quote.article.title) },
        ...(quote.article.publishedOn && { datePublished: quote.article.publishedOn }),
      },
      main: (
        <article class="page">
          <h1 class="unseen">{`A quote of ${name}`}</h1>
          <Words quote={quote} />
          <Facts quote={quote} />
          {quote.claims.nodes.length === 0 ? null : (
            <section aria-labelledby="claims">
              <h2 id="claims">What it claims</h2>
              <ul class="plain rows">
                {quote.claims.nodes.map((claim) => (
                  <li>
                    <RelationshipText relationship={claim.relationship} />
                    <span class="meta">
                      {statusText[claim.status]}, {enumText(claim.certainty)}
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {quote.sameWords.nodes.length === 0 ? null : (
            <section aria-labelledby="same-words">
              <h2 id="same-words">The same words elsewhere</h2>
              <QuoteItems quotes={quote.sameWords.nodes} />
              {quote.sameWords.pageInfo.hasNextPage ? (
                <p class="meta">These are the latest {quote.sameWords.nodes.length}.</p>
              ) : null}
            </section>
          )}
          <Cite quote={quote} origin={origin} />
          <section aria-labelledby="history">
            <h2 id="history">History</h2>
            {quote.edits.nodes.length === 0 ? (
              <p class="meta">It has not been changed since it was recorded.</p>
            ) : (
              <EditItems edits={quote.edits.nodes} />
            )}
          </section>
        </article>
      ),
    };
  },
});
