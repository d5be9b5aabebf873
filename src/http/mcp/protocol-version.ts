import { isObject } from "../is-object.ts";
import { codes, RpcError, type RpcRequest } from "./json-rpc.ts";

/** Revisions without a handshake: each request says which it speaks. */
const stateless = ["2026-07-28"];
/** Revisions that begin with `initialize`, the newest first; nothing is remembered of it. */
const withHandshake = ["2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"];
export const supported = [...stateless, ...withHandshake];

const versionKey = "io.modelcontextprotocol/protocolVersion";

/** The version that a handshake agrees on: the one that is asked for, or the newest. */
export const agreed = (asked: unknown): string =>
  withHandshake.find((version) => version === asked) ?? (withHandshake[0] as string);

/** Whether a request is of a stateless revision; throws where its headers and body disagree, or name none. */
export function isStateless({ headers }: Request, { method, params }: RpcRequest): boolean {
  const inHeader = headers.get("MCP-Protocol-Version");
  const meta = params["_meta"];
  const inBody = isObject(meta) ? meta[versionKey] : undefined;
  if (inBody === undefined) {
    if (inHeader !== null && stateless.includes(inHeader)) {
      throw new RpcError(
        codes.headerMismatch,
        `\`params._meta\` needs \`${versionKey}\`, as the header has it.`,
      );
    }
    if (inHeader !== null && !supported.includes(inHeader)) throw unsupported(inHeader);
    return false;
  }
  if (!supported.includes(String(inBody))) throw unsupported(String(inBody));
  const named = params["name"] ?? params["uri"];
  const told = [
    ["MCP-Protocol-Version", inHeader, inBody],
    ["Mcp-Method", headers.get("Mcp-Method"), method],
    ["Mcp-Name", headers.get("Mcp-Name"), named],
  ] as const;
  for (const [name, header, body] of told) {
    // Names that no header can hold are written otherwise there.
    const isPlain = typeof body === "string" && /^[\w./-]+$/.test(body);
    if (header !== null && isPlain && header !== body) {
      throw new RpcError(codes.headerMismatch, `The header ${name} says other than the body.`);
    }
  }
  return stateless.includes(String(inBody));
}

const unsupported = (requested: string): RpcError =>
  new RpcError(
    codes.version,
    `This server does not speak the protocol version ${JSON.stringify(requested.slice(0, 40))}.`,
    {
      data: { supported, requested: requested.slice(0, 40) },
    },
  );
