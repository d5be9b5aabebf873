import { buildSchema } from "graphql";
import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { compare, deprecated, partsOf } from "../../src/cli/publish/schema-changes.ts";
import {
  changelogFile,
  problemsOf,
  readSchemas,
  release,
  update,
  type Updated,
} from "../../src/cli/publish/changelog.ts";

const released = `
  interface Thing { id: ID! }
  type Query { thing(id: ID!, deep: Boolean = false): Thing things: [Box!]! size: Int! }
  type Box { id: ID! kind: Kind! }
  enum Kind { OLD NEW }
  input Filter { kind: Kind }
`;
const changed = (...swaps: [from: string, to: string][]): string =>
  swaps.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`There is no ${from}.`);
    return text.replace(from, to);
  }, released);
const without =
  "# Changes\n\nThe policy.\n\n## Unreleased\n\nNothing yet.\n\n## 1.0.0 (2026-01-01)\n\nAll.\n";
const withLines = (lines: string): string => without.replace("Nothing yet.", lines);

async function updated(changelog: string, now: string): Promise<Updated> {
  return update(changelog, await compare(buildSchema(released), buildSchema(now)));
}

describe("schema/CHANGELOG.md", () => {
  it("says what changed since the release, and what clients do about what breaks", async () => {
    const { released: then, now } = await readSchemas();
    expect(await problemsOf(await readFile(changelogFile, "utf8"), then, now)).toEqual([]);
  });

  it("is out of date where the schema has something more", async () => {
    const { released: then, now } = await readSchemas();
    const text = await readFile(changelogFile, "utf8");
    const more = `${now}\nextend type Query { "More." more: Int! }`;
    expect(await problemsOf(text, then, more)).toEqual([
      expect.stringContaining("npm run changelog"),
    ]);
    const less = now.replace("  nodes(", "  several(");
    expect(await problemsOf(text, then, less)).toEqual([expect.stringContaining("`Query.nodes`")]);
  });
});

describe("what is unreleased", () => {
  it("lists what was added, once, and nothing that goes without saying", async () => {
    const now = changed(
      ["size: Int!", "size: Int! box(kind: Kind!): Lid"],
      ["OLD NEW", "OLD NEW NEWEST"],
    );
    const { text, problems } = await updated(
      without,
      `${now} type Lid { box: Box! kind(of: Int!): Kind }`,
    );
    expect(problems).toEqual([]);
    expect(text).toBe(
      withLines("### May surprise\n\n- `Kind.NEWEST`\n\n### Added\n\n- `Lid`\n- `Query.box`"),
    );
    expect(await updated(text, `${now} type Lid { box: Box! kind(of: Int!): Kind }`)).toEqual({
      text,
      problems: [],
    });
  });

  it("tells a change that breaks nothing and surprises", async () => {
    const { text, problems } = await updated(
      without,
      changed(["Boolean = false", "Boolean = true"]),
    );
    expect(problems).toEqual([]);
    expect(text).toContain(
      "### May surprise\n\n- `Query.thing.deep`: Default value for argument `deep`",
    );
  });

  const breaking: [what: string, path: string, now: string][] = [
    ["a field that is gone", "Box.kind", changed([" kind: Kind! }", " }"])],
    ["a field that can be null now", "Query.size", changed(["size: Int!", "size: Int"])],
    ["an argument that is gone", "Query.thing.deep", changed([", deep: Boolean = false", ""])],
    ["an argument that has to be given", "Query.size.of", changed(["size:", "size(of: Int!):"])],
    ["a value that is gone", "Kind.OLD", changed(["OLD NEW", "NEW"])],
    [
      "an input that has to be given",
      "Filter.kind",
      changed(["{ kind: Kind }", "{ kind: Kind! }"]),
    ],
    ["a type that is gone", "Filter", changed(["input Filter { kind: Kind }", ""])],
    [
      "a field that is gone from a type with a new interface",
      "Box.kind",
      changed(["type Box {", "type Box implements Thing {"], [" kind: Kind! }", " }"]),
    ],
  ];
  it.each(breaking)("asks for words about %s", async (_, path, now) => {
    const { text, problems } = await updated(without, now);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`- \`${path}\`:`);
    expect(await problemsOf(without, released, now)).toEqual(problems);

    for (const line of [
      "- `Query.other`: use the other thing instead",
      `- \`${path}\``,
      `- \`${path}\`: gone`,
    ]) {
      expect((await updated(withLines(`### Breaking\n\n${line}`), now)).problems, line).toEqual(
        problems,
      );
    }
    const line = `- \`${path}\`: nobody used it;\n  ask for the other thing instead.`;
    const explained = withLines(`### Breaking\n\n${line}`);
    const answer = await updated(explained, now);
    expect(answer.problems).toEqual([]);
    expect(answer.text).toContain(line);
    expect(await problemsOf(answer.text, released, now)).toEqual([]);
    expect(text).not.toContain("### Breaking");
  });

  it("drops words about what breaks nothing any more", async () => {
    const stale = withLines("### Breaking\n\n- `Box.kind`: ask for the other thing instead");
    expect(await problemsOf(stale, released, released)).toHaveLength(1);
    expect(await updated(stale, released)).toEqual({ text: without, problems: [] });
  });

  it("lists deprecations by their reasons, and where one is lifted", async () => {
    const reason = "Use `Query.things`. Since 2026-12-01.";
    const now = changed(["size: Int!", `size: Int! @deprecated(reason: "${reason}")`]);
    const { text } = await updated(without, now);
    expect(text).toBe(withLines(`### Deprecated\n\n- \`Query.size\`: ${reason}`));
    expect(await compare(buildSchema(now), buildSchema(released))).toEqual([
      { heading: "Changed", path: "Query.size", text: "No longer deprecated." },
    ]);
  });

  it("becomes a release of its own", async () => {
    const { text } = await updated(without, changed(["OLD NEW", "OLD NEW NEWEST"]));
    expect(release(text, "1.1.0", "2026-02-01")).toBe(
      without.replace(
        "Nothing yet.\n",
        "Nothing yet.\n\n## 1.1.0 (2026-02-01)\n\n### May surprise\n\n- `Kind.NEWEST`\n",
      ),
    );
  });
});

/** Deprecations that do not say what to use instead, and since when. */
function unhelpful(sdl: string): string[] {
  const schema = buildSchema(sdl);
  const parts = partsOf(schema);
  return [...deprecated(schema)]
    .filter(([, reason]) => {
      const [, path = "", date = ""] =
        /^Use `([\w.]+)`.* Since (\d{4}-\d\d-\d\d)\.$/s.exec(reason) ?? [];
      const isThere = parts.has(path) && !deprecated(schema).has(path);
      return !isThere || Number.isNaN(Date.parse(date));
    })
    .map(([path]) => path);
}

describe("deprecations", () => {
  it("name what to use instead, and a day", async () => {
    expect(unhelpful((await readSchemas()).now)).toEqual([]);
  });

  it.each<[string, string, boolean]>([
    ["both", "Use `Query.things`, which has more. Since 2026-12-01.", true],
    ["no day", "Use `Query.things`.", false],
    ["a day that is none", "Use `Query.things`. Since 2026-13-01.", false],
    ["nothing to use instead", "Too slow. Since 2026-12-01.", false],
    ["what is not there", "Use `Query.thingies`. Since 2026-12-01.", false],
    ["what is deprecated itself", "Use `Query.size`. Since 2026-12-01.", false],
  ])("are held to that: %s", (_, reason, passes) => {
    const sdl = changed(["size: Int!", `size: Int! @deprecated(reason: "${reason}")`]);
    expect(unhelpful(sdl)).toEqual(passes ? [] : ["Query.size"]);
  });
});
