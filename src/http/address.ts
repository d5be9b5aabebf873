export const graphqlPath = "/graphql";
export const mcpPath = "/mcp";
export const livePath = "/changes.sse";
export const purgePath = "/purge";

const reads = ["GET", "HEAD"];
const readsAndPosts = [...reads, "POST"];

const addresses: ReadonlyMap<string, readonly string[]> = new Map([
  ["/robots.txt", reads],
  ["/card.svg", reads],
  ["/sitemap.xml", reads],
  ["/oembed", reads],
  ["/health", reads],
  ["/ready", reads],
  ["/docs", reads],
  ["/playground", reads],
  ["/schema.graphql", reads],
  ["/schema.ts", reads],
  ["/schema.json", readsAndPosts],
  ["/read", readsAndPosts],
  [graphqlPath, readsAndPosts],
  [mcpPath, ["POST"]],
  [livePath, ["GET"]],
]);

const pageForm =
  /^\/(?:(?:articles|actors|quotes|edits)(?:\/[^/]+)?|relationships\/[^/]+|claims|search|verify|read|desk(?:\/.*)?)?$/;

/** What other programs read, at the address of a page and an ending. */
const isFile = (path: string): boolean =>
  /^\/articles\/[^/]+\/annotations(?:\/[^/]*)?$/.test(path) ||
  /^\/(?:actors\/[^/]+|quotes|articles|search|edits|disputes)\.(?:atom|feed\.json)$/.test(path) ||
  /^\/(?:actors|quotes|articles|search|claims)\.(?:csv|ndjson)$/.test(path);

/** Whether people look at it: what is there is a page, and no other site's script reads it. */
export const isPage = (path: string): boolean => pageForm.test(path) && !isFile(path);

const isDesk = (path: string): boolean => /^\/desk(?:\/|$)/.test(path);

/** What may be asked of an address; undefined where there is none. The operator's is told to nobody. */
export function allowedMethods(path: string): readonly string[] | undefined {
  if (isDesk(path) || /^\/reconcile(?:\/|$)/.test(path)) return readsAndPosts;
  const isRead =
    isPage(path) || isFile(path) || /^\/(docs|page|playground|assets|sitemaps)\//.test(path);
  return addresses.get(path) ?? (isRead ? reads : undefined);
}

/** The origin as readers see it: a proxy that ends TLS says so in X-Forwarded-Proto. */
export function originOf({ url, headers }: Request): string {
  const { protocol, host } = new URL(url);
  const isSecure = headers.get("X-Forwarded-Proto") === "https";
  return `${isSecure ? "https:" : protocol}//${host}`;
}
