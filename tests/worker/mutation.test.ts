import { expect, inject, test, vi } from "vitest";
import { ask, read, send } from "./server.ts";

// The first mutation loads what all of them need.
vi.setConfig({ testTimeout: 30_000 });

const keys = inject("keys");
const bearer = (key: string): Record<string, string> => ({ Authorization: `Bearer ${key}` });
const operation = (article: string): string =>
  `mutation M { edit(input: { operations: [{ withdrawArticle: "${article}" }], note: "x", expectedRevisions: [] }) { edit { id } userErrors { code path } } }`;
const mutation = operation("nothing-such");

test("a mutation by GET is 405 with a code, whatever key it has", async () => {
  const path = `/graphql?${new URLSearchParams({ query: mutation })}`;
  const response = await send(path, { headers: bearer(keys.editor) });
  expect(response.status).toBe(405);
  expect(response.headers.get("Allow")).toBe("POST");
  expect((await read(response)).errors?.[0]?.extensions.code).toBe("BAD_REQUEST");
});

test.each([
  ["no key", {}, 401, "UNAUTHENTICATED"],
  ["a key without a role", bearer(keys.good), 403, "FORBIDDEN"],
  ["a revoked key", bearer(keys.revoked), 401, "UNAUTHENTICATED"],
])("with %s, nothing is done", async (_, headers, status, code) => {
  const response = await send("/graphql", ask(mutation, headers));
  expect(response.status).toBe(status);
  expect((await read(response)).errors?.[0]?.extensions.code).toBe(code);
});

test("what is wrong with the input is told as data, is kept nowhere, and the log has no content", async () => {
  const log = vi.spyOn(console, "log").mockImplementation(() => undefined);
  const response = await send("/graphql", ask(mutation, bearer(keys.editor)), {
    LOG_OPERATIONS: "true",
  });
  expect(response.status).toBe(200);
  expect(response.headers.get("Cache-Control")).toBe("no-store");
  expect(await response.json()).toMatchObject({
    data: {
      edit: {
        edit: null,
        userErrors: [{ code: "NOT_FOUND", path: ["operations", "0", "withdrawArticle"] }],
      },
    },
  });
  const [line] = log.mock.calls.map(([text]) => String(text));
  log.mockRestore();
  expect(JSON.parse(line ?? "")).toMatchObject({ operation: "M", author: "a desk", status: 200 });
  expect(line).not.toContain("nothing-such");
});

test("an operation has one field of Mutation", async () => {
  const field = mutation.slice(mutation.indexOf("{") + 1, -1);
  const response = await send(
    "/graphql",
    ask(`mutation { a: ${field} b: ${field} }`, bearer(keys.editor)),
  );
  expect((await read(response)).errors?.[0]?.extensions.code).toBe("TOO_MANY_ROOT_FIELDS");
});

test("a closed server takes none that is not trusted", async () => {
  const init = ask(mutation, bearer(keys.editor));
  const response = await send("/graphql", init, { TRUSTED_DOCUMENTS_ONLY: "true" });
  expect(response.status).toBe(403);
  expect((await read(response)).errors?.[0]?.extensions.code).toBe("UNTRUSTED_DOCUMENT");
});

test("what a key writes is counted apart", async () => {
  const limit = vi.fn(async () => ({ success: false }));
  const over = { WRITE_RATE_LIMITER: { limit } } as never;
  const response = await send("/graphql", ask(mutation, bearer(keys.editor)), over);
  expect(response.status).toBe(429);
  expect(response.headers.get("RateLimit")).toContain('"write"');
  expect(limit).toHaveBeenCalledTimes(1);
});
