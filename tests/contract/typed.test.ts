import { introspectionFromSchema } from "graphql";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { readSchema } from "./sdl.ts";
import { runScript, withFiles } from "./temporary.ts";

const require = createRequire(import.meta.url);
const folderOf = (name: string): string => dirname(require.resolve(`${name}/package.json`));
const tsc = join(folderOf("typescript"), "bin/tsc");
const tada = folderOf("gql.tada");

const client = `import { initGraphQLTada, type ResultOf, type VariablesOf } from "gql.tada";
import type { introspection } from "./introspection.ts";
const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { PartialDate: string; DateTime: string; URL: string };
}>();
type Equal<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
`;
const quotes = (fields: string): string => `${client}
export const document = graphql(\`
  query Quotes($slug: String!, $filter: QuoteFilter, $first: Int) {
    article(by: { slug: $slug }) {
      publishedOn
      quotes(filter: $filter, first: $first) {
        totalCount
        nodes { ${fields} }
      }
    }
  }
\`);
type Article = NonNullable<ResultOf<typeof document>["article"]>;
type Quote = Article["quotes"]["nodes"][number];
export const date: Equal<Article["publishedOn"], string | null> = true;
export const count: Equal<Article["quotes"]["totalCount"], number> = true;
`;
const fields = "form speaker { name kind } span { start(unit: UNICODE_CODE_POINT) exact }";
const right = `${quotes(fields)}
export const form: Equal<Quote["form"], "DIRECT" | "MIXED" | "INDIRECT"> = true;
export const name: Equal<NonNullable<Quote["speaker"]>["name"], string> = true;
export const exact: Equal<Quote["span"], { start: number; exact: string | null }> = true;
export const variables: VariablesOf<typeof document> = {
  slug: "kyrgyzstan-hard-sell",
  filter: { form: ["DIRECT"], publishedOn: { from: "2010-06" } },
};
`;
const byType = `${client}
const line = graphql(\`fragment Line on Actor { id name }\`);
export const document = graphql(
  \`query ById($id: ID!) {
    node(id: $id) { __typename ... on Claim { status holder { ...Line } } ... on Article { slug } }
  }\`,
  [line],
);
type Node = NonNullable<ResultOf<typeof document>["node"]>;
type Status = "ASSERTED" | "DENIED" | "HYPOTHETICAL" | "PROPOSED";
export const status: Equal<Extract<Node, { __typename: "Claim" }>["status"], Status> = true;
export const name: Equal<ResultOf<typeof line>["name"], string> = true;
`;

function errorsIn(source: string): { status: number | null; output: string } {
  const options = {
    strict: true,
    noEmit: true,
    target: "es2024",
    module: "esnext",
    moduleResolution: "bundler",
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    types: [],
    paths: { "gql.tada": [tada] },
  };
  const introspection = JSON.stringify(
    introspectionFromSchema(readSchema(), { descriptions: false }),
  );
  const files = {
    "tsconfig.json": JSON.stringify({ compilerOptions: options, include: ["*.ts"] }),
    "introspection.ts": `export type introspection = ${introspection};\n`,
    "document.ts": source,
  };
  return withFiles(files, (folder) => runScript(tsc, ["-p", "."], folder));
}

describe("documents typed by gql.tada", () => {
  it("have the types of the schema", () => {
    expect(errorsIn(right)).toEqual({ status: 0, output: "" });
  });

  it("tell types apart behind an interface", () => {
    expect(errorsIn(byType)).toEqual({ status: 0, output: "" });
  });

  it.each([
    ["a misspelled field", right.replaceAll("speaker { name", "speaker { nam"), "document.ts"],
    ["a misspelled enum value", right.replace('["DIRECT"]', '["DIREKT"]'), "DIREKT"],
    ["a misspelled filter field", right.replace("publishedOn: {", "publishdOn: {"), "publishdOn"],
  ])("do not pass the type check with %s", (_, source, message) => {
    const { status, output } = errorsIn(source);
    expect(status).not.toBe(0);
    expect(output).toContain(message);
  });
});
