/**
 * What the contract has and the schema has not yet, by part. A type stands for its fields, a field for its arguments. Take
 * out what is built.
 */
export const notBuilt: readonly string[] = [
  // counting, filtering
  // reading
  "DecideSuggestionsInput",
  "DecideSuggestionsPayload",
  "Query.readingRules",
  "Query.suggestions",
  "ReadArticleInput",
  "ReadArticlePayload",
  "ReadingRule",
  "Suggestion",
  "SuggestionConnection",
  "SuggestionDecision",
  "SuggestionEdge",
  "SuggestionFilter",
  "SuggestionKind",
  "SuggestionStatus",
  "SuggestionVerdict",
  // pages
  "Quote.sameWords",
  // editing
  "Article.mentions(asKnownAt:)",
  "Article.quotes(asKnownAt:)",
  "Edit.suggestions",
  "Mutation.decideSuggestions",
  "Mutation.readArticle",
  "TextSpan.version",
];
