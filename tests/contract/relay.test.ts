import { printSchema } from "graphql";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readSchema } from "./sdl.ts";
import { runScript, withFiles } from "./temporary.ts";

const compiler = createRequire(import.meta.url).resolve("relay-compiler/cli.js");

// One paginated fragment for each kind of parent: five Nodes, and the root.
const fragments = {
  articleQuotes: `fragment articleQuotes on Article
    @refetchable(queryName: "articleQuotesPage")
    @argumentDefinitions(count: { type: "Int", defaultValue: 10 }, cursor: { type: "String" }) {
      title
      quotes(first: $count, after: $cursor, filter: { form: [DIRECT] })
        @connection(key: "articleQuotes_quotes") {
        totalCount
        edges { node { id text speaker { ...actorRelationships } } }
      }
    }`,
  articleMentions: `fragment articleMentions on Article
    @refetchable(queryName: "articleMentionsPage")
    @argumentDefinitions(count: { type: "Int", defaultValue: 10 }, cursor: { type: "String" }) {
      mentions(last: $count, before: $cursor) @connection(key: "articleMentions_mentions") {
        edges { node { type actor { name } span { start end(unit: UNICODE_CODE_POINT) } } }
      }
    }`,
  actorRelationships: `fragment actorRelationships on Actor
    @refetchable(queryName: "actorRelationshipsPage")
    @argumentDefinitions(
      count: { type: "Int", defaultValue: 5 }
      cursor: { type: "String" }
      direction: { type: "Direction", defaultValue: OUTGOING }
    ) {
      name
      relationships(first: $count, after: $cursor, direction: $direction)
        @connection(key: "actorRelationships_relationships") {
        edges { node { predicate object { name } ...relationshipClaims } }
      }
    }`,
  relationshipClaims: `fragment relationshipClaims on Relationship
    @refetchable(queryName: "relationshipClaimsPage")
    @argumentDefinitions(
      first: { type: "Int", defaultValue: 5 }
      after: { type: "String" }
      last: { type: "Int" }
      before: { type: "String" }
    ) {
      claims(first: $first, after: $after, last: $last, before: $before)
        @connection(key: "relationshipClaims_claims") {
        edges { node { status evidence { locator span { exact } } } }
      }
    }`,
  quoteClaims: `fragment quoteClaims on Quote
    @refetchable(queryName: "quoteClaimsPage")
    @argumentDefinitions(count: { type: "Int", defaultValue: 5 }, cursor: { type: "String" }) {
      claims(first: $count, after: $cursor) @connection(key: "quoteClaims_claims") {
        edges { node { certainty holder { name } } }
      }
    }`,
  claimDetail: `fragment claimDetail on Claim @refetchable(queryName: "claimDetailAgain") {
      status
      relationship { predicate symmetric }
    }`,
  allActors: `fragment allActors on Query
    @refetchable(queryName: "allActorsPage")
    @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" }) {
      actors(first: $count, after: $cursor, orderBy: { field: NAME })
        @connection(key: "allActors_actors") {
        edges { node { id name } }
      }
    }`,
};
const query = `query articleQuery($slug: String!, $id: ID!) {
  article(by: { slug: $slug }) { ...articleQuotes ...articleMentions }
  node(id: $id) { ...quoteClaims @alias ...claimDetail @alias }
  ...allActors
}`;

const tagged = (name: string, document: string): [string, string] => [
  `src/${name}.ts`,
  `import { graphql } from "react-relay";\nexport const document = graphql\`${document}\`;\n`,
];

function compile(documents: Record<string, string>): {
  status: number | null;
  output: string;
  artifacts: Record<string, string>;
} {
  const files = Object.fromEntries([
    ["schema.graphql", printSchema(readSchema())],
    [
      "relay.config.json",
      JSON.stringify({
        src: "src",
        schema: "schema.graphql",
        artifactDirectory: "made",
        language: "typescript",
      }),
    ],
    ["made/.keep", ""],
    ...Object.entries(documents).map(([name, document]) => tagged(name, document)),
  ]);
  return withFiles(files, (folder) => {
    const args = ["--noWatchman", "--output", "quiet-with-errors"];
    const result = runScript(compiler, args, folder);
    const made = join(folder, "made");
    const artifacts = readdirSync(made)
      .filter((name) => name.endsWith(".graphql.ts"))
      .map((name) => [name.replace(".graphql.ts", ""), readFileSync(join(made, name), "utf8")]);
    return { ...result, artifacts: Object.fromEntries(artifacts) };
  });
}

describe("relay-compiler", () => {
  it("makes queries for the next page out of paginated fragments", () => {
    const { status, output, artifacts } = compile({ ...fragments, articleQuery: query });
    expect({ status, output }).toEqual({ status: 0, output: "" });
    for (const name of ["articleQuotesPage", "actorRelationshipsPage", "claimDetailAgain"])
      expect(artifacts[name]).toContain("node(id: $id)");
    expect(artifacts["relationshipClaims"]).toContain('"backward"');
    expect(Object.keys(artifacts)).toHaveLength(2 * Object.keys(fragments).length + 1);
  });

  it("refuses a connection over a field that is none", () => {
    const { status, output } = compile({
      wrong: `fragment wrong on Actor { aliases(first: 1) @connection(key: "wrong_aliases") { text } }`,
    });
    expect(status).not.toBe(0);
    expect(output).toContain("aliases");
  });
});
