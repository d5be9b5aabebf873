import { isObject } from "../is-object.ts";

/** What the protocol calls an error, and what JSON-RPC does. */
export const codes = {
  parse: -32700,
  request: -32600,
  method: -32601,
  params: -32602,
  headerMismatch: -32020,
  version: -32022,
} as const;

export class RpcError extends Error {
  readonly code: number;
  readonly status: number;
  readonly data: object | undefined;

  constructor(
    code: number,
    message: string,
    { status = 400, data }: { status?: number; data?: object } = {},
  ) {
    super(message);
    this.code = code;
    this.status = status;
    this.data = data;
  }
}

export interface RpcRequest {
  method: string;
  params: Record<string, unknown>;
  /** Undefined for a notification, which has no answer. */
  id: string | number | undefined;
}

/** One request or notification; batches are of a revision that nobody speaks any more. */
export function readRequest(body: string): RpcRequest {
  let given: unknown;
  try {
    given = JSON.parse(body);
  } catch {
    throw new RpcError(codes.parse, "The body is not valid JSON.");
  }
  if (Array.isArray(given)) throw new RpcError(codes.request, "Send one request at a time.");
  if (!isObject(given) || given["jsonrpc"] !== "2.0" || typeof given["method"] !== "string") {
    throw new RpcError(
      codes.request,
      'The body is no JSON-RPC request: it needs `"jsonrpc": "2.0"` and `method`.',
    );
  }
  const { id, method, params = {} } = given;
  if (id !== undefined && typeof id !== "string" && typeof id !== "number") {
    throw new RpcError(codes.request, "`id` is a string or a number.");
  }
  if (!isObject(params)) throw new RpcError(codes.params, "`params` is an object.");
  return { method, params, id };
}

export const rpcResult = (id: RpcRequest["id"], result: object): Response =>
  rpcResponse({ jsonrpc: "2.0", id, result }, 200);

export const rpcError = (
  id: RpcRequest["id"],
  { code, message, data, status }: RpcError,
  headers: Record<string, string> = {},
): Response =>
  rpcResponse(
    { jsonrpc: "2.0", id: id ?? null, error: { code, message, ...(data && { data }) } },
    status,
    headers,
  );

const rpcResponse = (
  body: object,
  status: number,
  headers: Record<string, string> = {},
): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { "Content-Type": "application/json", "Cache-Control": "no-store", ...headers },
  });
