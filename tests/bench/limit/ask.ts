import type { StoreSettings } from "../../../src/env.ts";

interface Pipeline {
  results: ({ error?: { message: string } } & {
    response?: { result: { rows: { value: string }[][] } };
  })[];
}

/** One statement over libSQL's HTTP protocol with nothing between: answers its one value, JSON text. */
export async function askStore(
  store: StoreSettings,
  sql: string,
  args: readonly (string | number)[],
): Promise<string> {
  const values = args.map((value) =>
    typeof value === "string" ? { type: "text", value } : { type: "integer", value: String(value) },
  );
  const response = await fetch(`${store.url}/v2/pipeline`, {
    method: "POST",
    headers: store.authToken ? { Authorization: `Bearer ${store.authToken}` } : {},
    body: JSON.stringify({
      requests: [{ type: "execute", stmt: { sql, args: values } }, { type: "close" }],
    }),
  });
  const { results } = (await response.json()) as Pipeline;
  const value = results[0]?.response?.result.rows[0]?.[0]?.value;
  if (value === undefined)
    throw new Error(results[0]?.error?.message ?? "The store has no answer.");
  return value;
}
