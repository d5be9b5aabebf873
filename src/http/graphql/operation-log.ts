import { Kind } from "graphql";
import { BoundedMap } from "../../bounded-map.ts";
import type { Documents } from "./document-cache.ts";
import type { RequestContext } from "./request-context.ts";

/** One JSON line for an operation, or for a request that was turned away before it was read. It never tells variables, keys or addresses. */
export async function logOperation(
  { requestId, trace }: Pick<RequestContext, "requestId" | "trace">,
  status: number,
  documents?: Documents,
): Promise<void> {
  const {
    author,
    edit,
    document,
    cost,
    roundTrips,
    rowsRead,
    libsqlMs,
    storeMs,
    bytes,
    cache,
    code,
  } = trace;
  const line = {
    level: "info",
    event: "operation",
    requestId,
    operation: nameOf(trace.operation, document, documents),
    document: document === undefined ? undefined : await hashOf(document),
    author,
    edit,
    cost,
    roundTrips,
    rowsRead,
    libsqlMs: rounded(libsqlMs, 2),
    storeMs: rounded(storeMs, 1),
    bytes,
    cache,
    status,
    code,
  };
  console.log(JSON.stringify(line));
}

/** The same of what is asked of the API in this process, where the operator wants that and anything was asked. */
export async function logAsked(context: RequestContext, status: number): Promise<void> {
  const { settings, trace } = context;
  if (settings.logOperations && trace.document !== undefined) await logOperation(context, status);
}

/** As `Server-Timing` writes it. */
const rounded = (n: number, digits: number): number => Number(n.toFixed(digits));

/** The name that was asked for where it can be one, or else that of the only operation. */
function nameOf(
  asked: string | undefined,
  text: string | undefined,
  documents: Documents | undefined,
): string | undefined {
  if (asked) return /^[_A-Za-z]\w{0,99}$/.test(asked) ? asked : undefined;
  const known = text === undefined ? undefined : documents?.find(text);
  const operation = known?.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  return operation !== undefined && "name" in operation ? operation.name?.value : undefined;
}

// Of known documents, which come again and again.
const hashes = new BoundedMap<string, string>({ entries: 500 });
const longestKept = 20_000;

/** The SHA-256 that names the document, as a trusted one's id does. */
async function hashOf(text: string): Promise<string> {
  const known = hashes.get(text);
  if (known !== undefined) return known;
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  const hash = [...new Uint8Array(digest)].map((n) => n.toString(16).padStart(2, "0")).join("");
  if (text.length <= longestKept) hashes.set(text, hash);
  return hash;
}
