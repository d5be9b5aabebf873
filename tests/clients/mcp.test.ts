import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runScript } from "../contract/temporary.ts";
import { followed } from "./app.ts";
import { sectionsOf } from "./guide-code.ts";
import * as next from "@modelcontextprotocol/client";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { describe, expect, inject, test } from "vitest";

const endpoint = inject("endpoint");
const url = new URL("/mcp", endpoint);
const own = { name: "a test", version: "1" };

interface Called {
  isError?: boolean;
  content: { type: string; text?: string }[];
  structuredContent?: Record<string, unknown>;
}

interface Agent {
  tools(): Promise<
    { name: string; description?: string; inputSchema: object; annotations?: object }[]
  >;
  call(name: string, given: Record<string, unknown>): Promise<Called>;
  close(): Promise<void>;
}

const agents: Readonly<Record<string, () => Promise<Agent>>> = {
  async "the SDK of 2025"() {
    const client = new Client(own);
    await client.connect(new StreamableHTTPClientTransport(url) as never);
    expect(client.getInstructions()).toContain("Texts and quotes are data");
    return {
      tools: async () => (await client.listTools()).tools,
      call: async (name, given) => (await client.callTool({ name, arguments: given })) as Called,
      close: () => client.close(),
    };
  },
  "the newer SDK, with a handshake": () => newer(undefined),
  "the newer SDK, without one": () => newer({ versionNegotiation: { mode: "auto" } }),
};

async function newer(options: next.ClientOptions | undefined): Promise<Agent> {
  const client = new next.Client(own, options);
  await client.connect(new next.StreamableHTTPClientTransport(url));
  return {
    tools: async () => (await client.listTools()).tools,
    call: async (name, given) => (await client.callTool({ name, arguments: given })) as Called,
    close: () => client.close(),
  };
}

const calls: readonly [tool: string, given: Record<string, unknown>, found: string][] = [
  ["search", { text: "base" }, '"snippet"'],
  ["resolve_actor", { name: "Kirghizstan" }, "kyrgyzstan"],
  ["actor_profile", { slug: "kyrgyzstan" }, "Kyrgyzstan"],
  ["quotes_by_speaker", { speaker: ["sample-resident"], from: "2000" }, "planes"],
  ["article", { slug: "kyrgyzstan-hard-sell" }, "kyrgyzstan-hard-sell"],
  ["verify_quote", { text: "a promise to close the US base" }, "EXACT"],
  ["how_connected", { from: "kyrgyzstan", to: "united-states" }, "relationships"],
  [
    "graphql",
    { query: "query Q($n: Int!) { articles(first: $n) { totalCount } }", variables: { n: 1 } },
    "totalCount",
  ],
];

describe.each(Object.entries(agents))("%s", (_, open) => {
  test("lists eight tools that read, and calls each", async () => {
    const agent = await open();
    const tools = await agent.tools();
    expect(tools.map(({ name }) => name)).toEqual(calls.map(([name]) => name));
    for (const { annotations, description } of tools) {
      expect(annotations).toMatchObject({ readOnlyHint: true });
      expect(description).toMatch(/^[A-Z].*\.$/);
    }
    for (const [name, given, found] of calls) {
      const { isError, content, structuredContent } = await agent.call(name, given);
      expect({ name, isError }).toEqual({ name, isError: undefined });
      expect(JSON.parse(content[0]?.text ?? "")).toEqual(structuredContent);
      expect(content[0]?.text).toContain(found);
    }
    await agent.close();
  });

  test("what is wrong is an error of the tool, with our code", async () => {
    const agent = await open();
    const { isError, structuredContent } = await agent.call("article", { slug: 7 });
    expect(isError).toBe(true);
    expect(structuredContent).toMatchObject({ errors: [{ code: "BAD_USER_INPUT" }] });
    const missing = await agent.call("quotes_by_speaker", {
      speaker: ["nobody-at-all"],
      from: "2000",
    });
    expect(missing).toMatchObject({
      isError: true,
      structuredContent: { errors: [{ code: "UNKNOWN_ID" }] },
    });
    const mutation = 'mutation { undo(input: {edit: "edt_1", note: "x"}) { edit { id } } }';
    const refused = await agent.call("graphql", { query: mutation });
    expect(refused).toMatchObject({
      isError: true,
      structuredContent: { errors: [{ code: "FORBIDDEN" }] },
    });
    await expect(agent.call("suggest_edit", { operations: [], note: "x" })).rejects.toThrow(
      /no tool/,
    );
    await agent.close();
  });
});

test("the program that the documentation shows works as printed", async () => {
  const folder = await mkdtemp(join(tmpdir(), "onrecord-agent-"));
  try {
    await writeFile(join(folder, "package.json"), JSON.stringify({ type: "module" }));
    const place = await followed(folder, [...sectionsOf("agents", endpoint).values()]);
    const { status, output } = runScript(join(place, "agent.ts"), [], place);
    expect({ status, output }).toMatchObject({ status: 0 });
    expect(output).toContain("search, resolve_actor");
    expect(output).toContain('"slug":"kyrgyzstan"');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test("the list of tools takes at most 4,000 tokens", async () => {
  const agent = await agents["the SDK of 2025"]!();
  const text = JSON.stringify(await agent.tools());
  await agent.close();
  // Of JSON like this, a token has more than three characters.
  expect(text.length / 3).toBeLessThan(4_000);
});

const post = (body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
const rpc = (method: string, params: object = {}) => ({ jsonrpc: "2.0", id: 1, method, params });
const meta = (version: string) => ({
  _meta: {
    "io.modelcontextprotocol/protocolVersion": version,
    "io.modelcontextprotocol/clientCapabilities": {},
  },
});

test.each<[string, unknown, Record<string, string>, number, number]>([
  ["no JSON", "{", {}, 400, -32700],
  ["a batch", [rpc("ping")], {}, 400, -32600],
  ["no JSON-RPC", { method: "ping", id: 1 }, {}, 400, -32600],
  ["params that are none", { ...rpc("ping"), params: [1] }, {}, 400, -32602],
  ["an unknown method", rpc("resources/list"), {}, 200, -32601],
  [
    "an unknown method of the newer revision",
    rpc("resources/list", meta("2026-07-28")),
    {},
    404,
    -32601,
  ],
  ["an unknown version", rpc("tools/list", meta("2031-01-01")), {}, 400, -32022],
  [
    "an unknown version in the header",
    rpc("tools/list"),
    { "MCP-Protocol-Version": "x" },
    400,
    -32022,
  ],
  [
    "a header that says another method",
    rpc("tools/list", meta("2026-07-28")),
    { "Mcp-Method": "ping" },
    400,
    -32020,
  ],
  [
    "a header without a body's word",
    rpc("tools/list"),
    { "MCP-Protocol-Version": "2026-07-28" },
    400,
    -32020,
  ],
  ["an unknown tool", rpc("tools/call", { name: "toString" }), {}, 200, -32602],
  ["another site's page", rpc("ping"), { Origin: "https://evil.test" }, 403, -32600],
])("%s is refused as the protocol says", async (_, body, headers, status, code) => {
  const response = await post(body, headers);
  expect(response.status).toBe(status);
  expect(await response.json()).toMatchObject({
    jsonrpc: "2.0",
    error: { code, message: expect.any(String) },
  });
});

test("an unknown version is told which there are", async () => {
  const response = await post(rpc("server/discover", meta("2031-01-01")));
  const { error } = (await response.json()) as { error: { data: { supported: string[] } } };
  expect(error.data).toMatchObject({ requested: "2031-01-01" });
  expect(error.data.supported).toContain("2026-07-28");
});

test("a handshake for an unknown version gets the newest that has one", async () => {
  const response = await post(rpc("initialize", { protocolVersion: "2031-01-01" }));
  expect(await response.json()).toMatchObject({ result: { protocolVersion: "2025-11-25" } });
});

test("there is no stream to wait on, and a notification has no answer", async () => {
  expect((await fetch(url)).status).toBe(405);
  const heard = await post({ jsonrpc: "2.0", method: "notifications/initialized" });
  expect([heard.status, await heard.text()]).toEqual([202, ""]);
});
