import { beforeEach, expect, test } from "vitest";
import { createApp } from "../../src/http/app.ts";
import { askOf } from "../../src/storage/ask.ts";
import { api, testDesk } from "../edit/desk.ts";
import { smallArticle } from "../record/sample.ts";

const desk = testDesk();
const headers = { Accept: "text/html" };

function get(path: string): Promise<Response> {
  const { libsql } = desk.store;
  const app = createApp(api, () => ({ ask: askOf(libsql), store: libsql }));
  return Promise.resolve(app.request(`http://onrecord.test${path}`, { headers }, {}));
}

// A claim that rests on the quote goes with it.
const without = { ...smallArticle(), claims: [] };
beforeEach(() => desk.store.load([without]));

test("a quote that was taken from the record is gone, and its page leads to the edit that took it", async () => {
  const { quotes } = await desk.read<{ quotes: { nodes: { id: string }[] } }>(
    "{ quotes { nodes { id } } }",
  );
  const [{ id } = { id: "" }] = quotes.nodes;
  expect((await get(`/quotes/${id}`)).status).toBe(200);
  const note = "It was never said. <b>";
  const { edit, userErrors } = await desk.edit({ operations: [{ removeQuote: id }], note });
  expect(userErrors).toEqual([]);
  const gone = await get(`/quotes/${id}`);
  const html = await gone.text();
  expect([gone.status, gone.headers.get("Cache-Control")]).toEqual([410, "no-store"]);
  expect(html).toContain(`see edit ${edit?.number}`);
  expect(html).toContain("never said. &lt;b&gt;");
  expect((await get("/quotes/quo_00000000000000000000")).status).toBe(404);
});

test("the page of an actor who was merged into another is that one's", async () => {
  const { actors } = await desk.read<{ actors: { nodes: { slug: string }[] } }>(
    "{ actors { nodes { slug } } }",
  );
  const [one = { slug: "" }, other = { slug: "" }] = actors.nodes;
  const mergeActors = { actor: one.slug, into: other.slug };
  const { edit } = await desk.edit({ operations: [{ mergeActors }] }, "review");
  const { userErrors } = await desk.mutate(
    "decide",
    { edit: edit?.id, verdict: "APPLY" },
    "reviewer",
  );
  expect(userErrors).toEqual([]);
  const response = await get(`/actors/${one.slug}?year=2010`);
  expect([response.status, response.headers.get("Location")]).toEqual([
    301,
    `/actors/${other.slug}?year=2010`,
  ]);
  const html = await (await get(`/actors/${other.slug}`)).text();
  expect(html).toContain("merged");
});
