import { expect, test } from "vitest";
import { createApi } from "../../src/api.ts";
import type { RequestContext } from "../../src/http/graphql/request-context.ts";
import { newTrace } from "../../src/http/request-trace.ts";
import { changesStream, type Change } from "../../src/http/live/changes-stream.ts";
import { liveHandler } from "../../src/http/live/live-handler.ts";
import { sdl } from "../../src/sdl.ts";
import { ask, read, send } from "./server.ts";

interface Event {
  id: string;
  data: { id: string; kind: string };
}

/** As many events as are wanted, then the reader goes. */
async function events(
  path: string,
  wanted: number,
  headers: Record<string, string> = {},
): Promise<Event[]> {
  const response = await send(path, { headers });
  expect(response.status).toBe(200);
  expect(response.headers.get("Content-Type")).toBe("text/event-stream");
  expect(response.headers.get("Cache-Control")).toBe("no-store");
  const found: Event[] = [];
  let text = "";
  const decoder = new TextDecoder();
  for await (const part of response.body!) {
    text += decoder.decode(part, { stream: true });
    const blocks = text.split("\n\n");
    text = blocks.pop() ?? "";
    for (const block of blocks) {
      const [, id, data] = /^id: (\S+)\nevent: change\ndata: (.*)$/.exec(block) ?? [];
      if (id !== undefined) found.push({ id, data: JSON.parse(data ?? "") });
    }
    if (found.length >= wanted) break;
  }
  return found.slice(0, wanted);
}

test("changes come each once and in order, and go on after the last that was heard", async () => {
  const query = "{ changes(first: 50) { edges { cursor node { id kind } } } }";
  const { data } = await read(await send("/graphql", ask(query)));
  const all = (data as { changes: { edges: { cursor: string; node: { id: string } }[] } }).changes
    .edges;
  expect(all.length).toBe(50);
  const [first] = all;
  const heard = await events(`/changes.sse?after=${first?.cursor}`, 30);
  expect(heard.map(({ id }) => id)).toEqual(all.slice(1, 31).map(({ cursor }) => cursor));
  expect(heard.map((event) => event.data.id)).toEqual(all.slice(1, 31).map(({ node }) => node.id));
  const more = await events("/changes.sse?after=x", 18, {
    "Last-Event-ID": heard.at(-1)?.id ?? "",
  });
  expect(more.map(({ id }) => id)).toEqual(all.slice(31, 49).map(({ cursor }) => cursor));
});

test.each(["x", "nothing at all", "00112233", "A".repeat(401)])(
  "a broken Last-Event-ID is told before the stream begins: %s",
  async (id) => {
    const response = await send("/changes.sse", { headers: { "Last-Event-ID": id } });
    expect(response.status).toBe(400);
    expect((await read(response)).errors?.[0]?.message).not.toBe("");
  },
);

test("a stream ends by itself, says that it still stands, and its reader may go", async () => {
  let asked = 0;
  let ended = 0;
  const changes = async (after: string | undefined): Promise<Change[]> => {
    asked += 1;
    return after === undefined ? [{ cursor: "A1", node: { n: "\n\nid: x" } }] : [];
  };
  const times = { pollMs: 5, quietMs: 20, endMs: 80 };
  const text = await new Response(
    changesStream(changes, undefined, times, () => (ended += 1)),
  ).text();
  expect(text.startsWith("retry: 5\n\n")).toBe(true);
  expect(text).toContain('id: A1\nevent: change\ndata: {"n":"\\n\\nid: x"}\n\n');
  expect(text.match(/event: change/g)).toHaveLength(1);
  expect(text).toContain(": still here\n\n");
  expect(ended).toBe(1);
  const before = asked;
  const reader = changesStream(
    changes,
    "A1",
    { ...times, endMs: 60_000 },
    () => (ended += 1),
  ).getReader();
  await reader.read();
  await reader.cancel();
  await expect.poll(() => ended).toBeGreaterThan(1);
  expect(asked - before).toBeLessThan(20);
});

test("many who catch up leave the store to others: an isolate reads once in a while", async () => {
  let reads = 0;
  let at = 0;
  const api = {
    ...createApi(sdl),
    async execute() {
      reads += 1;
      at += 1;
      const edges = [{ cursor: at.toString(16).padStart(8, "0").toUpperCase(), node: { at } }];
      return { data: { changes: { edges } } };
    },
  };
  const times = { pollMs: 1_000, gapMs: 50, quietMs: 1_000, endMs: 400 };
  const follow = liveHandler(api as never, times);
  const context = { requestId: "1", trace: newTrace(), ask: undefined } as never as RequestContext;
  const since = Date.now();
  const bodies = await Promise.all(
    Array.from({ length: 10 }, async (_, i) => {
      const after = `ABCDEF${i}0`;
      const response = await follow(
        new Request(`https://onrecord.test/changes.sse?after=${after}`),
        context,
      );
      return response.text();
    }),
  );
  const most = (Date.now() - since) / times.gapMs + 2;
  expect(reads).toBeGreaterThan(5);
  expect(reads).toBeLessThan(most);
  for (const body of bodies) expect(body).toContain("retry: 1000");
});
