import fc from "fast-check";
import { expect, inject, test } from "vitest";
import { openApi } from "../ask.ts";

// What FTS5 itself makes of any text, tests/search/grammar.test.ts tries in this process, 150,000 times; here are
// fewer on the whole way to the store.

const api = openApi(inject("store"));
const asked = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(..."ab\"()* -:^+{}'\0NOT"), maxLength: 30 }),
  fc
    .array(
      fc.constantFrom(
        "kyrgyz*",
        '"',
        '"the base"',
        "(",
        ")",
        "AND",
        "OR",
        "NOT",
        "NEAR(a b)",
        "^a",
        "text:",
        "*",
        "\ud800",
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(" ")),
);
const queries = [
  "query ($text: String!) { search(text: $text, syntax: ADVANCED) { pageInfo { hasNextPage } edges { cursor score snippet node { __typename } } } }",
  `query ($text: String!) { quotes(filter: { text: $text }, orderBy: { field: RELEVANCE, direction: DESC }) {
    totalCount nodes { text } } }`,
  "query ($text: String!) { search(text: $text) { edges { snippet } } }",
  "query ($text: String!) { actors(filter: { name: $text }) { totalCount nodes { name } } }",
];

test(
  "2,000 texts: each is answered, or refused with the place where it cannot be read",
  { timeout: 120_000 },
  async () => {
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(asked, fc.constantFrom(...queries), async (text, query) => {
        const { data, errors = [] } = await api.run(query, { text });
        if (data != null) answered += 1;
        expect(errors.length).toBe(data == null ? 1 : 0);
        for (const { message, extensions } of errors) {
          expect(message).not.toMatch(/fts5|sqlite|syntax|malformed/i);
          // Half of a surrogate pair is no text at all.
          if (!text.isWellFormed()) expect(extensions["code"]).toBe("BAD_USER_INPUT");
          else {
            expect(extensions["code"]).toBe("INVALID_SEARCH");
            expect(message).toMatch(/: At character \d+: /);
          }
        }
      }),
      { numRuns: 2000 },
    );
    expect(answered).toBeGreaterThan(200);
  },
);
