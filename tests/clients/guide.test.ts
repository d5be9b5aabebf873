import { isInterfaceType } from "graphql";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { readSchema } from "../contract/sdl.ts";
import { runScript } from "../contract/temporary.ts";
import { withModules } from "./typescript.ts";

// The clients that the documentation shows, as it shows them.

const guide = await readFile("src/http/docs/guide.md", "utf8");
const snippets = [...guide.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code = ""]) => code);
const snippetOf = (name: string): string => {
  const found = snippets.filter((code) => code.includes(name));
  expect(found, name).toHaveLength(1);
  return (found[0] ?? "").replace("https://api.example.org/graphql", inject("endpoint"));
};

const asked = `gql\`query Asked { article(by: { slug: "kyrgyzstan-hard-sell" }) {
  id quotes(first: 2) { edges { node { id } } pageInfo { hasNextPage endCursor } }
} }\``;
const modules = {
  "apollo.ts": `${snippetOf("@apollo/client")}
import { gql } from "@apollo/client";
const { data } = await client.query<{ article: { id: string } }>({ query: ${asked} });
console.log(data?.article.id);`,
  "urql.ts": `${snippetOf("@urql/core")}
import { gql } from "@urql/core";
const { data, error } = await client.query<{ article: { id: string } }>(${asked}, {});
console.log(error ?? data?.article.id);`,
};

test("the clients of the guide compile, and read the article that they ask for", () => {
  withModules(modules, (folder, types) => {
    expect(types).toEqual({ status: 0, output: "" });
    for (const name of ["apollo.ts", "urql.ts"]) {
      const { status, output } = runScript(join(folder, name), [], folder);
      expect({ name, status }, output).toEqual({ name, status: 0 });
      expect(output, name).toMatch(/^art_[0-9a-f]{20}\n$/);
    }
  });
});

test("the guide names all that implement Node", () => {
  const schema = readSchema();
  const node = schema.getType("Node");
  if (!isInterfaceType(node)) throw new Error("There is no Node.");
  const names = schema.getPossibleTypes(node).map(({ name }) => name);
  const [, list = "[]"] = /possibleTypes: \{ Node: (\[.*?\]) \}/s.exec(guide) ?? [];
  expect(JSON.parse(list)).toEqual(names.toSorted());
});
