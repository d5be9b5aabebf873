/** @jsxImportSource hono/jsx */
import { raw } from "hono/html";
import { quotePath } from "../link.ts";
import { ActorNames } from "../part/actor-name.tsx";
import { Speakers, WorkName } from "../part/quote-line.tsx";
import { Segments } from "../part/segments.tsx";
import { count, counted, formText } from "../words.ts";
import type { Article, PlacedQuote } from "./data.ts";
import { markedText } from "./marks.ts";

/** Who is quoted, beside the words; its number is that of the mark. */
const Note = ({ quote, number }: { quote: PlacedQuote; number: number }) => (
  <li value={number}>
    <b>
      <Speakers quote={quote} />
    </b>
    {quote.through.length === 0 ? null : (
      <>
        , through <ActorNames actors={quote.through} />
      </>
    )}
    {quote.citedWork === null ? null : (
      <>
        , cited from <WorkName work={quote.citedWork} />
      </>
    )}
    <span class="meta">
      {formText[quote.form]}
      {quote.secondHand ? ", second-hand" : ""} ·{" "}
      <a href={quotePath(quote.id)} aria-label={`The page of quote ${number}`}>
        Quote {number}
      </a>
    </span>
  </li>
);

/** The text as it was published, each quote in its place. */
const WholeText = ({ article, text }: { article: Article; text: string }) => {
  const quotes = article.quotes.nodes;
  const paragraphs = markedText(text, quotes);
  // Its title is the page's heading already.
  const isTitle = paragraphs[0]?.html.trim() === article.title?.trim();
  return (
    <div class="reader" lang={article.language}>
      {paragraphs.map(({ html, begins }, i) => (
        <>
          <p class={i === 0 && isTitle ? "text repeated" : "text"} dir="auto">
            {raw(html)}
          </p>
          {begins.length === 0 ? null : (
            <ol class="notes" lang="en">
              {begins.map((quote) => (
                <Note quote={quote} number={quotes.indexOf(quote) + 1} />
              ))}
            </ol>
          )}
        </>
      ))}
    </div>
  );
};

/** What may be shown of a text that may not: its quotes in their order, and how much is left out between them. */
const QuotesOnly = ({ article }: { article: Article }) => {
  let end = 0;
  const quotes = article.quotes.nodes;
  return (
    <div class="reader" lang={article.language}>
      {quotes.map((quote, i) => {
        const left = quote.span.start - end;
        const isInside = quote.span.end <= end;
        end = Math.max(end, quote.span.end);
        return (
          <>
            {left > 0 ? <Gap length={left} /> : null}
            <p class={isInside ? "text nested" : "text"} dir="auto">
              <mark id={quote.id}>
                <Segments {...quote} />
                <sup data-quote={i + 1}></sup>
              </mark>
            </p>
            <ol class="notes" lang="en">
              <Note quote={quote} number={i + 1} />
            </ol>
          </>
        );
      })}
      {article.version !== null && article.version.length > end ? (
        <Gap length={article.version.length - end} />
      ) : null}
    </div>
  );
};

const Gap = ({ length }: { length: number }) => (
  <p class="gap" lang="en">
    {counted(length, "character")} of the article not shown
  </p>
);

const Legend = () => (
  <p class="legend">
    Marked are{" "}
    <mark>
      <span class="said">the speaker’s words</span>
    </mark>
    ,{" "}
    <mark>
      <span class="reported">what is reported of them</span>
    </mark>
    ,{" "}
    <mark>
      <span class="inserted">[insertions]</span>
    </mark>
    ,{" "}
    <mark>
      <span class="omitted">omissions …</span>
    </mark>{" "}
    and{" "}
    <mark>
      <span class="told">the reporter’s own words</span>
    </mark>{" "}
    in between.
  </p>
);

/** What an article says, as far as it may be shown. */
export const Reader = ({ article }: { article: Article }) => {
  const { text, quotes } = article;
  const shown = quotes.nodes.length;
  return (
    <section aria-labelledby="text">
      <h2 id="text" class={text === null ? undefined : "unseen"}>
        {text === null ? "What it quotes" : "The text"}
      </h2>
      {text !== null ? (
        <WholeText article={article} text={text} />
      ) : (
        <>
          <p class="meta">
            The text may not be shown here.{" "}
            {article.url === null
              ? "Its quotes stand in their order, and how much is left out between them."
              : "Its quotes stand in their order; the whole is where it was published."}
          </p>
          {shown === 0 ? (
            <p>No quote of this article is on record.</p>
          ) : (
            <QuotesOnly article={article} />
          )}
        </>
      )}
      {shown === 0 ? null : <Legend />}
      {article.quoteCount > shown ? (
        <p>
          The first {count(shown)} of {counted(article.quoteCount, "quote")} are marked.{" "}
          <a href={`/quotes?article=${encodeURIComponent(article.slug)}`}>All of them</a>
        </p>
      ) : null}
    </section>
  );
};
