import { expect, test } from "vitest";
import { sha256 } from "../../src/text/sha256.ts";
import { actor } from "../record/sample.ts";
import { testDesk, type Payload } from "./desk.ts";

const desk = testDesk();

const text =
  "“We cannot mend a main that is full of water,” said Mira Demo, chairwoman of the Tolm Water Trust. “Nobody will go thirsty.”\n\nAda said that the Tolm Water Trust is late. A spokesman said that nobody was told.";
const article = {
  type: "article",
  slug: "water",
  title: "Water trust cuts supply",
  language: "en",
  genre: "REPORTAGE",
  rights: "FULL_TEXT",
  version: { sha256: sha256(text), text },
  mentions: [],
  quotes: [],
  claims: [],
};

interface Suggested {
  id: string;
  kind: "QUOTE" | "MENTION" | "CLAIM";
  status: string;
  confidence: number;
  rule: string;
  span: { start: number; exact: string };
  quote: { text: string; speakers: Named[] } | null;
  mention: { text: string; actor: Named } | null;
  claim: { predicate: string; subject: Named; object: Named } | null;
  edit: { number: number; status: string } | null;
}
interface Named {
  name: string;
  actor: { slug: string } | null;
}

const who = "{ name actor { slug } }";
const fields = `{ id kind status confidence rule span { start exact } quote { text speakers ${who} } mention { text actor ${who} } claim { predicate subject ${who} object ${who} } edit { number status } }`;

async function suggestions(by?: string, filter = ""): Promise<Suggested[]> {
  const { suggestions: page } = await desk.read<{ suggestions: { nodes: Suggested[] } }>(
    `{ suggestions(first: 100${filter}) { nodes ${fields} } }`,
    by,
  );
  return page.nodes;
}

const read = (by = "edit") =>
  desk.mutate("readArticle", { article: "water" }, by) as Promise<
    Payload & { suggestions: { totalCount: number } }
  >;
const decide = (input: object, by = "edit") =>
  desk.mutate("decideSuggestions", { note: "as it reads", ...input }, by) as Promise<
    Payload & { suggestions: Suggested[] }
  >;

const load = () => desk.store.load([actor("ada", { kind: "PERSON", name: "Ada" }), article]);

test("what is found is filed once, and nobody sees it without a role", async () => {
  await load();
  const before = await desk.export();
  const { suggestions: filed, userErrors } = await read("suggest");
  expect(userErrors).toEqual([]);
  expect(filed.totalCount).toBeGreaterThan(5);
  const found = await suggestions("suggest");
  expect(found).toHaveLength(filed.totalCount);
  expect(new Set(found.map(({ status }) => status))).toEqual(new Set(["PENDING"]));
  for (const { span, quote, mention } of found) {
    expect(text.startsWith(span.exact, span.start)).toBe(true);
    expect(quote?.text ?? mention?.text ?? span.exact).toBe(span.exact);
  }
  // Who is on record is known by name.
  const ada = found.find(({ mention }) => mention?.text === "Ada");
  expect(ada?.mention?.actor.actor).toEqual({ slug: "ada" });
  expect(await suggestions()).toEqual([]);
  const node = `query ($id: ID!) { node(id: $id) { id } }`;
  expect(await desk.read(node, undefined, { id: found[0]?.id })).toEqual({ node: null });
  expect(await desk.read(node, "suggest", { id: found[0]?.id })).toMatchObject({ node: {} });
  // Nothing of it is on record.
  expect(await desk.export()).toBe(before);
  expect((await read()).suggestions.totalCount).toBe(filed.totalCount);
});

test("accepted, changed and rejected: one edit, undone and done again", async () => {
  await load();
  await read();
  const before = await desk.export();
  const found = await suggestions("edit");
  const quotes = found.filter(({ kind }) => kind === "QUOTE");
  const [first, second] = quotes;
  const claim = found.find(({ kind }) => kind === "CLAIM");
  const mention = found.find(({ mention: each }) => each?.text === "Ada");
  const made = await decide({
    decisions: [
      { suggestion: first?.id, verdict: "ACCEPT" },
      {
        suggestion: second?.id,
        verdict: "CHANGE",
        quote: { place: { exact: "Nobody will go thirsty" }, speakers: ["ada"] },
      },
      { suggestion: claim?.id, verdict: "ACCEPT" },
      { suggestion: mention?.id, verdict: "REJECT" },
    ],
  });
  expect(made).toMatchObject({ edit: { status: "APPLIED" }, userErrors: [] });
  const statuses = async () =>
    Object.fromEntries((await suggestions("edit")).map(({ id, status }) => [id, status]));
  expect(await statuses()).toMatchObject({
    [first!.id]: "ACCEPTED",
    [second!.id]: "CHANGED",
    [claim!.id]: "ACCEPTED",
    [mention!.id]: "REJECTED",
  });
  const record = `{ article(by: { slug: "water" }) { quotes { nodes { text form confidence speaker { slug kind } } } claims { nodes { relationship { predicate subject { slug } object { slug } } } } mentions { totalCount } } }`;
  expect(await desk.read(record)).toMatchObject({
    article: {
      quotes: {
        nodes: [
          {
            text: first?.quote?.text,
            form: "DIRECT",
            confidence: first?.confidence,
            speaker: { slug: "mira-demo", kind: "PERSON" },
          },
          { text: "Nobody will go thirsty", speaker: { slug: "ada" } },
        ],
      },
      claims: {
        nodes: [
          {
            relationship: { subject: { slug: "mira-demo" }, object: { slug: "tolm-water-trust" } },
          },
        ],
      },
      mentions: { totalCount: 0 },
    },
  });
  const told = await desk.read(
    `query ($id: ID!) { node(id: $id) { ... on Edit { note author { name } suggestions { totalCount nodes { id } } } } }`,
    "edit",
    { id: made.edit?.id },
  );
  expect(told).toMatchObject({
    node: {
      note: "as it reads\n\nFound by a program: 2 quotes, 1 claim, 1 of them changed.",
      author: { name: "a EDIT" },
      suggestions: { totalCount: 3 },
    },
  });
  const rules = await desk.read<{ readingRules: Record<string, unknown>[] }>(
    "{ readingRules { rule description pending accepted changed rejected precision } }",
  );
  const counted = rules.readingRules.find(({ rule }) => rule === second?.rule);
  expect(counted).toMatchObject({ changed: 1, precision: first?.rule === second?.rule ? 0.5 : 0 });
  expect(counted?.["description"]).toMatch(/\w/);

  const undone = await desk.mutate("undo", { edit: made.edit?.id, note: "too soon" });
  expect(undone.userErrors).toEqual([]);
  expect(await desk.export()).toBe(before);
  expect(await statuses()).toMatchObject({
    [first!.id]: "PENDING",
    [second!.id]: "PENDING",
    [mention!.id]: "REJECTED",
  });
  await desk.mutate("undo", { edit: undone.edit?.id, note: "right after all" });
  expect(await statuses()).toMatchObject({ [first!.id]: "ACCEPTED", [second!.id]: "CHANGED" });
});

test("all of a kind above a confidence are accepted at once; what is on record is not found again", async () => {
  await load();
  await read();
  const found = await suggestions(
    "edit",
    ", filter: { kind: [QUOTE, MENTION], minConfidence: 0.5 }",
  );
  const made = await decide({
    acceptAll: { article: ["water"], kind: ["QUOTE", "MENTION"], minConfidence: 0.5 },
  });
  expect(made).toMatchObject({ edit: { status: "APPLIED" }, userErrors: [] });
  expect(made.suggestions.map(({ id }) => id)).toEqual(found.map(({ id }) => id));
  const left = await suggestions("edit", ", filter: { status: [PENDING] }");
  await read();
  expect(await suggestions("edit", ", filter: { status: [PENDING] }")).toEqual(left);
  const { actors } = await desk.read<{ actors: { nodes: { slug: string }[] } }>(
    "{ actors(first: 50) { nodes { slug name identifiability } } }",
  );
  expect(actors.nodes).toContainEqual({
    slug: "a-spokesman-in-water",
    name: "A spokesman",
    identifiability: "DESCRIBED",
  });
});

test("a key of role SUGGEST files what it accepts, and may not reject; what is rejected waits again", async () => {
  await load();
  await read();
  const [first] = (await suggestions("edit")).filter(({ kind }) => kind === "QUOTE");
  const wrong = await decide(
    { decisions: [{ suggestion: first?.id, verdict: "REJECT" }] },
    "suggest",
  );
  expect(wrong).toMatchObject({
    edit: null,
    userErrors: [{ code: "FORBIDDEN", path: ["decisions", "0", "verdict"] }],
  });
  const filed = await decide(
    { decisions: [{ suggestion: first?.id, verdict: "ACCEPT" }] },
    "suggest",
  );
  expect(filed).toMatchObject({ edit: { status: "OPEN" }, suggestions: [{ status: "ACCEPTED" }] });
  const verdict = { edit: filed.edit?.id, verdict: "REJECT", note: "no" };
  await desk.mutate("decide", verdict, "review");
  expect((await suggestions("edit")).find(({ id }) => id === first?.id)?.status).toBe("PENDING");
});

test("what is wrong is told, and nothing is done", async () => {
  await load();
  await read();
  const [first] = await suggestions("edit");
  const accept = { suggestion: first?.id, verdict: "ACCEPT" };
  const cases: [input: object, code: string, path: string[]][] = [
    [{}, "INVALID", ["decisions"]],
    [{ decisions: [accept, accept] }, "INVALID", ["decisions", "1", "suggestion"]],
    [
      { decisions: [{ ...accept, suggestion: "sug_0" }] },
      "NOT_FOUND",
      ["decisions", "0", "suggestion"],
    ],
    [{ decisions: [{ ...accept, verdict: "CHANGE" }] }, "INVALID", ["decisions", "0"]],
    [{ acceptAll: { rule: ["no-such-rule"] } }, "NOT_FOUND", ["acceptAll"]],
    [{ decisions: [accept], note: " " }, "INVALID", ["note"]],
  ];
  for (const [input, code, path] of cases) {
    expect(await decide(input)).toMatchObject({
      edit: null,
      suggestions: [],
      userErrors: [{ code, path }],
    });
  }
  await decide({ decisions: [{ ...accept, verdict: "REJECT" }] });
  expect(await decide({ decisions: [accept] })).toMatchObject({
    userErrors: [{ code: "INVALID", path: ["decisions", "0", "suggestion"] }],
  });
  const missing = await desk.mutate("readArticle", { article: "nowhere" });
  expect(missing).toMatchObject({ userErrors: [{ code: "NOT_FOUND", path: ["article"] }] });
});

test("a name that two on record have is not guessed", async () => {
  await load();
  await desk.store.load([
    actor("mira-one", { kind: "PERSON", name: "Mira Demo" }),
    actor("mira-two", { kind: "PERSON", name: "Mira Demo" }),
  ]);
  await read();
  const first = (await suggestions("edit")).find(({ kind }) => kind === "QUOTE");
  expect(first?.quote?.speakers).toEqual([{ name: "Mira Demo", actor: null }]);
  const made = await decide({ decisions: [{ suggestion: first?.id, verdict: "ACCEPT" }] });
  expect(made.userErrors).toMatchObject([{ code: "AMBIGUOUS_ACTOR", path: ["decisions", "0"] }]);
  expect(made.userErrors[0]?.message).toContain("mira-one");
});

test("another text by now: what was found in the old one is not put on record", async () => {
  await load();
  await read();
  const [first] = await suggestions("edit");
  const corrected = `Corrected. ${text}`;
  await desk.store.load([{ ...article, version: { sha256: sha256(corrected), text: corrected } }]);
  const accept = { suggestion: first?.id, verdict: "ACCEPT" };
  expect(await decide({ decisions: [accept] })).toMatchObject({
    userErrors: [{ code: "NOT_IN_TEXT", path: ["decisions", "0"] }],
  });
  await read();
  expect((await suggestions("edit")).map(({ id }) => id)).not.toContain(first?.id);
  expect((await suggestions("edit")).every(({ status }) => status === "PENDING")).toBe(true);
});
