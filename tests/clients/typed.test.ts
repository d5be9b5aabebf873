import { introspectionFromSchema } from "graphql";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { readSchema } from "../contract/sdl.ts";
import { runScript } from "../contract/temporary.ts";
import { withModules } from "./typescript.ts";

/** A client without a library: documents typed by gql.tada, and fetch. */
const client = `import { initGraphQLTada, type ResultOf, type TadaDocumentNode, type VariablesOf } from "gql.tada";
import { print } from "graphql";
import type { introspection } from "./introspection.ts";

export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: { PartialDate: string; DateTime: string; URL: string };
}>();

export async function ask<Result, Variables>(
  endpoint: string,
  document: TadaDocumentNode<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const search = new URLSearchParams({
    query: print(document),
    variables: JSON.stringify(variables),
  });
  const response = await fetch(\`\${endpoint}?\${search}\`, {
    headers: { Accept: "application/graphql-response+json" },
  });
  const answer = (await response.json()) as
    | { data: Result; errors?: undefined }
    | { errors: { message: string; extensions: { code: string } }[] };
  if (answer.errors !== undefined) throw new Error(answer.errors[0]?.extensions.code);
  return answer.data;
}
`;

const page = `import { ask, graphql } from "./client.ts";

const quotes = graphql(\`
  query Quotes($slug: String!, $filter: QuoteFilter, $after: String) {
    article(by: { slug: $slug }) {
      title
      quotes(filter: $filter, first: 2, after: $after) {
        totalCount
        nodes { id form speaker { name } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
\`);
const endpoint = process.argv[2] ?? "";
const page = (after: string | null) =>
  ask(endpoint, quotes, { slug: "kyrgyzstan-hard-sell", filter: { form: ["DIRECT"] }, after });
const lines: string[] = [];
let after: string | null = null;
let total = 0;
do {
  const { article } = await page(after);
  if (article === null) throw new Error("There is no such article.");
  total = article.quotes.totalCount;
  lines.push(...article.quotes.nodes.map(({ form, speaker }) => \`\${form}: \${speaker?.name}\`));
  after = article.quotes.pageInfo.hasNextPage ? article.quotes.pageInfo.endCursor : null;
} while (after !== null);
const errorResponse: unknown = await ask(endpoint, quotes, { slug: "x", after: "no cursor" }).then(
  () => "answered",
  (error: Error) => error.message,
);
console.log(JSON.stringify({ lines, total, errorResponse }));
`;

const introspection = introspectionFromSchema(readSchema(), { descriptions: false });
const shared = {
  "introspection.ts": `export type introspection = ${JSON.stringify(introspection)};\n`,
  "client.ts": client,
};

test("a page of typed documents compiles, and reads what its types say", () => {
  withModules({ ...shared, "page.ts": page }, (folder, types) => {
    expect(types).toEqual({ status: 0, output: "" });
    const { status, output } = runScript(join(folder, "page.ts"), [inject("endpoint")], folder);
    expect(status, output).toBe(0);
    expect(JSON.parse(output)).toEqual({
      lines: [
        "DIRECT: a former U.S. ambassador to Moscow",
        "DIRECT: the New York Times authors",
        "DIRECT: The Washington Post",
      ],
      total: 3,
      errorResponse: "INVALID_CURSOR",
    });
  });
});

const mistakes: [what: string, right: string, wrong: string, told: string][] = [
  ["a field that was not asked for", "speaker?.name", "speaker?.slug", "slug"],
  ["a field that the schema lacks", "nodes { id form", "nodes { id shape", "shape"],
  ["what may be null", "speaker?.name", "speaker.name", "possibly 'null'"],
  ["a variable of the wrong type", 'slug: "x"', "slug: 1", "'number' is not assignable"],
  ["a word that the enum lacks", '["DIRECT"]', '["SPOKEN"]', "SPOKEN"],
];

test("with any mistake it does not compile", () => {
  const wrong = mistakes.map(([, from, to], i) => [`wrong${i}.ts`, page.replace(from, to)]);
  withModules({ ...shared, ...Object.fromEntries(wrong) }, (_, { output }) => {
    for (const [i, [what, , , told]] of mistakes.entries()) {
      const errors = output.split(/^(?=\S)/m).filter((error) => error.startsWith(`wrong${i}.ts(`));
      expect(errors.join(""), what).toContain(told);
    }
  });
});
