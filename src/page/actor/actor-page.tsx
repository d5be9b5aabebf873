/** @jsxImportSource hono/jsx */
import { actorPath, asked, withQuery } from "../link.ts";
import { page, type Address } from "../page.ts";
import { Pager, paging } from "../part/pager.tsx";
import { QuoteItems } from "../part/quote-line.tsx";
import { cut, plainText } from "../plain-text.ts";
import { capital, count, counted, enumText } from "../words.ts";
import { quoteFilter } from "../list/filters.ts";
import type { Actor, ActorData } from "./data.ts";
import { Articles, Beside, History, Names, Relationships, SaidOfIt, Timeline } from "./parts.tsx";

const identified: Readonly<Record<string, string>> = {
  DESCRIBED: "not named in print, known by a description",
  GROUP_ONLY: "several together, without names",
};

const Head = ({ actor }: { actor: Actor }) => (
  <header>
    <p class="kicker">
      {capital(enumText(actor.kind))}
      {actor.country === null ? null : ` · ${actor.country}`}
      {identified[actor.identifiability] === undefined
        ? null
        : ` · ${identified[actor.identifiability]}`}
    </p>
    <h1>
      <bdi>{actor.name}</bdi>
    </h1>
    {actor.description === null ? null : (
      <p class="lead" dir="auto">
        {actor.description}
      </p>
    )}
    <p class="meta">
      {counted(actor.quoteCount, "quote")} · {counted(actor.mentionCount, "mention")}
      {actor.wikidataId === null ? null : (
        <>
          {" "}
          ·{" "}
          <a
            href={`https://www.wikidata.org/wiki/${encodeURIComponent(actor.wikidataId)}`}
            rel="noopener noreferrer"
          >
            Wikidata <bdi>{actor.wikidataId}</bdi>
          </a>
        </>
      )}
    </p>
  </header>
);

/** Its quotes, narrowed by what the address says. */
const Quotes = ({ actor, address }: { actor: Actor; address: Address }) => {
  const { quotes } = actor;
  const year = asked(address.query, "year");
  const text = asked(address.query, "q");
  const isNarrowed = ["year", "q", "publication", "form"].some((name) => address.query.has(name));
  return (
    <section aria-labelledby="quotes">
      <h2 id="quotes">Quotes</h2>
      {isNarrowed ? (
        <p class="meta">
          Those
          {year === undefined ? null : (
            <>
              {" "}
              of <bdi>{year}</bdi>
            </>
          )}
          {text === undefined ? null : (
            <>
              {" "}
              with “<bdi>{text}</bdi>”
            </>
          )}{" "}
          · <a href={actorPath(actor.slug)}>All {count(actor.quoteCount)}</a>
        </p>
      ) : null}
      {quotes.nodes.length === 0 ? (
        <p>
          {isNarrowed
            ? "No quote of this actor is like that."
            : "Nothing that this actor said is on record."}
        </p>
      ) : (
        <>
          <QuoteItems quotes={quotes.nodes} about="speaker" />
          <Pager address={address} info={quotes.pageInfo} />
          <p class="meta">
            <a href={`/quotes?speaker=${encodeURIComponent(actor.slug)}`}>
              Narrow these by year, publication or topic
            </a>
          </p>
        </>
      )}
    </section>
  );
};

export const actorPage = page<ActorData>({
  path: "/actors/:slug",
  document: "ActorPage",
  variables(address) {
    const slug = address.params["slug"];
    return { slug, actor: slug, filter: quoteFilter(address.query), ...paging(address) };
  },
  view(data, address) {
    const { actor } = data;
    const slug = address.params["slug"];
    if (actor === null) return { missing: `There is no actor “${slug}”.` };
    if (actor.slug !== slug) return { redirect: withQuery(actorPath(actor.slug), address.query) };
    const name = plainText(actor.name);
    return {
      title: name,
      description: cut(
        `${actor.description ?? capital(enumText(actor.kind))} ${counted(actor.quoteCount, "quote")} on record.`,
        200,
      ),
      canonical: actorPath(actor.slug),
      feed: { title: `Quotes of ${actor.name}`, path: actorPath(actor.slug) },
      kind: "profile",
      jsonLd: {
        "@type": actor.kind === "PERSON" ? "Person" : "Organization",
        name,
        ...(actor.description && { description: actor.description }),
        ...(actor.aliases.length > 0 && { alternateName: actor.aliases.map(({ text }) => text) }),
        ...(actor.wikidataId && { sameAs: `https://www.wikidata.org/wiki/${actor.wikidataId}` }),
      },
      main: (
        <div class="page wide">
          <Head actor={actor} />
          <div class="columns">
            <div>
              <Quotes actor={actor} address={address} />
              <SaidOfIt actor={actor} />
              <Relationships actor={actor} />
            </div>
            <div class="side">
              <Timeline actor={actor} timeline={data.timeline} />
              <Beside actor={actor} beside={data.beside} />
              <Names actor={actor} />
              <Articles actor={actor} />
              <History actor={actor} />
            </div>
          </div>
        </div>
      ),
    };
  },
});
