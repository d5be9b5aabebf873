import { describe, expect, inject, test } from "vitest";
import { openApi, told } from "../ask.ts";

const api = openApi(inject("store"));

const order = (field: string, direction: string): string =>
  `orderBy: { field: ${field}, direction: ${direction} }`;
/** The cursor of the first item of a list of `Query`. */
async function cursorOf(field: string): Promise<string> {
  const answer = await api.run(`{ list: ${field} { edges { cursor } } }`);
  const { list } = answer.data as { list: { edges: { cursor: string }[] } };
  return list.edges[0]?.cursor ?? "";
}

const byName = await cursorOf(`actors(first: 1, ${order("NAME", "ASC")})`);
const byCount = await cursorOf(`actors(first: 1, ${order("MENTION_COUNT", "ASC")})`);
const ofArticles = await cursorOf("articles(first: 1)");
const fromTheEnd = await cursorOf(`actors(first: 1, ${order("NAME", "DESC")})`);
const hex = (text: string | Uint8Array): string => Buffer.from(text).toString("hex").toUpperCase();
/** A cursor of the list of `byName`, or of `byCount`, with other content. */
const named = (content: string | Uint8Array): string => byName.slice(0, 8) + hex(content);
const counted = (content: string): string => byCount.slice(0, 8) + hex(content);

test("a cursor says where it belongs, and then the keys and the id of its row", () => {
  expect(byName).toMatch(/^[0-9A-F]{8}(?:[0-9A-F]{2})+$/);
  const keys = (cursor: string): unknown =>
    JSON.parse(Buffer.from(cursor.slice(8), "hex").toString());
  expect(keys(byName)).toEqual([expect.any(String), expect.stringMatching(/^act_/)]);
  expect(keys(byCount)).toEqual([expect.any(Number), expect.stringMatching(/^act_/)]);
});

describe("no cursor of actors by name, ascending", () => {
  test.each([
    ["of another list", ofArticles],
    ["of another order", byCount],
    ["of the other direction", fromTheEnd],
    ["nothing", ""],
    ["words", "the next page"],
    ["a name without keys", byName.slice(0, 8)],
    ["cut in half a byte", byName.slice(0, -1)],
    ["cut in its keys", byName.slice(0, -8)],
    ["in lower case", byName.toLowerCase()],
    ["in Base64", Buffer.from(byName).toString("base64")],
    ["with a letter that is no digit", `${byName.slice(0, -1)}G`],
    ["with a space", `${byName} `],
    ["with a line after it", `${byName}\n`],
    ["no JSON", named("x")],
    ["no array", named('{"0":"a","1":"b","length":2}')],
    ["null", named("null")],
    ["without an id", named('["Uzbekistan"]')],
    ["with one key too many", named('["Uzbekistan","act_1","x"]')],
    ["with a number for a text", named('[7,"act_1"]')],
    ["with a number for an id", named('["Uzbekistan",7]')],
    ["with null for a text", named('[null,"act_1"]')],
    ["with a list for a text", named('[["Uzbekistan"],"act_1"]')],
    ["with half of a surrogate pair", named('["\\ud800","act_1"]')],
    ["no UTF-8", named(Uint8Array.of(0x5b, 0x22, 0xff, 0x22, 0x2c, 0x22, 0x61, 0x22, 0x5d))],
  ])("%s", async (_what, cursor) => {
    for (const argument of ["after", "before"]) {
      const query = `query ($cursor: String) { actors(${order("NAME", "ASC")}, ${argument}: $cursor) { nodes { id } } }`;
      const answer = await api.run(query, { cursor });
      expect(told(answer)).toEqual([
        {
          path: "actors",
          code: "INVALID_CURSOR",
          message: expect.stringContaining(
            `\`${argument}\` is not a cursor from this field and order.`,
          ),
        },
      ]);
      expect(answer.requests).toBe(0);
    }
  });
});

test.each([
  '["3","act_1"]',
  '[true,"act_1"]',
  '[1e999,"act_1"]',
  '[-1e999,"act_1"]',
  '[null,"act_1"]',
])("no cursor of actors by count: %s", async (keys) => {
  const query = `query ($cursor: String) { actors(${order("MENTION_COUNT", "ASC")}, after: $cursor) { nodes { id } } }`;
  const answer = await api.run(query, { cursor: counted(keys) });
  expect(told(answer)).toMatchObject([{ code: "INVALID_CURSOR" }]);
});

test("a cursor keeps its place when its row is gone", async () => {
  const after = named('["Uzbekistan!","act_0"]');
  const answer = await api.run(`{ actors(first: 1, after: "${after}") { nodes { name } } }`);
  expect(answer.data).toEqual({ actors: { nodes: [{ name: expect.any(String) }] } });
});

test("nested lists of one field share their cursors; those of another field do not", async () => {
  const lists = (after: string): string => `{
    actors(first: 3, ${order("NAME", "ASC")}) { nodes { quotes(first: 1, after: "${after}") { totalCount } } }
  }`;
  const own = await api.run(
    '{ actor(by: { slug: "russia" }) { quotes(first: 1) { pageInfo { endCursor } } } }',
  );
  const { actor } = own.data as { actor: { quotes: { pageInfo: { endCursor: string } } } };
  expect((await api.run(lists(actor.quotes.pageInfo.endCursor))).errors).toBeUndefined();
  const ofRoot = await cursorOf("quotes(first: 1)");
  expect(told(await api.run(lists(ofRoot)))).toMatchObject([
    { path: "actors.nodes.quotes", code: "INVALID_CURSOR" },
  ]);
});

test("the default order and the same order by name are one", async () => {
  const after = await cursorOf("actors(first: 1)");
  expect(after).toBe(byName);
  const answer = await api.run(
    `{ actors(first: 1, ${order("NAME", "ASC")}, after: "${after}") { totalCount } }`,
  );
  expect(answer.errors).toBeUndefined();
});
