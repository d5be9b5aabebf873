/** What whoever started a server sees once it is up. */
export function welcome(origin: string, store: string): string {
  const question = JSON.stringify({
    query: "{ articles(first: 3) { totalCount nodes { title } } }",
  });
  return `
Onrecord is up.

  API and playground  ${origin}/graphql
  Schema              ${origin}/schema.graphql
  Store               ${store}

Try it:

  curl ${origin}/graphql -H 'Content-Type: application/json' \\
    -d '${question}'

Ctrl-C stops it.
`;
}
