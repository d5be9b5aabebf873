import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { actorId, articleId } from "../../src/record/format/id.ts";
import { recordTables } from "../../src/storage/table/all-tables.ts";
import { loadCommand } from "./load-command.ts";
import { actor, smallArticle } from "./sample.ts";
import { testStore } from "./store.ts";

// Each start of the command takes a second on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const { load } = loadCommand(testStore());
const OPERATOR_SECRET = "a secret that is long enough";
const lines = (...records: unknown[]): string =>
  records.map((record) => JSON.stringify(record)).join("\n");

interface Told {
  url: string | undefined;
  authorization: string | undefined;
  tags: string[];
}
let told: Told[] = [];
let answer = { status: 200, body: "" };
const server = createServer(async (request, response) => {
  const { tags } = JSON.parse(await text(request)) as { tags: string[] };
  told.push({ url: request.url, authorization: request.headers.authorization, tags });
  response.writeHead(answer.status).end(answer.body || JSON.stringify({ purged: tags.length }));
});
let endpoint = "";
beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
});
afterAll(() => server.close());
beforeEach(() => {
  told = [];
  answer = { status: 200, body: "" };
});

const people = [actor("ada"), actor("bob")];
const run = (input: string, ...more: string[]) =>
  load(["--endpoint", endpoint, ...more, "-"], input, { OPERATOR_SECRET });

test("the endpoint is told what a load changed, once, and nothing where nothing did", async () => {
  const { code, out } = await run(lines(...people, smallArticle()));
  expect(code).toBe(0);
  expect(out).toContain("forgets its earlier answers.");
  const [first, ...more] = told;
  expect(more).toEqual([]);
  expect(first?.url).toBe("/purge");
  expect(first?.authorization).toBe(`Bearer ${OPERATOR_SECRET}`);
  const ids = [actorId("ada"), actorId("bob"), articleId(String(smallArticle()["slug"]))];
  expect(first?.tags).toEqual([...recordTables, ...ids]);

  const again = await run(lines(...people));
  expect(again.out).toContain("has nothing to forget.");
  await run(lines(actor("cyd")), "--dry-run");
  expect(told).toHaveLength(1);

  const changed = await run(lines(actor("ada", { description: "Another." }), "no record"));
  expect(changed.code).toBe(1);
  expect(told[1]?.tags).toEqual([...recordTables, actorId("ada")]);
});

test("of a large load, no more is told than is taken at once", async () => {
  await run(lines(...Array.from({ length: 150 }, (_, i) => actor(`one-of-many-${i}`))));
  expect(told.map(({ tags }) => tags.length)).toEqual([100]);
  expect(told[0]?.tags).toEqual(expect.arrayContaining([...recordTables]));
});

test("an endpoint that keeps nothing says so", async () => {
  answer.body = '{"purged":0}';
  expect((await run(lines(actor("dan")))).out).toContain("keeps no answers.");
});

test.each([
  [401, "", /it answers 401/],
  [302, "", /redirect/],
  [200, "<html>", /not told of it/],
  [200, "{}", /none of this program's/],
])("an endpoint that answers %i %s: what was loaded stays", async (status, body, message) => {
  answer = { status, body };
  const { code, out, err } = await run(lines(actor(`after-${status}-${body.length}`)));
  expect(code).toBe(2);
  expect(out).toContain("1 read: 1 new");
  expect(err).toMatch(message);
  expect(err).toContain("What was loaded stays");
  expect(err).not.toContain(OPERATOR_SECRET);
});

test("an endpoint that cannot be told is refused before anything is loaded", async () => {
  const input = lines(actor("eve"));
  const without = await load(["--endpoint", endpoint, "-"], input);
  expect(without.err).toContain("--endpoint needs the OPERATOR_SECRET");
  const short = await load(["--endpoint", endpoint, "-"], input, { OPERATOR_SECRET: "short" });
  expect(short.err).toContain("too short");
  const nowhere = await load(["--endpoint", "here", "-"], input, { OPERATOR_SECRET });
  expect(nowhere.err).toContain("--endpoint must be an address");
  expect([without.code, short.code, nowhere.code]).toEqual([2, 2, 2]);
  expect(told).toEqual([]);
  expect((await run(input)).out).toContain("1 new");
});
