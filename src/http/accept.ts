import { parseAccept, type Accept } from "hono/utils/accept";

export const jsonTypes = ["application/json", "application/graphql-response+json"] as const;

// Browsers and clients name a handful of types.
const longestHeader = 1_000;

/**
 * The one of the media types offered that a client likes best: of equals, what it names first. Undefined where it takes
 * none of them. As RFC 9110 has it, the closest range decides about a type, and `q=0` excludes it.
 */
export function preferredType<T extends string>(
  accept: string | null | undefined,
  offered: readonly T[],
): T | undefined {
  if (!accept?.trim()) return offered[0];
  const ranges = rangesIn(accept);
  let best: { type: T; q: number; place: number } | undefined;
  for (const type of offered) {
    const place = closest(ranges, type);
    const q = ranges[place]?.q ?? 0;
    if (q === 0) continue;
    if (best === undefined || q > best.q || (q === best.q && place < best.place))
      best = { type, q, place };
  }
  return best?.type;
}

/** In which of GraphQL's media types an error is written: a client may only read its code in what it asked for. */
export const jsonType = (accept: string | null | undefined): (typeof jsonTypes)[number] =>
  preferredType(accept, jsonTypes) ?? "application/json";

/** A browser that goes to an address does; programs like JSON as well, or better. */
export const prefersPage = (accept: string | null | undefined): boolean =>
  preferredType(accept, [...jsonTypes, "text/html"]) === "text/html";

export function rangesIn(header: string): Accept[] {
  return parseAccept(header.slice(0, longestHeader).toLowerCase()).filter(
    ({ params }) => params["charset"] === undefined || /^utf-?8$/.test(params["charset"]),
  );
}

/** Where the range stands that says most exactly what becomes of a type; -1 where none does. */
function closest(ranges: readonly Accept[], type: string): number {
  const [family] = type.split("/");
  for (const range of [[type], [`${family}/*`], ["*/*", "*"]]) {
    const place = ranges.findIndex((each) => range.includes(each.type));
    if (place !== -1) return place;
  }
  return -1;
}
