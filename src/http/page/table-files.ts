import { csvOf, ndjsonOf, type Cell } from "../../page/table/csv.ts";
import { tables, type TableSource } from "../../page/table/tables.ts";
import { withQuery } from "../../page/link.ts";
import type { Address } from "../../page/page.ts";
import { largestPage } from "../../engine/walk/page.ts";
import type { RequestContext } from "../graphql/request-context.ts";
import type { PageData } from "./page-data.ts";
import { kept, type PageFile } from "./page-file.ts";

/** So many rows a file has; where there are more, `Link` says where they are. */
const mostRows = 1_000;

const formats = [
  { ending: ".csv", type: "text/csv; charset=utf-8; header=present", write: csvOf },
  { ending: ".ndjson", type: "application/x-ndjson; charset=utf-8", write: ndjsonOf },
] as const;

/** Every list page as a table. */
export const tableFiles = (ask: PageData): PageFile[] =>
  tables.flatMap((source) =>
    formats.map(({ ending, type, write }) => ({
      path: source.path + ending,
      answer: kept(async (address, context) => {
        const { rows, data, next } = await readRows(source, address, context, ask);
        const { origin = "", path, query } = address;
        const cells = rows.map((row) => {
          const { cells: own, path: page } = source.cells(row as never);
          return [...own, origin + page] as Cell[];
        });
        const name = `onrecord-${source.path.slice(1)}${ending}`;
        return {
          html: write([...source.columns, "page"], cells),
          data,
          type,
          headers: {
            "Content-Disposition": `attachment; filename="${name}"`,
            ...(next !== undefined && { Link: linkTo(withQuery(path, query), next) }),
          },
        };
      }),
    })),
  );

const linkTo = (path: string, after: string): string =>
  `<${path}${path.includes("?") ? "&" : "?"}${new URLSearchParams({ after })}>; rel="next"`;

interface Listed {
  nodes: object[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** All rows of a file, before any of it is sent. Each page of them counts as a request. */
async function readRows(
  { document, list, variables }: TableSource,
  { query }: Address,
  context: RequestContext,
  ask: PageData,
): Promise<{ rows: object[]; data: string; next: string | undefined }> {
  const rows: object[] = [];
  const answers: string[] = [];
  let after = query.get("after");
  for (;;) {
    const page = { ...variables(query), first: largestPage, ...(after !== null && { after }) };
    const { answer } = await ask(document, page, context);
    answers.push(JSON.stringify(answer.data));
    const { nodes, pageInfo } = (answer.data ?? {})[list] as Listed;
    rows.push(...nodes);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    if (after === null || rows.length >= mostRows) break;
    await context.countAgain();
  }
  return { rows, data: answers.join(""), next: after ?? undefined };
}
