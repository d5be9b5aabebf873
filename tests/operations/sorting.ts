// Where no index can give the order of a list, its rows are found by an index and then sorted. These operations
// ask for such lists, and are known to; every other one has to find its pages in order.
const several = "several values: each is in order on the index, all of them are not";
const elsewhere = "rows that mentions, quotes or either end of a relationship name";
const otherOrder = "an order that the filter's index does not give";
const together = "the few quotes that an actor said with others";
const chains = "the few chains that are answered";
const ties = "a page of the link, whose few rows are then put in its order";
const found = "what words find, in another order than that of the index of words";
const buckets = "buckets, which are few";
const candidates = "the candidates, fifty at most";
const speakers = "the speakers of a quote, or the edits of a thing, which are few";
const alike = "names that begin alike or share runs of characters, a few hundred, by score";

const all = (reason: string, ...names: string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, reason]));
const within = (folder: string, ...names: string[]): string[] =>
  names.map((name) => `${folder}/${name}`);

const named = within(
  "resolve-actor",
  "beginning",
  "demonym",
  "folded",
  "misspelled",
  "misspelling",
  "no-match",
);

export const sorting: Readonly<Record<string, string>> = {
  ArticleList: `${several}; ${otherOrder}`,
  ...all(
    several,
    "QuotesBySpeaker",
    "three-lists",
    ...within("actor-filter", "all-fields", "country", "identifiability", "kind"),
    ...within("article-filter", "genre", "language", "publication", "status"),
    ...within("claim-filter", "article", "as-of", "holder", "predicate", "relationship", "status"),
    ...within("quote-filter", "article", "form", "speaker"),
    ...within("relationship-filter", "object", "predicate", "subject"),
  ),
  ...all(
    elsewhere,
    "ActorProfile",
    "actor-list/articles",
    ...within("article-filter", "all-fields", "mentions", "publication-and-mentions", "quotes"),
    ...within("quote-filter", "all-fields", "mentions", "mentions-and-second-hand"),
    ...within("quote-filter", "publication", "language", "speaker-kind-and-country"),
    ...within("quote-filter", "article-quotes"),
    ...within("claim-filter", "actor", "publication-and-published-on"),
    "actor-filter/quoted-on",
    "question/who-of-a-country-was-quoted",
    ...within("relationship-filter", "actor", "actor-and-status"),
  ),
  ...all(
    otherOrder,
    "actor-order/of-kind",
    ...within("article-order", "of-mentioned", "of-publication", "of-publisher"),
    "claim-filter/article-and-status",
    ...within("quote-filter", "article-and-form", "article-and-second-hand"),
    "quote-filter/published-on-by-position",
    ...within("quote-order", "by-article", "by-form", "of-actor", "of-article"),
    "relationship-order/by-predicate",
  ),
  ...all(
    together,
    "SecondHandQuotes",
    "actor-list/quotes",
    "joint-speaker/of-quotes",
    "joint-speaker/quotes-of",
    "long-chain",
    "quote-filter/speaker-and-published-on",
  ),
  ...all(chains, "HowConnected", "paths/all"),
  ...all(ties, ...within("neighbor", "all", "by-predicate")),
  ...all(found, ...within("search-in-list", "actors", "articles", "context", "quotes", "snippets")),
  ...all(buckets, "QuotesOverTime", "QuotesByWeek", "timeline", "timeline-filter"),
  ...all(buckets, "question/attention-to-an-actor"),
  ...all(
    candidates,
    "VerifyQuote",
    ...within("verify-quote", "altered", "difference", "exact", "no-match", "of-another-speaker"),
    "verify-quotes/four",
  ),
  ...all(
    speakers,
    ...within("pages", "ArticleReader", "FrontPage", "QuotePage", "SearchPage", "VerifyPage"),
    ...within("pages", "ActorPage", "QuotesPage"),
    ...within("feed", "ArticlesFeed", "QuotesFeed"),
    ...within("annotation", "AnnotationById", "ArticleAnnotations"),
    "table/QuotesTable",
  ),
  ...all(alike, "FindActor", "desk/DeskActors", "reconcile/ReconcileNames", ...named),
  ReadText: "others of a name, six at most",
  "suggestions/of-a-rule": "what a rule found, where that is few",
  "suggestions/of-an-article": "others of a name, six at most",
  edits: "a page of the link, whose few rows are then put in its order",
};

const namesRead = [
  "SEARCH naming USING INDEX naming_folded (folded=?)",
  "SEARCH naming USING INDEX naming_folded (folded>? AND folded<?)",
];

/** Walks that the plan does not tell from reading a whole table: of a page, in the order of its integer key. */
export const walks: Readonly<Record<string, readonly string[]>> = {
  changes: ["SCAN c1"],
  WhatChanged: ["SCAN c1"],
  "live/ChangesAfter": ["SCAN c1"],
  // Counted within bounds, and walked from an end.
  edits: ["SCAN e1", "SCAN e6", "SCAN c2"],
  "pages/EditsPage": ["SCAN e1"],
  "pages/Withdrawn": ["SCAN e1"],
  "desk/DeskHome": ["SCAN e1"],
  "feed/EditsFeed": ["SCAN e1"],
  // Of the few days that dates which are not exact begin on, the rows are looked at again.
  QuotesByWeek: ["SEARCH q USING INDEX quote_published (published_from=?)"],
  "timeline-filter": ["SEARCH q USING COVERING INDEX quote_published (published_from=?)"],
  // From each day to the next, whose rows are counted where they lie; of the few that may not be exact, once more.
  timeline: [
    "SEARCH a USING COVERING INDEX article_published_on (published_from>? AND published_from<?)",
    "SEARCH a USING COVERING INDEX article_published_on (published_from=?)",
    "SEARCH a USING COVERING INDEX article_published_on (published_from=?)",
    "SEARCH q USING COVERING INDEX quote_published (published_from>? AND published_from<?)",
    "SEARCH q USING COVERING INDEX quote_published (published_from=?)",
    "SEARCH c USING COVERING INDEX claim_published (published_from=?)",
  ],
  // Of the rows of each trigram a thousand at most are counted.
  FindActor: ["SEARCH naming_trigram USING PRIMARY KEY (trigram=?)"],
  "desk/DeskActors": ["SEARCH naming_trigram USING PRIMARY KEY (trigram=?)"],
  "reconcile/ReconcileNames": Array.from(
    { length: 2 },
    () => "SEARCH naming_trigram USING PRIMARY KEY (trigram=?)",
  ),
  // For each name of the text, twenty entries at most, and five that begin with it.
  ReadText: namesRead,
  "pages/ReadPage": namesRead,
  // The quotes that share one of four fingerprints with a quote.
  "pages/QuotePage": Array.from(
    { length: 6 },
    () => "SEARCH other USING PRIMARY KEY (fingerprint=?)",
  ),
  // Of each rule, how many have a status: from an index alone.
  "reading-rules": Array.from(
    { length: 3 },
    () => "SEARCH suggestion USING COVERING INDEX suggestion_rule (rule=? AND status=?)",
  ),
  // Whoever was not on record when it was filed, by name.
  "suggestions/of-an-article": Array.from(
    { length: 4 },
    () => "SEARCH naming USING INDEX naming_folded (folded=?)",
  ),
  "desk/DeskArticle": Array.from(
    { length: 10 },
    () => "SEARCH naming USING INDEX naming_folded (folded=?)",
  ),
  ...Object.fromEntries(
    named.map((name) => [name, ["SEARCH naming_trigram USING PRIMARY KEY (trigram=?)"]]),
  ),
};
