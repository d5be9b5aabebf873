import type { ArticleRecord } from "../format/record.ts";
import { known, filled } from "./known-fields.ts";
import { iri, wikidata } from "./iri.ts";
import type { Named, StoredArticle, StoredQuote, Work } from "./stored-article.ts";

const workTypes: Record<ArticleRecord["genre"], string> = {
  REPORTAGE: "NewsArticle",
  OPINION: "NewsArticle",
  ANALYSIS: "NewsArticle",
  BACKGROUND: "NewsArticle",
  BLOG_POST: "BlogPosting",
  PRESS_RELEASE: "Article",
  REFERENCE_WORK: "CreativeWork",
  OTHER: "Article",
};

// A state is one as an actor here, not as a place.
const actorTypes: Record<Named["kind"], string> = {
  STATE: "GovernmentOrganization",
  TERRITORY: "GovernmentOrganization",
  GOVERNMENT: "GovernmentOrganization",
  ALLIANCE: "Organization",
  ORGANIZATION: "Organization",
  PUBLICATION: "NewsMediaOrganization",
  PERSON: "Person",
  GROUP: "Organization",
};

/** An article and its quotes as schema.org JSON-LD. */
export function newsArticle(article: StoredArticle): object {
  const { title, url, summary, byline, language, license, publishedOn, text, status } = article;
  const mentioned = new Set(article.mentions.map(({ actorId }) => actorId));
  const named = [...article.actors.values()].filter(({ id }) => mentioned.has(id));
  const speakers = ({ speakerId, jointSpeakerIds }: StoredQuote) => {
    const all = [speakerId, ...jointSpeakerIds].flatMap((id) => agent(article, id) ?? []);
    return all.length > 1 ? all : all[0];
  };
  return {
    "@context": "https://schema.org",
    ...workHead(article),
    identifier: article.slug,
    ...known({ headline: title, url, abstract: summary, creditText: byline }),
    inLanguage: language,
    genre: article.genre.toLowerCase().replaceAll("_", " "),
    ...(status === "USABLE" ? {} : { creativeWorkStatus: status.toLowerCase() }),
    ...known({
      license,
      datePublished: publishedOn,
      publisher: agent(article, article.publicationId),
      articleBody: text,
    }),
    ...filled({
      citation: [...article.works.values()].map(cited),
      mentions: named.toSorted(bySlug).map(agentOf),
      hasPart: article.quotes.map((quote) => ({
        "@type": "Quotation",
        "@id": iri(quote.id),
        ...words(quote),
        ...known({ spokenByCharacter: speakers(quote), isBasedOn: basis(article, quote) }),
      })),
    }),
  };
}

/** `text` is the speaker's words alone; what the article says in its own words is an abstract of them. */
function words({ form, text, verbatimText }: StoredQuote): object {
  return known({ text: verbatimText, abstract: form === "DIRECT" ? undefined : text });
}

function basis({ works }: StoredArticle, { citedWorkId }: StoredQuote): object | undefined {
  const work = citedWorkId === null ? undefined : works.get(citedWorkId);
  return work && cited(work);
}

function cited(work: Work): object {
  return { ...workHead(work), ...known({ headline: work.title, url: work.url }) };
}

function workHead({ id, url, genre }: Work): object {
  return { "@type": workTypes[genre], "@id": url ?? iri(id) };
}

function agent({ actors }: StoredArticle, id: string | null): object | undefined {
  const named = id === null ? undefined : actors.get(id);
  return named && agentOf(named);
}

/** An unnamed source has a description and no name. */
function agentOf({ id, name, kind, identifiability, wikidataId }: Named): object {
  return {
    "@type": actorTypes[kind],
    "@id": iri(id),
    ...(identifiability === "NAMED" ? { name } : { description: name }),
    ...(wikidataId === null ? {} : { sameAs: wikidata(wikidataId) }),
  };
}

function bySlug(a: Named, b: Named): number {
  return a.slug < b.slug ? -1 : 1;
}
