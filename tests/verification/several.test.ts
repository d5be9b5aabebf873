import { expect, inject, test } from "vitest";
import { openApi, told } from "../ask.ts";

const api = openApi(inject("store"));

const fields = "match similarity differences { kind given printed } quotes { id text }";
const said = "With the violence around Osh continuing and a very real possibility";
const exact = "a promise to close the US base";
const texts = [
  exact,
  exact.replace("close", "open"),
  exact.replace("the ", ""),
  said,
  said.replace("violence", "unrest").replace("very ", ""),
  "Ships sail quietly beneath green northern lights tonight",
  "on the rise since Bakiyev, an autocrat",
  "Tajikistan",
];

async function idOf(slug: string): Promise<string> {
  const { data } = await api.run("query ($s: String) { actor(by: { slug: $s }) { id } }", {
    s: slug,
  });
  return (data as { actor: { id: string } }).actor.id;
}

const verifyOne = async (text: string, speaker: string | null): Promise<unknown> => {
  const { data } = await api.run(
    `query ($text: String!, $speaker: ID) { verifyQuote(text: $text, speaker: $speaker) { ${fields} } }`,
    { text, speaker },
  );
  return (data as { verifyQuote: unknown }).verifyQuote;
};

test("what differs is told; nothing of what is exact or nowhere", async () => {
  expect(await verifyOne(exact, null)).toMatchObject({ match: "EXACT", differences: [] });
  expect(await verifyOne(exact.replace("close", "open"), null)).toMatchObject({
    match: "ALTERED",
    differences: [{ kind: "CHANGED", given: "open", printed: "close" }],
  });
  expect(await verifyOne(texts[5] ?? "", null)).toMatchObject({
    match: "NOT_FOUND",
    differences: [],
  });
});

test("each is answered as it is alone, in one statement", async () => {
  const speakers = [null, await idOf("washington-post"), await idOf("russia")];
  const quotes = texts
    .flatMap((text) => speakers.map((speaker) => ({ text, speaker })))
    .slice(0, 20);
  const alone = [];
  for (const { text, speaker } of quotes) alone.push(await verifyOne(text, speaker));
  const answer = await api.run(
    `query ($quotes: [QuoteToVerify!]!) { verifyQuotes(quotes: $quotes) { ${fields} } }`,
    { quotes },
  );
  expect({ errors: answer.errors, requests: answer.requests }).toEqual({ requests: 1 });
  expect((answer.data as { verifyQuotes: unknown[] }).verifyQuotes).toEqual(alone);
  expect(new Set(alone.map((each) => (each as { match: string }).match)).size).toBe(4);
});

test("what cannot be verified is refused, and which of them it is", async () => {
  const ask = "query ($quotes: [QuoteToVerify!]!) { v: verifyQuotes(quotes: $quotes) { match } }";
  const word = { text: "word" };
  for (const [quotes, code, message] of [
    [[], "BAD_USER_INPUT", "holds 0"],
    [Array.from({ length: 21 }, () => ({ text: "word" })), "BAD_USER_INPUT", "holds 21"],
    [[word, { text: " … " }], "BAD_USER_INPUT", "quotes[1].text"],
    [[word, word, { text: "x".repeat(2001) }], "BAD_USER_INPUT", "quotes[2].text"],
    [[word, { text: "word", speaker: "act_nobody" }], "UNKNOWN_ID", "act_nobody"],
  ] as const) {
    const { errors } = await api.run(ask, { quotes });
    expect(told({ errors })).toMatchObject([{ path: "v", code }]);
    expect(errors?.[0]?.message).toContain(message);
  }
});

test("a quote is found by its id, and nothing by another", async () => {
  const { data } = await api.run(
    "{ quotes(first: 1) { nodes { id text } } articles(first: 1) { nodes { id } } }",
  );
  const { quotes, articles } = data as Record<string, { nodes: { id: string }[] }>;
  const ask = "query ($a: ID!, $b: ID!) { a: quote(id: $a) { id text } b: quote(id: $b) { id } }";
  const found = await api.run(ask, { a: quotes?.nodes[0]?.id, b: articles?.nodes[0]?.id });
  expect(found).toMatchObject({ data: { a: quotes?.nodes[0], b: null }, requests: 1 });
});
