import { expect } from "vitest";
import type { TestApi } from "../ask.ts";

/** A connection at one place of the schema, with all that pages ask of it left to variables. */
export interface List {
  name: string;
  /** The noun that it lists; its filter and order inputs are named after it. */
  type: string;
  field: string;
  /** Arguments beside those of pages, such as `role: QUOTED`. */
  fixed?: string;
  /** The field of Query that it lies below, with `{ }` in its place. */
  of?: string;
  orders?: readonly string[];
  /** True where it takes no filter. */
  unfiltered?: boolean;
}

export interface View {
  filter?: Record<string, unknown> | undefined;
  orderBy?: { field: string; direction: "ASC" | "DESC" } | undefined;
}

export interface PageArgs {
  first?: number;
  after?: string | undefined;
  last?: number;
  before?: string | undefined;
}

export interface Page {
  totalCount: number;
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  edges: { cursor: string; node: { id: string } }[];
  nodes: { id: string }[];
}

export function queryOf({ type, field, fixed = "", of, orders, unfiltered }: List): string {
  const extra = [
    ...(unfiltered ? [] : [["filter", `${type}Filter`]]),
    ...(orders === undefined ? [] : [["orderBy", `${type}Order`]]),
  ];
  const declared = extra.map(([name, input]) => `, $${name}: ${input}`).join("");
  const given = extra.map(([name]) => `, ${name}: $${name}`).join("");
  const list = `list: ${field}(${fixed} first: $first, after: $after, last: $last, before: $before${given}) {
    totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { id } } nodes { id }
  }`;
  const body = of === undefined ? list : `of: ${of.replace("{ }", `{ ${list} }`)}`;
  return `query ($first: Int, $after: String, $last: Int, $before: String${declared}) { ${body} }`;
}

export async function pageOf(api: TestApi, list: List, view: View, args: PageArgs): Promise<Page> {
  const answer = await api.run(queryOf(list), { ...view, ...args });
  expect(answer.errors).toBeUndefined();
  const data = answer.data as { list?: Page; of?: { list: Page } };
  const page = data.list ?? data.of?.list;
  if (page === undefined) throw new Error(`${list.name} is not there.`);
  expect(page.nodes).toEqual(page.edges.map(({ node }) => node));
  expect(page.pageInfo.startCursor).toBe(page.edges[0]?.cursor ?? null);
  expect(page.pageInfo.endCursor).toBe(page.edges.at(-1)?.cursor ?? null);
  return page;
}

/** What is in the whole list, in order, taken in the largest pages. */
export async function wholeOf(api: TestApi, list: List, view: View): Promise<Page["edges"]> {
  const edges: Page["edges"] = [];
  for (let more = true; more;) {
    const after = edges.at(-1)?.cursor;
    const page = await pageOf(api, list, view, { first: 100, after });
    edges.push(...page.edges);
    more = page.pageInfo.hasNextPage;
  }
  return edges;
}
