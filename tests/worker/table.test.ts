import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { read, ask, send } from "./server.ts";

const set = { PUBLIC_ORIGIN: "https://onrecord.example" };
const get = (path: string, over = {}) => send(path, {}, { ...set, ...over });

test.each([
  "/quotes",
  "/quotes?q=base",
  "/search?q=base",
  "/actors?kind=STATE",
  "/articles",
  "/claims?status=DENIED",
])("%s as a table has a row for each, with where it is from", async (page) => {
  const [path = "", query] = page.split("?");
  const at = (ending: string): string => path + ending + (query === undefined ? "" : `?${query}`);
  const response = await get(at(".csv"));
  expect(response.status).toBe(200);
  expect(response.headers.get("Content-Type")).toBe("text/csv; charset=utf-8; header=present");
  expect(response.headers.get("Content-Disposition")).toMatch(
    /^attachment; filename="onrecord-\w+\.csv"$/,
  );
  const text = await response.text();
  expect(text.endsWith("\r\n")).toBe(true);
  const rows = parse(text, { columns: true }) as Record<string, string>[];
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) {
    expect(row["id"]).toMatch(/^(quo|act|art|clm)_[0-9a-f]{20}$/);
    expect(row["page"]).toMatch(
      /^https:\/\/onrecord\.example\/(quotes|actors|articles|relationships)\//,
    );
    if (path !== "/actors") expect(row).toHaveProperty("license");
  }
  const lines = (await (await get(at(".ndjson"))).text()).trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line).id)).toEqual(rows.map(({ id }) => id));
});

test("a table has as many rows as its list", async () => {
  const { data } = await read(await send("/graphql", ask("{ quotes { totalCount } }")));
  const rows = parse(await (await get("/quotes.csv")).text(), { columns: true }) as object[];
  expect(rows).toHaveLength((data as { quotes: { totalCount: number } }).quotes.totalCount);
});

test("what goes on says where, and each page that is read counts", async () => {
  const { data } = await read(
    await send(
      "/graphql",
      ask(
        "{ quotes(first: 1, orderBy: {field: PUBLISHED_ON, direction: DESC}) { pageInfo { endCursor } } }",
      ),
    ),
  );
  const { endCursor } = (data as { quotes: { pageInfo: { endCursor: string } } }).quotes.pageInfo;
  const all = parse(await (await get("/quotes.csv")).text()) as string[][];
  const rest = parse(await (await get(`/quotes.csv?after=${endCursor}`)).text()) as string[][];
  expect(rest).toEqual([all[0], ...all.slice(2)]);
});

test("a cursor of another list is refused, and so is what is no cursor", async () => {
  expect((await get("/actors.csv?after=x")).status).toBe(400);
  expect((await send("/actors.csv", { method: "POST" })).status).toBe(405);
  expect((await get("/relationships.csv")).status).toBe(404);
});

test("robots are told to leave tables alone", async () => {
  expect(await (await get("/robots.txt")).text()).toContain(
    "Disallow: /*.csv\nDisallow: /*.ndjson\n",
  );
});
