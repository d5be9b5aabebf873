/** @jsxImportSource hono/jsx */
import type { PageInfo } from "../data.ts";
import type { Address } from "../page.ts";
import { withQuery } from "../link.ts";

export const pageSize = 20;

/** The cursor that an address has, and how many it is to give. */
export function paging({ query }: Address, size = pageSize): Record<string, unknown> {
  const before = query.get("before");
  if (before !== null) return { last: size, before };
  const after = query.get("after");
  return after === null ? { first: size } : { first: size, after };
}

/** To the pages before and after; nothing where this is all. */
export const Pager = ({ address, info }: { address: Address; info: PageInfo }) => {
  const { hasNextPage, hasPreviousPage, startCursor, endCursor } = info;
  if (!hasNextPage && !hasPreviousPage) return null;
  const to = (name: "after" | "before", cursor: string): string =>
    withQuery(address.path, address.query, { [name]: cursor });
  return (
    <nav class="pager" aria-label="Pages">
      {hasPreviousPage && startCursor !== null ? (
        <a rel="prev" href={to("before", startCursor)}>
          ← Previous
        </a>
      ) : null}
      {hasNextPage && endCursor !== null ? (
        <a rel="next" href={to("after", endCursor)}>
          Next →
        </a>
      ) : null}
    </nav>
  );
};
