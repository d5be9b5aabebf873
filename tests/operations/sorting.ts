// Where no index can give the order of a list, its rows are found by an index and then sorted. These operations
// ask for such lists, and are known to; every other one has to find its pages in order.
const several = "several values: each is in order on the index, all of them are not";
const elsewhere = "rows that mentions, quotes or either end of a relationship name";
const otherOrder = "an order that the filter's index does not give";

export const sorting: Readonly<Record<string, string>> = {
  ActorProfile: elsewhere,
  QuotesBySpeaker: several,
  "actor-connections": elsewhere,
  "actor-filters": several,
  "actor-orders": otherOrder,
  "article-filters": `${several}; ${elsewhere}`,
  "article-orders": otherOrder,
  "claim-filters": `${several}; ${elsewhere}`,
  "quote-and-relationship-lists": "the few claims that are made in one quote",
  "quote-filters": `${several}; ${elsewhere}`,
  "quote-orders": otherOrder,
  "relationship-filters": `${several}; ${elsewhere}`,
  "relationship-orders": otherOrder,
  "three-lists": several,
};

/** Counts that go through a table because no index holds the columns that they ask about: to become none. */
export const scanning: Readonly<Record<string, readonly string[]>> = {
  // claim.retracted_at, claim.certainty
  "claim-filters": ["SCAN c11", "SCAN c12", "SCAN c13"],
  // quote.confidence
  "quote-filters": ["SCAN q13"],
};
