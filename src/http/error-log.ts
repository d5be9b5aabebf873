export interface LogEntry {
  /** Where it is one request's. */
  requestId?: string;
  message: string;
  error?: unknown;
}

/** One JSON line for each thing that somebody should look at. */
export function logError({ requestId, message, error }: LogEntry): void {
  console.error(JSON.stringify({ level: "error", requestId, message, error: described(error) }));
}

function described(error: unknown): unknown {
  if (!(error instanceof Error)) return error === undefined ? undefined : String(error);
  const { name, message, stack, cause } = error;
  const code = "code" in error ? error.code : undefined;
  return { name, message, code, stack, cause: cause === undefined ? undefined : described(cause) };
}
