import { introspectionFromSchema } from "graphql";
import { symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { expect, inject, test } from "vitest";
import { readSchema } from "../contract/sdl.ts";
import { runScript, withFiles } from "../contract/temporary.ts";

const packages = resolve(import.meta.dirname, "../../node_modules");
const manifest = createRequire(import.meta.url).resolve("typescript/package.json");
const tsc = join(dirname(manifest), "bin/tsc");

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
const refused: unknown = await ask(endpoint, quotes, { slug: "x", after: "no cursor" }).then(
  () => "answered",
  (error: Error) => error.message,
);
console.log(JSON.stringify({ lines, total, refused }));
`;

interface Outcome {
  status: number | null;
  output: string;
}

/** Checks the page's types, and where they are right runs it. */
function checkAndRun(source: string): { types: Outcome; run?: Outcome } {
  const options = {
    strict: true,
    noEmit: true,
    target: "es2024",
    module: "nodenext",
    allowImportingTsExtensions: true,
    erasableSyntaxOnly: true,
    skipLibCheck: true,
    types: ["node"],
  };
  const introspection = introspectionFromSchema(readSchema(), { descriptions: false });
  const files = {
    "package.json": JSON.stringify({ type: "module" }),
    "tsconfig.json": JSON.stringify({ compilerOptions: options, include: ["*.ts"] }),
    "introspection.ts": `export type introspection = ${JSON.stringify(introspection)};\n`,
    "client.ts": client,
    "page.ts": source,
  };
  return withFiles(files, (folder) => {
    symlinkSync(packages, join(folder, "node_modules"));
    const types = runScript(tsc, ["-p", "."], folder);
    if (types.status !== 0) return { types };
    return { types, run: runScript(join(folder, "page.ts"), [inject("endpoint")], folder) };
  });
}

test("a page of typed documents compiles, and reads what its types say", () => {
  const { types, run } = checkAndRun(page);
  expect(types).toEqual({ status: 0, output: "" });
  expect(run?.status, run?.output).toBe(0);
  expect(JSON.parse(run?.output ?? "")).toEqual({
    lines: [
      "DIRECT: a former U.S. ambassador to Moscow",
      "DIRECT: the New York Times authors",
      "DIRECT: The Washington Post",
    ],
    total: 3,
    refused: "INVALID_CURSOR",
  });
});

test.each([
  ["a field that was not asked for", "speaker?.name", "speaker?.slug", "slug"],
  ["a field that the schema lacks", "nodes { id form", "nodes { id shape", "shape"],
  ["what may be null", "speaker?.name", "speaker.name", "possibly 'null'"],
  ["a variable of the wrong type", 'slug: "x"', "slug: 1", "'number' is not assignable"],
  ["a word that the enum lacks", '["DIRECT"]', '["SPOKEN"]', "SPOKEN"],
])("it does not compile with %s", (_, right, wrong, told) => {
  const source = page.replace(right, wrong);
  expect(source).not.toBe(page);
  const { types, run } = checkAndRun(source);
  expect(types.status).not.toBe(0);
  expect(types.output).toContain(told);
  expect(run).toBeUndefined();
});
