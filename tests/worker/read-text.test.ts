import { expect, test, vi } from "vitest";
import { origin, read, send } from "./server.ts";

// The first to ask loads rules and lexicons.
vi.setConfig({ testTimeout: 30_000 });

const query =
  "query R($text: String!, $title: String, $on: PartialDate) { readText(text: $text, title: $title, publishedOn: $on) { quotes { text start speakers { name actor { slug } } } mentions { text actor { actor { slug } alternatives { slug } } } } }";
const text = "“Nobody will go thirsty,” said Ann Demo of the Sample Water Company.";

const post = (variables: object, accept = "application/json"): RequestInit => ({
  method: "POST",
  headers: { "Content-Type": "application/json", Accept: accept },
  body: JSON.stringify({ query, variables }),
});

test("a text is read, its names are those on record, and no cache may keep the answer", async () => {
  const response = await send("/graphql", post({ text }));
  expect(response.status).toBe(200);
  expect(response.headers.get("Cache-Control")).toBe("no-store");
  expect(response.headers.get("Cache-Tag")).toBeNull();
  const { data, extensions } = (await response.json()) as {
    data: { readText: object };
    extensions: { cost: { requested: number; limit: number } };
  };
  expect(data.readText).toMatchObject({
    quotes: [{ text: "Nobody will go thirsty,", start: 1, speakers: [{ name: "Ann Demo" }] }],
    mentions: [
      { text: "Ann Demo", actor: { actor: null, alternatives: [] } },
      { text: "Sample Water Company", actor: { actor: { slug: "sample-water-company" } } },
    ],
  });
  expect(extensions.cost.requested).toBeGreaterThan(5_000);
  expect(extensions.cost.requested).toBeLessThanOrEqual(extensions.cost.limit);
});

test.each(["application/json", "multipart/mixed", "text/event-stream"])(
  "by GET it is refused with 405, also as %s",
  async (accept) => {
    const asked = new URLSearchParams({ query, variables: JSON.stringify({ text }) });
    const response = await send(`${origin}/graphql?${asked}`, { headers: { Accept: accept } });
    if (accept !== "application/json") {
      expect(await response.text()).toContain("by POST");
      return;
    }
    expect(response.status).toBe(405);
    expect(response.headers.get("Allow")).toBe("POST");
    const { errors } = await read(response);
    expect(errors?.[0]).toMatchObject({
      message: "Ask `readText` by POST.",
      extensions: { code: "BAD_REQUEST" },
    });
  },
);

test.each([
  ["nothing", { text: " \n" }, "BAD_USER_INPUT", /empty/],
  ["too much", { text: "a ".repeat(10_001) }, "BAD_USER_INPUT", /20,002 characters; 20,000/],
  ["a title like an article", { text, title: "a".repeat(501) }, "BAD_USER_INPUT", /`title`/],
  ["no date", { text, on: "2010-02-30" }, "INVALID_DATE", /not a date/],
  ["half a character", { text: "\ud800" }, "BAD_USER_INPUT", /surrogate/],
])("%s is refused", async (_, variables, code, message) => {
  const { data, errors } = await read(await send("/graphql", post(variables)));
  expect(data ?? null).toBeNull();
  expect(errors?.[0]?.extensions.code).toBe(code);
  expect(errors?.[0]?.message).toMatch(message);
});

test("20,000 characters are read, beside a title", async () => {
  const variables = { text: "He said no. ".repeat(1_666), title: "t".repeat(500) };
  const response = await send("/graphql", post(variables));
  expect((await read(response)).errors).toBeUndefined();
});

test("two texts at once are too much", async () => {
  const both = `{ a: readText(text: "x") { quotes { text } } b: readText(text: "y") { quotes { text } } }`;
  const init = { ...post({}), body: JSON.stringify({ query: both }) };
  const { errors } = await read(await send("/graphql", init));
  expect(errors?.[0]?.extensions.code).toBe("QUERY_TOO_COSTLY");
});
