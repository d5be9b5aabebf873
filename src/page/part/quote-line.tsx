/** @jsxImportSource hono/jsx */
import type { QuoteLine, Work } from "../data.ts";
import { articlePath, quotePath } from "../link.ts";
import { cut } from "../plain-text.ts";
import { dateText, formText, untitled } from "../words.ts";
import { ActorName, ActorNames } from "./actor-name.tsx";
import { Segments } from "./segments.tsx";

export const WorkName = ({ work }: { work: Work }) => (
  <>
    <a href={articlePath(work.slug)}>
      <cite>{untitled(work.title)}</cite>
    </a>
    {work.publication === null ? null : (
      <>
        , <ActorName actor={work.publication} />
      </>
    )}
  </>
);

export const Day = ({ date }: { date: string | null | undefined }) =>
  date == null ? <>undated</> : <time datetime={date}>{dateText(date)}</time>;

/** Who said it: with nobody known, that. */
export const Speakers = ({ quote }: { quote: Pick<QuoteLine, "speakers"> }) =>
  quote.speakers.length === 0 ? <>Speaker unknown</> : <ActorNames actors={quote.speakers} />;

/** A quote in a list: the words, who said them and where, and the way to its own page. */
export const QuoteItem = ({ quote, about }: { quote: QuoteLine; about?: "speaker" }) => (
  <article class="quote">
    <blockquote>
      <p dir="auto">
        <Segments {...quote} />
      </p>
    </blockquote>
    <p class="source">
      {about === "speaker" ? null : (
        <b>
          <Speakers quote={quote} />
        </b>
      )}
      {about === "speaker" ? null : ", "}in <WorkName work={quote.article} />
      {quote.citedWork === null ? null : (
        <>
          , which cites <WorkName work={quote.citedWork} />
        </>
      )}
      <span class="meta">
        <Day date={quote.article.publishedOn} />
        {quote.form === "DIRECT" ? null : ` · ${formText[quote.form]}`}
        {quote.secondHand ? " · Second-hand" : null} ·{" "}
        <a
          href={quotePath(quote.id)}
          aria-label={`Link to the quote that begins with ${cut(quote.segments[0]?.text ?? "", 40)}`}
        >
          Link
        </a>
      </span>
    </p>
  </article>
);

export const QuoteItems = ({
  quotes,
  about,
}: {
  quotes: readonly QuoteLine[];
  about?: "speaker";
}) => (
  <ul class="plain">
    {quotes.map((quote) => (
      <li>
        <QuoteItem quote={quote} {...(about && { about })} />
      </li>
    ))}
  </ul>
);
