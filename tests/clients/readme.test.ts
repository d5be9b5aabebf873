import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { runScript, withFiles } from "../contract/temporary.ts";

// What the first page shows, as it shows it.

const readme = await readFile("README.md", "utf8");
const [query, answer, client] = ["graphql", "json", "ts"].map((language) => {
  const blocks = [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, "gms"))];
  expect(blocks, language).toHaveLength(1);
  return blocks[0]?.[1] ?? "";
});

test("the query has the answer that stands below it", async () => {
  const response = await fetch(inject("endpoint"), {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ query }),
  });
  const { data } = (await response.json()) as { data: unknown };
  expect({ data }).toEqual(JSON.parse(answer ?? ""));
});

test("the client prints who is meant, with the quotes", () => {
  const here = "http://127.0.0.1:8787/graphql";
  expect(client).toContain(here);
  const files = {
    "client.ts": (client ?? "").replace(here, inject("endpoint")),
    "package.json": JSON.stringify({ type: "module" }),
  };
  const { status, output } = withFiles(files, (folder) =>
    runScript(join(folder, "client.ts"), [], folder),
  );
  expect(status, output).toBe(0);
  const { resolveActor } = JSON.parse(output);
  expect(resolveActor[0].actor.name).toBe("The Washington Post");
  const texts = resolveActor[0].actor.quotes.nodes.map(({ text }: { text: string }) => text);
  expect(texts.join("\n")).toContain("Russia’s influence in Kyrgyzstan has been on the rise");
});
