import { expect, inject, test } from "vitest";
import { openApi, told } from "../ask.ts";

const api = openApi(inject("store"));

const q1 =
  "With the violence around Osh continuing and a very real possibility that the conflict could expand to engulf parts of neighboring Tajikistan and Uzbekistan, NATO and the United States must immediately engage with regional partners to help restore security";

interface Verified {
  match: string;
  similarity: number;
  quotes: { verbatimText: string; speaker: { slug: string } | null }[];
}

async function idOf(slug: string): Promise<string> {
  const { data } = await api.run("query ($slug: String) { actor(by: { slug: $slug }) { id } }", {
    slug,
  });
  return (data as { actor: { id: string } }).actor.id;
}

async function verify(text: string, speaker?: string): Promise<Verified> {
  const answer = await api.run(
    `query ($text: String!, $speaker: ID) { verifyQuote(text: $text, speaker: $speaker) {
      match similarity quotes { verbatimText speaker { slug } } } }`,
    { text, ...(speaker === undefined ? {} : { speaker: await idOf(speaker) }) },
  );
  expect({ errors: answer.errors, requests: answer.requests }).toEqual({ requests: 1 });
  return (answer.data as { verifyQuote: Verified }).verifyQuote;
}

test.each([
  ["whole", q1],
  ["a part", "the conflict could expand to engulf parts of neighboring Tajikistan"],
  ["a word", "Tajikistan"],
  ["other marks", `«${q1.replaceAll(" ", "  ").replace(",", " –")}!»`],
  ["another case", q1.replace("With", "with").replace("must", "Must")],
])("EXACT: %s", async (_, text) => {
  const found = await verify(text);
  expect(found).toMatchObject({ match: "EXACT", similarity: 1 });
  expect(found.quotes[0]?.verbatimText).toBe(q1);
});

test("EXACT: straight for curly marks, and anything for the insertion", async () => {
  const found = await verify(
    "Russia's influence in Kyrgyzstan has been on the rise since Bakiyev went, an autocrat who fell",
  );
  expect(found).toMatchObject({ match: "EXACT", similarity: 1 });
  expect(found.quotes[0]?.speaker?.slug).toBe("washington-post");
  expect((await verify("on the rise since Bakiyev, an autocrat")).match).toBe("EXACT");
});

test("EXACT: an acronym without its full stops; with another verb ALTERED", async () => {
  expect(await verify("a promise to close the US base")).toMatchObject({
    match: "EXACT",
    similarity: 1,
  });
  expect(await verify("a promise to open the US base")).toMatchObject({
    match: "ALTERED",
    similarity: 0.857,
  });
});

test("EXACT by the speaker who is asked for", async () => {
  expect(await verify(q1, "former-us-ambassador-to-moscow")).toMatchObject({ match: "EXACT" });
});

test("ALTERED: three words of it are changed, or one of five", async () => {
  const three = q1
    .replace("violence", "unrest")
    .replace("expand", "spread")
    .replace("immediately", "never");
  const found = await verify(three);
  expect(found).toMatchObject({ match: "ALTERED", similarity: 0.923 });
  expect(found.quotes.map(({ verbatimText }) => verbatimText)).toEqual([q1]);
  expect(await verify("a very unreal possibility that")).toMatchObject({
    match: "ALTERED",
    similarity: 0.8,
  });
});

test("ATTRIBUTED_ELSEWHERE: others said it, or nearly so", async () => {
  const found = await verify(q1, "russia");
  expect(found).toMatchObject({ match: "ATTRIBUTED_ELSEWHERE", similarity: 1 });
  expect(found.quotes[0]?.speaker?.slug).toBe("former-us-ambassador-to-moscow");
  const nearly = await verify(q1.replace("violence", "unrest"), "russia");
  expect(nearly.match).toBe("ATTRIBUTED_ELSEWHERE");
  expect(nearly.similarity).toBeLessThan(1);
});

test.each([
  "Ships sail quietly beneath green northern lights tonight",
  // Of an INDIRECT quote: the reporter's words.
  "membership of the alliance had changed more than once",
  "a sample analyst said",
  '" OR verbatim_text : NEAR( * ^',
])("NOT_FOUND: %s", async (text) => {
  expect(await verify(text)).toEqual({ match: "NOT_FOUND", similarity: 0, quotes: [] });
});

test("what cannot be verified is refused", async () => {
  const ask = "query ($a: String!, $b: ID) { v: verifyQuote(text: $a, speaker: $b) { match } }";
  for (const [text, speaker, code] of [
    ["", null, "BAD_USER_INPUT"],
    [" … — ”", null, "BAD_USER_INPUT"],
    ["word ".repeat(401), null, "BAD_USER_INPUT"],
    ["words", "act_nobody", "UNKNOWN_ID"],
  ]) {
    expect(told(await api.run(ask, { a: text, b: speaker }))).toMatchObject([{ path: "v", code }]);
  }
  expect((await api.run(ask, { a: "word ".repeat(400) })).errors).toBeUndefined();
});

test("quotes are shown under every name that asks for them, beside other fields", async () => {
  const { data } = await api.run(`{
    __schema { queryType { name } }
    verifyQuote(text: "neighboring Tajikistan") {
      a: quotes { form } b: quotes { key: form article { slug } } is: match __typename
    }
    articles(first: 1) { totalCount }
  }`);
  expect(data).toMatchObject({
    __schema: { queryType: { name: "Query" } },
    verifyQuote: {
      a: [{ form: "DIRECT" }],
      b: [{ key: "DIRECT", article: { slug: "kyrgyzstan-hard-sell" } }],
      is: "EXACT",
      __typename: "QuoteVerification",
    },
  });
});
