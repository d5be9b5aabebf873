/** What GraphQL over HTTP calls the parameters of a request. */
export interface Parameters {
  query?: string;
  operationName?: string;
  variables?: Record<string, unknown>;
  /** A trusted document instead of `query`, by its hash. */
  documentId?: string;
  /** Whether `documentId` came as Apollo's `persistedQuery`. */
  isPersisted?: boolean;
}

export interface Unpacked {
  /** Undefined where the request is not of the usual form: Yoga says what is wrong with it. */
  parameters: Parameters | undefined;
  /** A request for Yoga: this one, its body unread; or these parameters alone, whatever else it held. */
  repack(parameters?: Parameters): Request;
}

/** Reads the parameters of a usual request: GET, or a POST of JSON. */
export async function unpack(request: Request): Promise<Unpacked> {
  const { method, url, headers } = request;
  if (method === "GET") {
    const repack = (given?: Parameters): Request =>
      given === undefined ? request : new Request(withSearch(url, given), { headers });
    return { parameters: fromSearch(new URL(url).searchParams), repack };
  }
  if (method !== "POST" || !isJson(headers.get("content-type"))) {
    return { parameters: undefined, repack: () => request };
  }
  const body = await request.text();
  const repack = (given?: Parameters): Request =>
    new Request(url, { method, headers, body: given === undefined ? body : JSON.stringify(given) });
  return { parameters: fromJson(body), repack };
}

function withSearch(url: string, { query, operationName, variables }: Parameters): URL {
  const address = new URL(url);
  const given = { query, operationName, variables: variables && JSON.stringify(variables) };
  const present = Object.entries(given).filter((entry): entry is [string, string] => !!entry[1]);
  address.search = new URLSearchParams(present).toString();
  return address;
}

const isJson = (type: string | null): boolean =>
  type !== null && /^application\/json\s*(;\s*charset=("?)utf-8\2\s*)?$/i.test(type);

function fromSearch(search: URLSearchParams): Parameters | undefined {
  const text = (name: string): string | undefined => search.get(name) ?? undefined;
  return parametersOf({
    query: text("query"),
    operationName: text("operationName"),
    documentId: text("documentId"),
    variables: jsonOf(text("variables")),
    extensions: jsonOf(text("extensions")),
  });
}

function fromJson(body: string): Parameters | undefined {
  const value = jsonOf(body);
  return isObject(value) ? parametersOf(value) : undefined;
}

const malformed = Symbol("malformed");

function jsonOf(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return malformed;
  }
}

function parametersOf(given: Record<string, unknown>): Parameters | undefined {
  const { query, operationName, variables, extensions } = given;
  const persisted = persistedId(extensions);
  const documentId = given["documentId"] ?? persisted;
  if (
    !isAbsentOrText(query) ||
    !isAbsentOrText(operationName) ||
    !isAbsentOrText(documentId) ||
    !(variables == null || isObject(variables)) ||
    !(extensions == null || isObject(extensions))
  ) {
    return undefined;
  }
  return {
    query: query ?? undefined,
    operationName: operationName ?? undefined,
    variables: variables ?? undefined,
    documentId: documentId ?? undefined,
    isPersisted: persisted != null,
  };
}

/** Apollo's way to name a document. */
function persistedId(extensions: unknown): unknown {
  const persisted = isObject(extensions) ? extensions["persistedQuery"] : undefined;
  return isObject(persisted) ? persisted["sha256Hash"] : undefined;
}

const isAbsentOrText = (value: unknown): value is string | null | undefined =>
  value == null || typeof value === "string";

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
