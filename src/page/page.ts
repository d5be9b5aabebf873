import type { Child } from "hono/jsx";

/** Where a page is asked for: what its path names, and what stands behind the question mark. */
export interface Address {
  path: string;
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
  /** What a form has sent, which is in no address. */
  posted?: URLSearchParams;
  /** Where this server is known to be: what is to be copied elsewhere needs it. */
  origin: string | undefined;
}

/** What a page shows, and what its head says of it. */
export interface PageView {
  title: string;
  description: string;
  main: Child;
  /** Its own address, below the origin; what narrows a list belongs to it, cursors do not. */
  canonical: string;
  /** Of schema.org. */
  jsonLd?: object;
  /** What OpenGraph calls it; a website if omitted. */
  kind?: "article" | "profile" | "website";
  /** Not for search engines: what is asked for by typing. */
  isUnlisted?: boolean;
  /** Whether oEmbed has it. */
  isEmbeddable?: boolean;
  /** Where what is new on it can be followed, without the ending of a format. */
  feed?: { title: string; path: string; query?: URLSearchParams };
  /** Where what it says is annotated. */
  annotations?: string;
}

/** A page, that it is elsewhere, or that nothing is there; with an id, it may have been withdrawn. */
export type Outcome = PageView | { redirect: string } | { missing: string; id?: string };

export interface Page {
  /** As Hono writes paths. */
  path: string;
  /** Whether its form is sent by POST: what somebody pastes is too long for an address, and not for a log. */
  takesForm?: boolean;
  /** The document that it asks, by its name in schema/operations; undefined where it asks nothing. */
  document(address: Address): string | undefined;
  variables(address: Address): Record<string, unknown>;
  view(data: never, address: Address): Outcome;
}

/** A page with the type of its data, which only the page itself knows. */
export function page<Data>(given: {
  path: string;
  takesForm?: boolean;
  document: string | ((address: Address) => string | undefined);
  variables?: (address: Address) => Record<string, unknown>;
  view: (data: Data, address: Address) => Outcome;
}): Page {
  const { path, takesForm = false, document, variables = () => ({}), view } = given;
  return {
    path,
    takesForm,
    document: typeof document === "string" ? () => document : document,
    variables,
    view: view as Page["view"],
  };
}
