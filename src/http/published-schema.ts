import {
  introspectionFromSchema,
  isTypeExtensionNode,
  parse,
  print,
  type ConstDirectiveNode,
  type DefinitionNode,
  type GraphQLSchema,
  type TypeExtensionNode,
} from "graphql";
import { badRequest } from "./error-response.ts";
import { etagOf, tagged } from "./cache/etag.ts";
import { readParameters } from "./graphql/request-parameters.ts";

/** All that an introspection asks for by the specification; what is a draft, tools do not know. */
export const everything = {
  descriptions: true,
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  schemaDescription: true,
  inputValueDeprecation: true,
  oneOf: true,
  experimentalDirectiveDeprecation: false,
} as const;

export function introspected(schema: GraphQLSchema): string {
  return JSON.stringify({ data: introspectionFromSchema(schema, everything) });
}

/**
 * The schema with each type whole. Relay's compiler takes what stands in an `extend type` for a field of the client,
 * and never asks the server for it.
 */
export function wholeSdl(sdl: string): string {
  const { definitions, ...document } = parse(sdl, { noLocation: true });
  const extensions = Map.groupBy(definitions.filter(isTypeExtensionNode), ({ name }) => name.value);
  const whole = definitions.flatMap((definition) => {
    if (isTypeExtensionNode(definition)) return [];
    const name = "name" in definition ? definition.name?.value : undefined;
    return (extensions.get(name ?? "") ?? []).reduce(extended, definition);
  });
  return `${print({ ...document, definitions: whole })}\n`;
}

const parts = ["directives", "interfaces", "fields", "types", "values"] as const;
type Parts = Partial<Record<(typeof parts)[number], readonly ConstDirectiveNode[]>>;

function extended(definition: DefinitionNode, extension: TypeExtensionNode): DefinitionNode {
  // Each kind of type has some of them, and an extension of it the same.
  const [to, more] = [definition as Parts, extension as Parts];
  const joined = parts
    .filter((part) => more[part] !== undefined)
    .map((part) => [part, [...(to[part] ?? []), ...(more[part] ?? [])]]);
  return { ...definition, ...Object.fromEntries(joined) };
}

/** The schema as a type of TypeScript, from which gql.tada knows what operations answer. */
export function introspectionType(schema: GraphQLSchema): string {
  const type = introspectionFromSchema(schema, { ...everything, descriptions: false });
  return `export type introspection = ${JSON.stringify(type)};\n`;
}

/** A text that stays as it is while the Worker runs; made when it is first asked for. */
export function publishedText(
  type: string,
  make: () => string,
): (request: Request) => Promise<Response> {
  let made: Promise<{ body: Uint8Array<ArrayBuffer>; etag: string }> | undefined;
  const making = async () => {
    const body = new TextEncoder().encode(make());
    return { body, etag: await etagOf(body) };
  };
  return async (request) => {
    const { body, etag } = await (made ??= making());
    const headers = new Headers({
      "Content-Type": `${type}; charset=utf-8`,
      "Cache-Control": "public, no-cache",
    });
    return tagged(request, { body, headers, etag });
  };
}

/** Sees that a POST asks for the schema, as a code generator does of an endpoint; or holds nothing. */
export async function checkIntrospection(request: Request): Promise<void> {
  if (request.body === null) return;
  const { query } = await readParameters(request);
  if (query?.includes("__schema")) return;
  throw badRequest("Only the schema is answered here. Send operations to /graphql.");
}
