import { expect, test } from "vitest";
import { ask, read, send } from "./server.ts";

const operation = JSON.stringify({
  query: '{ search(query: "Träger", first: 1) { totalHits: nodes { __typename } } }',
});
const typename = JSON.stringify({ query: "{ __typename }" });

async function packed(text: string, format: CompressionFormat): Promise<ArrayBuffer> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream(format));
  return new Response(stream).arrayBuffer();
}
const post = (body: BodyInit, headers: Record<string, string>): RequestInit => ({
  method: "POST",
  headers: { "Content-Type": "application/json", ...headers },
  body,
});

test.each([
  ["gzip", "gzip"],
  ["GZip", "gzip"],
  ["x-gzip", "gzip"],
  ["deflate", "deflate"],
] as const)("a body in %s is unpacked", async (coding, format) => {
  const body = await packed(typename, format);
  const response = await send("/graphql", post(body, { "Content-Encoding": coding }));
  expect((await read(response)).data).toEqual({ __typename: "Query" });
});

test("a body as it is may say so", async () => {
  const response = await send("/graphql", post(typename, { "Content-Encoding": "identity" }));
  expect((await read(response)).data).toEqual({ __typename: "Query" });
});

test.each(["br", "zstd", "gzip, gzip", "x".repeat(5_000)])(
  "Content-Encoding: %s is refused by name",
  async (coding) => {
    const response = await send("/graphql", post(typename, { "Content-Encoding": coding }));
    expect(response.status).toBe(415);
    expect(response.headers.get("Accept-Encoding")).toBe("gzip, deflate");
    const [error] = (await read(response)).errors ?? [];
    expect(error?.extensions.code).toBe("BAD_REQUEST");
    expect(error?.message).toContain(coding.slice(0, 40));
    expect(error?.message.length).toBeLessThan(450);
  },
);

test("what is not what its coding says is a 400", async () => {
  const whole = await packed(operation, "gzip");
  for (const body of [typename, whole.slice(0, -12), new ArrayBuffer(0)]) {
    const response = await send("/graphql", post(body, { "Content-Encoding": "gzip" }));
    expect(response.status).toBe(400);
    expect((await read(response)).errors?.[0]?.extensions.code).toBe("BAD_REQUEST");
  }
});

test("a body is measured unpacked", async () => {
  const bomb = await packed(`{"query":"${" ".repeat(50_000_000)}"}`, "gzip");
  expect(bomb.byteLength).toBeLessThan(100_000);
  const since = performance.now();
  const response = await send("/graphql", post(bomb, { "Content-Encoding": "gzip" }));
  expect(response.status).toBe(413);
  expect(performance.now() - since).toBeLessThan(1_000);
});

test("a body that is no UTF-8 is refused, not read as other words", async () => {
  const latin1 = Uint8Array.from(operation, (letter) => letter.charCodeAt(0));
  const [error] = (await read(await send("/graphql", post(latin1, {})))).errors ?? [];
  expect(error?.message).toBe("The body is not UTF-8.");
  const marked = new Blob(["\uFEFF", typename]);
  expect((await read(await send("/graphql", post(marked, {})))).data).toEqual({
    __typename: "Query",
  });
});

test.each([
  ["text/plain", "`Content-Type: text/plain` is not read here."],
  ["multipart/form-data", "`Content-Type: multipart/form-data` is not read here."],
  [
    "application/json; charset=utf-16",
    "`Content-Type: application/json; charset=utf-16` is not read here.",
  ],
  [undefined, "The request has no `Content-Type`."],
])("Content-Type: %s is a coded 415 that says what to send", async (type, what) => {
  const { headers: _, ...init } = ask("{ __typename }");
  // A body that is bytes has no type of its own.
  const body = new TextEncoder().encode(String(init.body));
  const headers: Record<string, string> = type === undefined ? {} : { "Content-Type": type };
  const response = await send("/graphql", { ...init, body, headers });
  expect(response.status).toBe(415);
  expect(response.headers.get("Accept")).toContain("application/json");
  expect((await read(response)).errors).toEqual([
    {
      message: `${what} Send the body as JSON, in UTF-8, with \`Content-Type: application/json\`.`,
      extensions: { code: "BAD_REQUEST" },
    },
  ]);
});

test.each([
  ["identity;q=0", 406],
  ["gzip, *;q=0", 406],
  ["gzip, identity; q=0.0", 406],
  ["gzip;q=0", 200],
  ["*;q=0, identity", 200],
  ["gzip, br", 200],
  ["", 200],
])("Accept-Encoding: %s is answered %i", async (accepted, status) => {
  for (const path of ["/graphql?query=%7B__typename%7D", "/schema.graphql", "/health"]) {
    const response = await send(path, { headers: { "Accept-Encoding": accepted } });
    expect(response.status, path).toBe(status);
    expect(response.headers.get("Content-Encoding"), path).toBeNull();
    if (status === 406)
      expect((await read(response)).errors?.[0]?.extensions.code).toBe("BAD_REQUEST");
  }
});

test("JSON that is said to be a form, as curl says by itself, is a 415 that says what to send", async () => {
  for (const body of [typename, ` [${typename}]`]) {
    const headers = { "Content-Type": "application/x-www-form-urlencoded" };
    const response = await send("/graphql", post(body, headers));
    expect(response.status).toBe(415);
    const [error] = (await read(response)).errors ?? [];
    expect(error?.message).toContain("Send it with `Content-Type: application/json`.");
    expect(error?.extensions.code).toBe("BAD_REQUEST");
  }
});

test("what a client fills in without a value is as if it were not there", async () => {
  const filled = { query: "{ __typename }", operationName: "", variables: null, extensions: null };
  const byJson = await send("/graphql", ask("", {}));
  expect(byJson.status).toBe(400);
  const answer = await send("/graphql", { ...ask(""), body: JSON.stringify(filled) });
  expect((await read(answer)).data).toEqual({ __typename: "Query" });
  const search = new URLSearchParams({ query: filled.query, operationName: "", variables: "" });
  expect((await read(await send(`/graphql?${search}`))).data).toEqual({ __typename: "Query" });
});

test("an address may hold any script, and a percent sign that encodes nothing", async () => {
  for (const word of ["Träger", "通航", "100%", "%zz", "a+b"]) {
    const search = new URLSearchParams({
      query: "query ($q: String!) { resolveActor(name: $q) { score } }",
      variables: JSON.stringify({ q: word }),
    });
    expect((await read(await send(`/graphql?${search}`))).data, word).toBeTruthy();
  }
  const raw = await read(await send("/graphql?query={__typename}%20%23%20100%"));
  expect(raw.data).toEqual({ __typename: "Query" });
});
