import { buildSchema, parse, type DocumentNode, type GraphQLSchema } from "graphql";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");
const schemaFolder = join(root, "schema");
const operationFolder = join(schemaFolder, "operations");

const graphqlFiles = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".graphql"))
    .sort();

/** All files of `schema/`, joined as the server joins them. */
export function readSdl(): string {
  return graphqlFiles(schemaFolder)
    .map((name) => readFileSync(join(schemaFolder, name), "utf8"))
    .join("\n");
}

export function readSchema(): GraphQLSchema {
  return buildSchema(readSdl());
}

export interface Operation {
  file: string;
  name: string;
  text: string;
  document: DocumentNode;
}

export function readOperations(): Operation[] {
  return graphqlFiles(operationFolder).map((file) => {
    const text = readFileSync(join(operationFolder, file), "utf8");
    return { file, name: file.replace(/\.graphql$/, ""), text, document: parse(text) };
  });
}

const sharedFolder = resolve(root, "../shared");

/** The contract that the project works towards, and what is added to it; undefined where they do not lie beside it. */
export function readSharedContract(): { base: string; next: string } | undefined {
  const [base, next] = ["contract.graphql", "contract-next.graphql"].map((name) => {
    const file = join(sharedFolder, name);
    return existsSync(file) ? readFileSync(file, "utf8") : undefined;
  });
  return base === undefined ? undefined : { base, next: next ?? "" };
}
