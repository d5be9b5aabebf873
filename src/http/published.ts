import { introspectionFromSchema, type GraphQLSchema } from "graphql";
import { etagOf, tagged } from "./etag.ts";

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

/** A text that stays as it is while the Worker runs; made when it is first asked for. */
export function published(
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
