// Where no index can give the order of a list, its rows are found by an index and then sorted. These operations
// ask for such lists, and are known to; every other one has to find its pages in order.
const several = "several values: each is in order on the index, all of them are not";
const elsewhere = "rows that mentions, quotes or either end of a relationship name";
const otherOrder = "an order that the filter's index does not give";

export const sorting: Readonly<Record<string, string>> = {
  ActorProfile: elsewhere,
  ArticleList: `${several}; ${otherOrder}`,
  QuotesBySpeaker: several,
  "actor-connections": elsewhere,
  "actor-filters": several,
  "actor-orders": otherOrder,
  "article-filters": `${several}; ${elsewhere}`,
  "article-orders": otherOrder,
  neighbors: "a page of the link, whose few rows are then put in its order",
  "time-and-disagreement": elsewhere,
  paths: "the few chains that are answered",
  HowConnected: "the few chains that are answered",
  "search-in-lists": "what words find, in another order than that of the index of words",
  timeline: "buckets, which are few",
  QuotesOverTime: "buckets, which are few",
  "verify-quote": "the candidates, fifty at most",
  VerifyQuote: "the candidates, fifty at most",
  "claim-filters": `${several}; ${elsewhere}`,
  "quote-filters": `${several}; ${elsewhere}`,
  "quote-orders": otherOrder,
  FindActor: "as in resolve-actor",
  "resolve-actor": "names that begin alike or share runs of characters, a few hundred, by score",
  "relationship-filters": `${several}; ${elsewhere}`,
  "relationship-orders": otherOrder,
  "three-lists": several,
};

/** Walks that the plan does not tell from reading a whole table: of a page, in the order of its integer key. */
export const walks: Readonly<Record<string, readonly string[]>> = {
  changes: ["SCAN c1"],
  WhatChanged: ["SCAN c1"],
  // Of the rows of each trigram a thousand at most are counted.
  FindActor: ["SEARCH naming_trigram USING PRIMARY KEY (trigram=?)"],
  "resolve-actor": Array<string>(6).fill("SEARCH naming_trigram USING PRIMARY KEY (trigram=?)"),
};
