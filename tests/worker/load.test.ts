import { exports } from "cloudflare:workers";
import { expect, test } from "vitest";
import { ask, origin, read } from "./server.ts";

// A libSQL client at module scope hung two thirds of sixty requests: see the README's decisions.
test("two hundred requests at once, in one isolate, none failed", async () => {
  const query = "{ articles(first: 5) { totalCount nodes { slug title quotes { totalCount } } } }";
  const answers = await Promise.all(
    Array.from({ length: 200 }, async () => {
      const request = new Request(`${origin}/graphql`, ask(query));
      return read(await exports.default.fetch(request));
    }),
  );
  const [first] = answers;
  expect(first?.errors).toBeUndefined();
  expect(first?.data).toMatchObject({ articles: { nodes: expect.any(Array) } });
  for (const answer of answers) expect(answer).toEqual(first);
});
