import { expect, inject, test, vi } from "vitest";
import { send } from "./server.ts";

vi.setConfig({ testTimeout: 30_000 });

const { editor, good, revoked } = inject("keys");
const call = (method: string, params: object, key?: string): RequestInit => ({
  method: "POST",
  headers: {
    "Content-Type": "application/json",
    ...(key !== undefined && { Authorization: `Bearer ${key}` }),
  },
  body: JSON.stringify({ jsonrpc: "2.0", id: 1, method, params }),
});

interface Told {
  result: { tools: { name: string }[]; isError?: boolean; structuredContent: unknown };
}
const ask = async (...given: Parameters<typeof call>): Promise<Told["result"]> =>
  ((await (await send("/mcp", call(...given))).json()) as Told).result;

test("with a key that has a role there is a ninth tool, and it files nothing that is wrong", async () => {
  const names = async (key?: string) =>
    (await ask("tools/list", {}, key)).tools.map(({ name }) => name);
  expect(await names(good)).toHaveLength(8);
  expect((await names(editor)).at(-1)).toBe("suggest_edit");
  const operations = [{ withdrawArticle: "nothing-such" }];
  const given = { name: "suggest_edit", arguments: { operations, note: "x" } };
  const { isError, structuredContent } = await ask("tools/call", given, editor);
  expect(isError).toBeUndefined();
  expect(structuredContent).toMatchObject({
    edit: {
      edit: null,
      userErrors: [{ code: "NOT_FOUND", path: ["operations", "0", "withdrawArticle"] }],
    },
  });
});

test("a revoked key is told so before anything is read", async () => {
  const response = await send("/mcp", call("tools/list", {}, revoked));
  expect(response.status).toBe(401);
});

test("limits hold, and a closed server stays closed", async () => {
  const deep = `{ ${"articles { nodes { mentions { nodes { actor { ".repeat(12)}id${" } } } } }".repeat(12)} }`;
  const dear = await ask("tools/call", { name: "graphql", arguments: { query: deep } });
  expect(dear).toMatchObject({
    isError: true,
    structuredContent: { errors: [{ code: "QUERY_TOO_DEEP" }] },
  });
  const closed = { TRUSTED_DOCUMENTS_ONLY: "true" };
  const any = { name: "graphql", arguments: { query: "{ __typename }" } };
  const refused = (await (await send("/mcp", call("tools/call", any), closed)).json()) as Told;
  expect(refused.result.structuredContent).toMatchObject({
    errors: [{ code: "UNTRUSTED_DOCUMENT" }],
  });
  const trusted = { name: "article", arguments: { slug: "nothing-such" } };
  const answered = (await (await send("/mcp", call("tools/call", trusted), closed)).json()) as Told;
  expect(answered.result.structuredContent).toEqual({ article: null });
});
