import { exports } from "cloudflare:workers";
import { expect, test } from "vitest";
import { ask, origin, read } from "./server.ts";

// More than there are streams to keep. A client's socket at module scope hung two thirds of sixty requests.
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

test(
  "of a thousand at once, each is served, or told by 429 when to come again",
  { timeout: 20_000 },
  async () => {
    const query = "{ actors(first: 5) { totalCount nodes { slug name quotes { totalCount } } } }";
    const answers = await Promise.all(
      Array.from({ length: 1_000 }, async () => {
        const response = await exports.default.fetch(new Request(`${origin}/graphql`, ask(query)));
        const { status, headers } = response;
        return { status, wait: headers.get("Retry-After"), body: await read(response) };
      }),
    );
    const served = answers.filter(({ status }) => status === 200);
    const [first] = served;
    expect(first?.body.data).toMatchObject({ actors: { nodes: expect.any(Array) } });
    for (const { body } of served) expect(body).toEqual(first?.body);
    for (const { status, wait, body } of answers.filter((answer) => !served.includes(answer))) {
      expect([status, Number(wait), body.errors?.[0]?.extensions?.code]).toEqual([
        429,
        1,
        "SERVER_BUSY",
      ]);
    }
    expect(served.length).toBeGreaterThan(64);
  },
);
