/** @jsxImportSource hono/jsx */
import type { Facet } from "../data.ts";
import type { Address } from "../page.ts";
import { withQuery } from "../link.ts";
import { capital, count, enumText } from "../words.ts";

/** What a list is narrowed by: the facet's name, what the address calls it, and a heading. */
export interface Narrowing {
  by: string;
  name: string;
  title: string;
}

const labelOf = (by: string, { value, label, node }: Facet["buckets"][number]): string => {
  if (node !== null) return label;
  return /^[A-Z][A-Z_]+$/.test(value) && by !== "COUNTRY" ? capital(enumText(value)) : label;
};

/** Ways to narrow a list, each an address, and those taken, to go back by. */
export const Facets = ({
  facets,
  narrowings,
  address,
}: {
  facets: readonly Facet[];
  narrowings: readonly Narrowing[];
  address: Address;
}) => (
  <aside class="facets" aria-label="Narrow this list">
    {narrowings.map(({ by, name, title }) => {
      const taken = address.query.get(name);
      const buckets = facets.find((facet) => facet.by === by)?.buckets ?? [];
      if (buckets.length === 0 && taken === null) return null;
      const rest = facets.find((facet) => facet.by === by)?.rest ?? 0;
      return (
        <nav aria-label={`By ${title.toLowerCase()}`}>
          <h2>{title}</h2>
          <ul class="plain">
            {taken === null ? null : (
              <li>
                <a
                  class="taken"
                  href={withQuery(address.path, address.query, { [name]: undefined })}
                >
                  <span aria-hidden="true">×</span> any
                </a>
              </li>
            )}
            {buckets.map((bucket) => {
              const value = bucket.node?.slug ?? bucket.value;
              const text = <bdi>{labelOf(by, bucket)}</bdi>;
              return (
                <li>
                  {taken === value ? (
                    <strong aria-current="true">{text}</strong>
                  ) : (
                    <a
                      rel="nofollow"
                      href={withQuery(address.path, address.query, { [name]: value })}
                    >
                      {text}
                    </a>
                  )}
                  <span class="number">{count(bucket.count)}</span>
                </li>
              );
            })}
            {rest > 0 ? <li class="meta">and {count(rest)} more</li> : null}
          </ul>
        </nav>
      );
    })}
  </aside>
);
