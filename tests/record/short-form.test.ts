import fc from "fast-check";
import { expect, test } from "vitest";
import { fromShortForm } from "../../src/edit/short-form.ts";
import { parseShortForm } from "../../src/record/format/parse-line.ts";
import { actor } from "./sample.ts";
import { testStore } from "./store.ts";

const store = testStore();
const draft = {
  slug: "joint",
  language: "en",
  genre: "OTHER",
  rights: "FULL_TEXT",
  text: "“We agree,” she said. The union supports the mayor.",
  quotes: [{ exact: "We agree,", speaker: "Ann Demo" }],
};
const quoted = (more: object): object => ({ quotes: [{ exact: "We agree,", ...more }] });

test.each<[more: object, path: string]>([
  [{ quotes: "x" }, "$.quotes"],
  [{ quotes: [5] }, "$.quotes[0]"],
  [{ quotes: [null] }, "$.quotes[0]"],
  [{ quotes: [{ exact: 5 }] }, "$.quotes[0].exact"],
  [quoted({ speaker: 5 }), "$.quotes[0].speaker"],
  [quoted({ speeker: "Ann Demo" }), "$.quotes[0].speeker"],
  [quoted({ through: "Ann Demo" }), "$.quotes[0].through"],
  [quoted({ speakers: ["Ann Demo", 5] }), "$.quotes[0].speakers[1]"],
  [quoted({ start: -1 }), "$.quotes[0].start"],
  [quoted({ segments: [{ kind: "LOUD", exact: "We" }] }), "$.quotes[0].segments[0].kind"],
  [quoted({ confidence: "high" }), "$.quotes[0].confidence"],
  [{ text: 5 }, "$.text"],
  [{ text: "a\0b" }, "$.text"],
  [{ textFile: 5 }, "$.textFile"],
  [{ publication: 5 }, "$.publication"],
  [{ mentions: [{ place: "We", actor: "a", type: "NAME" }] }, "$.mentions[0].place"],
  [{ claims: [{}] }, "$.claims[0].predicate"],
  [{ kinds: { "Ann Demo": "ROBOT" } }, '$.kinds["Ann Demo"]'],
  [{ genre: "NONSENSE" }, "$.genre"],
  [{ language: undefined }, "$.language"],
  [{ slug: "A b" }, "$.slug"],
  [{ type: "article" }, "$.type"],
])("a draft with %j is refused there, and says what to do", (more, path) => {
  const parsed = parseShortForm({ ...draft, ...more });
  const complaints = "complaints" in parsed ? parsed.complaints : [];
  expect(complaints.map((each) => each.path)).toContain(path);
  for (const { reason, remedy } of complaints)
    expect(`${reason} ${remedy}`).toMatch(/^\S.*\. \S.*\.$/);
});

test("whatever a draft holds, it is refused or becomes lines of a record", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...Object.keys(draft)),
      fc.jsonValue(),
      async (name, value) => {
        const parsed = parseShortForm({ ...draft, [name]: value });
        if ("complaints" in parsed) {
          expect(parsed.complaints.length).toBeGreaterThan(0);
          return;
        }
        const made = await fromShortForm(store.libsql, parsed.value);
        expect("errors" in made ? made.errors : made.records).not.toEqual([]);
      },
    ),
    { numRuns: 100 },
  );
});

test("mentions and claims of a draft become those of the record", async () => {
  await store.load([actor("union"), actor("mayor")]);
  const parsed = parseShortForm({
    ...draft,
    mentions: [{ place: { exact: "union" }, actor: "union", type: "NAME" }],
    claims: [
      {
        subject: "union",
        predicate: "BACKS",
        object: "mayor",
        status: "ASSERTED",
        certainty: "CERTAIN",
        evidence: [{ exact: "The union supports the mayor" }],
      },
    ],
  });
  if ("complaints" in parsed) throw new Error(JSON.stringify(parsed.complaints));
  const made = await fromShortForm(store.libsql, parsed.value);
  expect(made).toMatchObject({
    records: [
      { type: "actor", name: "Ann Demo" },
      {
        mentions: [{ actor: "union", span: { exact: "union" } }],
        claims: [
          { object: "mayor", evidence: [{ span: { exact: "The union supports the mayor" } }] },
        ],
      },
    ],
  });
});
