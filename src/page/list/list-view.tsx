/** @jsxImportSource hono/jsx */
import type { Child } from "hono/jsx";
import type { Facet, List } from "../data.ts";
import { asked, withQuery } from "../link.ts";
import type { Address, PageView } from "../page.ts";
import { Facets, type Narrowing } from "../part/facets.tsx";
import { Pager } from "../part/pager.tsx";
import { SearchBox } from "../part/search-box.tsx";
import { capital, counted } from "../words.ts";

export interface ListKind {
  /** What it lists, in the plural, and one of them. */
  many: string;
  /** Whether there is a feed of it. */
  isFollowed?: boolean;
  one: string;
  description: string;
  narrowings: readonly Narrowing[];
  /** What its search box looks in; undefined where it has none. */
  searches?: string;
  /** How it may be sorted, by the name in the address; the first is how it is. */
  sorts?: readonly { name: string; title: string }[];
}

/** A list with its search box, what narrows it, how it is sorted, and the ways to other pages of it. */
export function listView<Item>(
  kind: ListKind,
  list: List<Item> & { facets: Facet[] },
  address: Address,
  items: Child,
): PageView {
  const { path, query } = address;
  const keep = [...query].filter(([name]) => !["q", "after", "before"].includes(name));
  const text = asked(query, "q");
  const sort = asked(query, "sort");
  const isNarrowed = [...query.keys()].some((name) => !["after", "before", "sort"].includes(name));
  const title = capital(kind.many);
  return {
    title: text === undefined ? title : `${title} with “${text}”`,
    description: kind.description,
    canonical: withQuery(path, query),
    isUnlisted: isNarrowed,
    ...(kind.isFollowed === true && { feed: { title, path, query } }),
    main: (
      <div class="page wide">
        <header>
          <h1>{title}</h1>
          <p class="lead">{kind.description}</p>
          {kind.searches === undefined ? null : (
            <SearchBox action={path} label={kind.searches} value={text} keep={keep} />
          )}
        </header>
        <div class="columns facetted">
          <section aria-labelledby="list">
            <h2 id="list" class="count">
              {list.totalCount === undefined
                ? `Many ${kind.many}`
                : counted(list.totalCount, kind.one, kind.many)}
            </h2>
            <p class="meta sorts">
              {(kind.sorts ?? []).map(({ name, title: label }, i) =>
                (sort ?? kind.sorts?.[0]?.name) === name ? (
                  <strong>{label}</strong>
                ) : (
                  <a href={withQuery(path, query, { sort: i === 0 ? undefined : name })}>{label}</a>
                ),
              )}
              {isNarrowed ? <a href={path}>Show all</a> : null}
            </p>
            {list.nodes.length === 0 ? (
              <p class="empty">
                Nothing on record is like that. <a href={path}>Start again from all {kind.many}</a>.
              </p>
            ) : (
              items
            )}
            <Pager address={address} info={list.pageInfo} />
            <p class="meta">
              As a table: <a href={withQuery(`${path}.csv`, query)}>CSV</a>,{" "}
              <a href={withQuery(`${path}.ndjson`, query)}>NDJSON</a>
            </p>
          </section>
          <Facets facets={list.facets} narrowings={kind.narrowings} address={address} />
        </div>
      </div>
    ),
  };
}

/** The order that an address asks for, of those that a list has; undefined for its own. */
export function orderOf(
  { query }: Address,
  orders: Readonly<Record<string, { field: string; direction: string }>>,
): { orderBy?: object } {
  const orderBy = orders[asked(query, "sort") ?? ""];
  return orderBy === undefined ? {} : { orderBy };
}
