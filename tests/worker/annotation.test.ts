import fc from "fast-check";
import { expect, test } from "vitest";
import { pageOf, pageSize } from "../../src/http/annotation/collection.ts";
import { readPlace } from "../../src/http/annotation/place.ts";
import { send } from "./server.ts";

const set = { PUBLIC_ORIGIN: "https://onrecord.example" };
const get = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  send(path, { method, headers }, set);
const container = "/articles/kyrgyzstan-hard-sell/annotations/";
const whole = `${set.PUBLIC_ORIGIN}${container}`;
const prefer = (...include: string[]) => ({
  Prefer: `return=representation;include="${include.join(" ")}"`,
});
const minimal = "http://www.w3.org/ns/ldp#PreferMinimalContainer";
const iris = "http://www.w3.org/ns/oa#PreferContainedIRIs";
const descriptions = "http://www.w3.org/ns/oa#PreferContainedDescriptions";

interface Annotation {
  id: string;
  canonical: string;
  motivation: string;
  target: { selector: { type: string; start?: number; end?: number; exact?: string }[] };
}
interface Page {
  id: string;
  next?: string;
  startIndex: number;
  partOf: { id: string; total: number };
  items: Annotation[];
}
interface Collection {
  id: string;
  total: number;
  first: Page;
  last?: string;
}
const json = async <T>(path: string, headers = {}): Promise<T> =>
  (await (await get(path.replace(set.PUBLIC_ORIGIN, ""), headers)).json()) as T;

test("a container is what the protocol asks for", async () => {
  const response = await get(container);
  expect(response.status).toBe(200);
  const { headers } = response;
  expect(headers.get("Content-Type")).toBe(
    'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  );
  expect(headers.get("Allow")).toBe("GET, HEAD, OPTIONS");
  expect(headers.get("Vary")).toContain("Prefer");
  expect(headers.get("Link")).toContain('<http://www.w3.org/ns/ldp#BasicContainer>; rel="type"');
  expect(headers.get("Access-Control-Allow-Origin")).toBe("*");
  expect(headers.get("Access-Control-Expose-Headers")).toContain("Link");
  const etag = headers.get("ETag") ?? "";
  expect((await get(container, { "If-None-Match": etag })).status).toBe(304);
  const head = await get(container, {}, "HEAD");
  expect([head.status, head.headers.get("Link")]).toEqual([200, headers.get("Link")]);
  const options = await get(container, {}, "OPTIONS");
  expect(options.headers.get("Allow")).toContain("GET");
  expect(await response.json()).toMatchObject({
    "@context": ["http://www.w3.org/ns/anno.jsonld", "http://www.w3.org/ns/ldp.jsonld"],
    id: whole,
    type: ["BasicContainer", "AnnotationCollection"],
    first: { type: "AnnotationPage", startIndex: 0 },
  });
});

test("annotations stand in the order of the text, and each has an address", async () => {
  const { first, total } = await json<Collection>(container);
  expect(first.items.length).toBe(Math.min(total, 100));
  const places = first.items.map(({ target }) => {
    const { start = 0, end = 0 } = target.selector.at(-1) ?? {};
    return [start, -end] as const;
  });
  expect(places).toEqual(places.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]));
  expect(new Set(first.items.map(({ motivation }) => motivation))).toEqual(
    new Set(["describing", "identifying"]),
  );
  for (const motivation of ["describing", "identifying"]) {
    const item = first.items.find((each) => each.motivation === motivation);
    expect(item?.id).toBe(whole + (item?.canonical ?? "").replace("urn:onrecord:", ""));
    const response = await get((item?.id ?? "").replace(set.PUBLIC_ORIGIN, ""));
    expect(response.headers.get("Link")).toBe('<http://www.w3.org/ns/ldp#Resource>; rel="type"');
    expect(response.headers.get("ETag")).not.toBeNull();
    expect(await response.json()).toEqual({
      "@context": "http://www.w3.org/ns/anno.jsonld",
      ...item,
    });
  }
});

test.each([
  [[minimal], `${container}?minimal=1`, "string"],
  [[iris], `${container}?iris=1`, "addresses"],
  [[minimal, iris], `${container}?iris=1&minimal=1`, "string"],
  [[descriptions], container, "annotations"],
  [[iris, descriptions], container, "annotations"],
  [["http://example.org/none"], container, "annotations"],
])("Prefer: %j", async (include, location, form) => {
  const response = await get(container, prefer(...include));
  expect(response.headers.get("Content-Location")).toBe(location);
  expect(response.headers.get("Cache-Control")).toBe("no-store");
  const { first } = (await response.json()) as Collection;
  if (form === "string") expect(first).toMatch(/^https:\/\/onrecord\.example\/.*\?after=0\.\./);
  else expect(typeof first.items[0]).toBe(form === "addresses" ? "string" : "object");
  // What another prefers is not what all are given.
  const { first: usual } = await json<Collection>(container);
  expect(typeof usual.items[0]).toBe("object");
  expect(await json(location)).toEqual(await json(container, prefer(...include)));
});

const span = (start: number, length: number) => ({
  start,
  end: start + length,
  exact: "x",
  prefix: null,
  suffix: null,
});
const node = (id: string, start: number, length: number) => ({ id, span: span(start, length) });
const named = { id: "act_1", name: "Ada", kind: "PERSON" };
const places = fc
  .array(fc.tuple(fc.nat(400), fc.integer({ min: 1, max: 40 })), { maxLength: 260 })
  .map((all) => all.toSorted((a, b) => a[0] - b[0] || b[1] - a[1]));

/** So many of a list as the API answers after a cursor, which here is an index. */
const listed = <T>(all: readonly T[], after = "") => ({
  totalCount: all.length,
  edges: all
    .map((each, i) => ({ cursor: String(i), node: each }))
    .slice(after === "" ? 0 : Number(after) + 1)
    .slice(0, pageSize),
});

test("pages miss nothing, repeat nothing, and stand in the order of the text", () => {
  const property = fc.property(places, places, (ofQuotes, ofMentions) => {
    const quotes = ofQuotes.map(([start, length], i) => ({
      ...node(`quo_${i}`, start, length),
      form: "DIRECT",
      text: "x",
      speakers: [named],
      citedWork: null,
    }));
    const mentions = ofMentions.map(([start, length], i) => ({
      ...node(`men_${i}`, start, length),
      type: "NAME",
      actor: named,
    }));
    const ids: string[] = [];
    let at: string | undefined = "0..";
    while (at !== undefined) {
      const place = readPlace(at);
      const article = {
        id: "art_1",
        slug: "a",
        title: null,
        url: null,
        quotes: listed(quotes, place.quotesAfter),
        mentions: listed(mentions, place.mentionsAfter),
      };
      const page = pageOf("/", article, place, true);
      expect(page.startIndex).toBe(ids.length);
      ids.push(...(page.items as string[]));
      at = page.next && (new URL(page.next, "http://x").searchParams.get("after") ?? undefined);
    }
    const wanted = [...quotes, ...mentions].toSorted(
      (a, b) => a.span.start - b.span.start || b.span.end - a.span.end,
    );
    expect(ids).toEqual(wanted.map(({ id }) => `/${id}`));
  });
  fc.assert(property, { numRuns: 200 });
});

test("what is not there, or no address of it, is told", async () => {
  const told = async (path: string, method = "GET") => {
    const response = await get(path, {}, method);
    const { errors } = (await response.json()) as { errors: { message: string }[] };
    return [response.status, errors[0]?.message];
  };
  expect(await told("/articles/nothing/annotations/")).toEqual([
    404,
    "There is no “nothing” on record.",
  ]);
  expect(await told(`${container}quo_00000000000000000000`)).toEqual([
    404,
    expect.stringContaining("There is no"),
  ]);
  expect(await told(`${container}nonsense`)).toEqual([404, expect.stringContaining("nonsense")]);
  expect(await told(`${container}?after=x`)).toEqual([400, expect.stringContaining("`after`")]);
  expect(await told(`${container}?after=5.AB.`)).toEqual([400, expect.any(String)]);
  expect(await told(container, "POST")).toEqual([405, expect.stringContaining("GET")]);
  const bare = await get(container.slice(0, -1));
  expect([bare.status, bare.headers.get("Location")]).toEqual([301, container]);
  expect((await send(container)).status).toBe(404);
});

test("the article's page says where they are", async () => {
  const html = await (await get("/articles/kyrgyzstan-hard-sell")).text();
  expect(html).toContain(
    `<link rel="http://www.w3.org/ns/oa#annotationService" href="${container}">`,
  );
});
