export const actorPath = (slug: string): string => `/actors/${encodeURIComponent(slug)}`;
export const articlePath = (slug: string): string => `/articles/${encodeURIComponent(slug)}`;
export const quotePath = (id: string): string => `/quotes/${encodeURIComponent(id)}`;
export const relationshipPath = (id: string): string => `/relationships/${encodeURIComponent(id)}`;
export const deskArticlePath = (slug: string): string =>
  `/desk/articles/${encodeURIComponent(slug)}`;
export const deskEditPath = (number: number): string => `/desk/edits/${number}`;
export const editPath = (number: number): string => `/edits/${number}`;

/** An address with some of its questions changed; what is undefined is left out, and so are cursors. */
export function withQuery(
  path: string,
  query: URLSearchParams,
  changes: Readonly<Record<string, string | undefined>> = {},
): string {
  const next = new URLSearchParams(query);
  for (const cursor of ["after", "before"]) next.delete(cursor);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) next.delete(name);
    else next.set(name, value);
  }
  const text = next.toString();
  return text === "" ? path : `${path}?${text}`;
}

/** An address of the web, or undefined: a link never runs anything. */
export function webAddress(url: string | null | undefined): string | undefined {
  if (url == null || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return undefined;
  return url;
}

/** One value of the query, without white space around it; undefined where it is empty or too long to be meant. */
export function asked(query: URLSearchParams, name: string): string | undefined {
  const value = query.get(name)?.trim() ?? "";
  return value === "" ? undefined : value;
}
