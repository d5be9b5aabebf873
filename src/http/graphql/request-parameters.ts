import { isObject } from "../is-object.ts";
import type { GraphQLError } from "graphql";
import { bodyText } from "../body-limit.ts";
import { badRequest } from "../error-response.ts";
import { jsonOf } from "./json-text.ts";
import { inForm, inPairs, type Given } from "./parameter-pairs.ts";

/** What GraphQL over HTTP calls the parameters of a request; anything else that it holds is left alone. */
export interface Parameters {
  query: string | undefined;
  operationName: string | undefined;
  variables: Readonly<Record<string, unknown>> | undefined;
  /** A trusted document instead of `query`, by its hash. */
  documentId: string | undefined;
  /** Whether `documentId` came as Apollo's `persistedQuery`. */
  isPersisted: boolean;
}

/** Reads the parameters of a GET, or of a POST of JSON, of a form or of a document; throws what is wrong with them. */
export async function readParameters(request: Request): Promise<Parameters> {
  if (request.method === "GET") return checked(inPairs(new URL(request.url).search.slice(1)));
  if (request.method !== "POST") {
    throw badRequest("Use GET or POST.", 405, { Allow: "GET, HEAD, POST" });
  }
  const read = readers.get(mediaTypeOf(request) ?? "");
  if (read === undefined) throw unreadType(request);
  return checked(read(await bodyText(request)));
}

const readers: ReadonlyMap<string, (body: string) => Given> = new Map([
  ["application/json", inJson],
  ["application/graphql+json", inJson],
  ["application/x-www-form-urlencoded", inForm],
  ["application/graphql", (query: string) => ({ query })],
]);

function unreadType({ headers }: Request): GraphQLError {
  const sent = headers.get("content-type");
  const what =
    sent === null
      ? "The request has no `Content-Type`."
      : `\`Content-Type: ${sent}\` is not read here.`;
  const message = `${what} Send the body as JSON, in UTF-8, with \`Content-Type: application/json\`.`;
  return badRequest(message, 415, { Accept: [...readers.keys()].join(", ") });
}

/** Undefined for a body in another encoding than UTF-8. */
function mediaTypeOf({ headers }: Request): string | undefined {
  const type = headers.get("content-type")?.slice(0, 200).toLowerCase() ?? "";
  const [name, ...options] = type.split(";").map((part) => part.trim());
  const isUtf8 = options.every((option) => !/^charset=(?!"?utf-?8"?$)/.test(option));
  return isUtf8 ? name : undefined;
}

function inJson(body: string): Given {
  const value = jsonOf(body, "The body");
  if (isObject(value)) return value;
  throw badRequest("The body must be a JSON object with `query`; send one operation a request.");
}

function checked(given: Given): Parameters {
  const extensions = object(given, "extensions");
  const persisted = extensions?.["persistedQuery"];
  const hash = isObject(persisted) ? persisted["sha256Hash"] : undefined;
  const parameters = {
    query: text(given, "query"),
    operationName: text(given, "operationName"),
    variables: object(given, "variables"),
    documentId: text({ documentId: given["documentId"] ?? hash }, "documentId"),
    isPersisted: hash != null,
  };
  if (parameters.query === undefined && parameters.documentId === undefined) {
    throw badRequest("Give `query`, or `documentId`.");
  }
  return parameters;
}

/** An empty text is none, as GraphQL over HTTP has it for names; some clients fill in all that there is. */
function text(given: Given, name: string): string | undefined {
  const value = own(given, name);
  if (value == null || value === "") return undefined;
  if (typeof value === "string") return value;
  throw badRequest(`\`${name}\` must be a string.`);
}

function object(given: Given, name: string): Given | undefined {
  const value = own(given, name);
  if (value == null) return undefined;
  if (isObject(value)) return value;
  throw badRequest(`\`${name}\` must be a JSON object.`);
}

const own = (given: Given, name: string): unknown =>
  Object.hasOwn(given, name) ? given[name] : undefined;
