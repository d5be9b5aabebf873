/**
 * What the contract has and the schema has not yet, by part. A type stands for its fields, a field for its arguments. Take
 * out what is built.
 */
export const notBuilt: readonly string[] = [
  // counting, filtering
  // editing
  "Article.mentions(asKnownAt:)",
  "Article.quotes(asKnownAt:)",
  "TextSpan.version",
];
